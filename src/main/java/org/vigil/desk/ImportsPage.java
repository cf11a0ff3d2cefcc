package org.vigil.desk;

import java.util.List;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/**
 * The imports of the reader's teams, and the form that brings a file.
 *
 * @param rows the latest imports
 * @param may whether the reader may bring a file
 * @param formats the formats to choose from
 * @param errors what is wrong with what was sent
 */
public record ImportsPage(List<Row> rows, boolean may, List<Choice> formats, List<FieldError> errors) {

    /** An import in the list. */
    public record Row(String id, String file, String state, String stateWord, String sentence, String who) {}
}
