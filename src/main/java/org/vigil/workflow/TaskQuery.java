package org.vigil.workflow;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseRef;

/**
 * Which tasks a queue shows.
 *
 * @param scope whose
 * @param caseRef of one case alone
 * @param after id of the last task of the page before
 * @param limit how many, 200 at most
 */
public record TaskQuery(
        Scope scope, @Nullable CaseRef caseRef, @Nullable String after, int limit) {

    private static final int LARGEST_PAGE = 200;

    /** Whose tasks. */
    public enum Scope {
        /** Those that I hold, and those that nobody holds and my roles may do. */
        MINE,
        /** Every task of the cases that I may know of. */
        TEAM,
        /** Those that are past their time. */
        OVERDUE,
        /** Those that nobody holds. */
        UNASSIGNED
    }

    public TaskQuery {
        limit = Math.max(1, Math.min(limit, LARGEST_PAGE));
    }

    public static TaskQuery of(CaseRef caseRef) {
        return new TaskQuery(Scope.TEAM, caseRef, null, LARGEST_PAGE);
    }
}
