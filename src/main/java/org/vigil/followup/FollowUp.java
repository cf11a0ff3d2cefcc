package org.vigil.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * Something that somebody promised to look at on a certain day.
 *
 * @param id identity
 * @param caseId the case
 * @param plan what, when and why
 * @param plannedBy who promised it
 * @param plannedAt when
 * @param result what became of it
 * @param comment what was found, or why it was skipped
 * @param by who did or skipped it
 * @param at when
 */
public record FollowUp(
        FollowUpId id,
        CaseId caseId,
        NewFollowUp plan,
        UserId plannedBy,
        Instant plannedAt,
        FollowUpResult result,
        @Nullable String comment,
        @Nullable UserId by,
        @Nullable Instant at) {

    private static final int LONGEST_COMMENT = 5_000;

    static FollowUp planned(CaseId caseId, NewFollowUp plan, UserId by, Instant now) {
        return new FollowUp(FollowUpId.random(), caseId, plan, by, now, FollowUpResult.PLANNED, null, null, null);
    }

    boolean isPlanned() {
        return result == FollowUpResult.PLANNED;
    }

    /** Done, or skipped for a reason that is a sentence. */
    FollowUp ended(FollowUpResult outcome, @Nullable String why, UserId who, Instant now) {
        if (!isPlanned()) {
            throw Refusal.conflict("refusal.followup.ended");
        }
        var said = Limits.required("comment", why, LONGEST_COMMENT);
        if (outcome == FollowUpResult.SKIPPED_WITH_REASON && said.length() < Review.SHORTEST_REASON) {
            throw Refusal.invalid("comment", "refusal.followup.skip-reason", Review.SHORTEST_REASON);
        }
        return new FollowUp(id, caseId, plan, plannedBy, plannedAt, outcome, said, who, now);
    }
}
