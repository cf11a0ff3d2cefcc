package org.vigil.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * One decision of triage. It cannot be without what its outcome asks for.
 *
 * @param caseId the case
 * @param outcome what it is
 * @param reason why it is not taken up; mandatory when it is out of scope
 * @param duplicateOf the other case that it repeats; mandatory for a duplicate and for nothing else
 * @param comment why
 * @param by who decided
 * @param at when
 */
public record TriageDecision(
        CaseId caseId,
        TriageOutcome outcome,
        @Nullable TriageReason reason,
        @Nullable CaseId duplicateOf,
        String comment,
        UserId by,
        Instant at) {

    private static final int LONGEST_COMMENT = 5_000;

    public TriageDecision {
        comment = Limits.required("comment", comment, LONGEST_COMMENT);
        if (outcome == TriageOutcome.OUT_OF_SCOPE && reason == null) {
            throw Refusal.invalid("reasonCode", "refusal.triage.reason");
        }
        if (outcome == TriageOutcome.DUPLICATE && duplicateOf == null) {
            throw Refusal.invalid("duplicateOf", "refusal.triage.duplicate-of");
        }
        if (outcome != TriageOutcome.DUPLICATE && duplicateOf != null) {
            throw Refusal.invalid("duplicateOf", "refusal.triage.not-a-duplicate");
        }
        if (caseId.equals(duplicateOf)) {
            throw Refusal.invalid("duplicateOf", "refusal.triage.of-itself");
        }
    }
}
