package org.vigil.desk;

import java.util.List;

/**
 * The overview as its page shows it.
 *
 * @param sentence the whole in words
 * @param tasks tasks that wait, in words
 * @param overdue of these, past their time, in words
 * @param unassigned of these, held by nobody, in words
 * @param figures the figures
 */
public record OverviewPage(
        String sentence, String tasks, String overdue, String unassigned, List<OverviewFigure> figures) {}
