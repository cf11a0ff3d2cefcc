package org.vigil.desk;

import java.util.List;

/**
 * The overview as its page shows it.
 *
 * @param sentence the whole in words
 * @param tasks tasks that wait
 * @param overdue of these, past their time
 * @param unassigned of these, held by nobody
 * @param stages the stages with their ages
 * @param countries the countries
 */
public record OverviewPage(
        String sentence, int tasks, int overdue, int unassigned, List<StageRow> stages, List<CountryRow> countries) {

    /**
     * One stage.
     *
     * @param stage code of the stage
     * @param total cases in it
     * @param week for less than seven days
     * @param month for seven to thirty days
     * @param older for longer
     * @param overdue with an overdue task
     */
    public record StageRow(String stage, int total, int week, int month, int older, int overdue) {}

    /**
     * One country.
     *
     * @param code ISO 3166-1 alpha-2 code
     * @param name its name
     * @param total cases
     * @param open not ended
     * @param conflicts with an open contradiction
     */
    public record CountryRow(String code, String name, int total, int open, int conflicts) {}
}
