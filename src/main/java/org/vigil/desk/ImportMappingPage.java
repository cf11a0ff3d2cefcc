package org.vigil.desk;

import java.util.List;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/**
 * The form in which people say what the columns of a list mean.
 *
 * @param id the import
 * @param title file name
 * @param columns the columns, each with what it may mean
 * @param publisher whose list it is
 * @param countries the countries, where all of it happened in one
 * @param dates in which order a date of numbers names day and month
 * @param words what words of the list mean in ours, one per line
 * @param keepAs the name under which it is kept
 * @param kept names that are kept already
 * @param errors what is wrong with what was sent
 */
public record ImportMappingPage(
        String id,
        String title,
        List<Column> columns,
        String publisher,
        List<Choice> countries,
        List<Choice> dates,
        String words,
        String keepAs,
        List<String> kept,
        List<FieldError> errors) {

    /** A column with its sample and its possible meanings. */
    public record Column(int no, String name, String samples, List<Choice> meanings) {}
}
