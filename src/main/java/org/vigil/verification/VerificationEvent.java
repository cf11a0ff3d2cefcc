package org.vigil.verification;

import java.util.UUID;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened in verification and review. */
public sealed interface VerificationEvent extends DomainEvent.OfCase {

    /** A verifier proposed a result. */
    record ResultProposed(CaseId caseId, GradingOutcome outcome) implements VerificationEvent {
        @Override
        public String action() {
            return "RESULT_" + outcome;
        }
    }

    /** A verifier said whether news asks for a new version of the summary. */
    record NewsAssessed(CaseId caseId, NewsOutcome outcome) implements VerificationEvent {
        @Override
        public String action() {
            return "NEWS_" + outcome;
        }
    }

    /** A reviewer decided on a version of the record. */
    record RecordReviewed(CaseId caseId, UUID decisionId, ReviewOutcome outcome, long recordVersion)
            implements VerificationEvent {
        @Override
        public String action() {
            return "RECORD_" + outcome;
        }

        @Override
        public String entity() {
            return "REVIEW_DECISION";
        }

        @Override
        public String entityId() {
            return decisionId.toString();
        }

        @Override
        public String details() {
            return "version=" + recordVersion;
        }
    }
}
