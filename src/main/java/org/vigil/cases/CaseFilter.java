package org.vigil.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list asks for; an absent part does not filter.
 *
 * @param text part of a name or of a reference
 * @param stage stage
 * @param country ISO 3166-1 alpha-2 code
 * @param liberty liberty status
 * @param charge charge category
 * @param heldOn held on this day, certainly or possibly
 * @param team team name
 * @param overdue whether a task on it is overdue
 * @param standing how it stands in the work, and since when
 * @param after key of the last case of the page before
 * @param limit how many, 200 at most
 */
public record CaseFilter(
        @Nullable String text,
        @Nullable Stage stage,
        @Nullable String country,
        @Nullable String liberty,
        @Nullable String charge,
        @Nullable LocalDate heldOn,
        @Nullable String team,
        boolean overdue,
        CaseStanding standing,
        @Nullable String after,
        int limit) {

    private static final int LARGEST_PAGE = 200;

    public CaseFilter {
        limit = Math.max(1, Math.min(limit, LARGEST_PAGE));
    }

    /** A merged case is no case of its own: it is listed by its name or reference, by its stage, and for the work that was done on it. */
    boolean leavesOutMerged() {
        return text == null && stage == null && !standing.isOfThePast();
    }

    public static CaseFilter all() {
        return new CaseFilter(null, null, null, null, null, null, null, false, CaseStanding.ANY, null, 50);
    }
}
