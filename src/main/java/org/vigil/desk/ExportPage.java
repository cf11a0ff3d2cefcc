package org.vigil.desk;

import java.util.List;
import org.vigil.shared.web.Choice;

/**
 * What can be taken out, as the page shows it.
 *
 * @param cases how many cases the file would hold
 * @param all whether nothing filters
 * @param country the country that filters, or nothing
 * @param stage the stage that filters, or nothing
 * @param formats the kinds of file
 * @param countries the choices of the filter
 * @param stages the choices of the filter
 */
public record ExportPage(
        long cases,
        boolean all,
        String country,
        String stage,
        List<Choice> formats,
        List<Choice> countries,
        List<Choice> stages) {}
