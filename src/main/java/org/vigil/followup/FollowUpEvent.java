package org.vigil.followup;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened while a case was kept in sight. Ids and codes alone. */
public sealed interface FollowUpEvent extends DomainEvent.OfCase {

    /** Something happened to one hearing. */
    sealed interface HearingEvent extends FollowUpEvent {

        HearingId hearingId();

        @Override
        default String entity() {
            return "HEARING";
        }

        @Override
        default String entityId() {
            return hearingId().toString();
        }
    }

    /** Something happened to one planned follow-up. */
    sealed interface PlanEvent extends FollowUpEvent {

        FollowUpId followUpId();

        @Override
        default String entity() {
            return "FOLLOW_UP";
        }

        @Override
        default String entityId() {
            return followUpId().toString();
        }
    }
    /** A periodic review was held or skipped, or proposed to close the case. */
    record ReviewHeld(
            CaseId caseId,
            ReviewDecision decision,
            @Nullable CaseOutcome outcome) implements FollowUpEvent {
        @Override
        public String action() {
            return "FOLLOW_UP_" + decision;
        }

        @Override
        public String details() {
            return outcome == null ? "" : outcome.name();
        }
    }

    /** A review was due and nobody held it. */
    record ReviewMissed(CaseId caseId, int missed) implements FollowUpEvent {
        @Override
        public String action() {
            return "FOLLOW_UP_MISSED";
        }

        @Override
        public String details() {
            return "missed=" + missed;
        }
    }

    /** Captivity has ended, and the case is to stay open all the same. */
    record KeptOpen(CaseId caseId) implements FollowUpEvent {
        @Override
        public String action() {
            return "CASE_KEPT_OPEN";
        }
    }

    /** The second person decided on a closing. */
    record ClosingDecided(CaseId caseId, ClosingDecision decision, CaseOutcome outcome) implements FollowUpEvent {
        @Override
        public String details() {
            return decision + "," + outcome;
        }
    }

    /** A hearing was put on the list. */
    record HearingAdded(CaseId caseId, HearingId hearingId, HearingKind kind) implements HearingEvent {
        @Override
        public String details() {
            return kind.name();
        }
    }

    /** What happened at a hearing was recorded. */
    record HearingOutcomeRecorded(CaseId caseId, HearingId hearingId, HearingOutcome outcome) implements HearingEvent {
        @Override
        public String details() {
            return outcome.name();
        }
    }

    /** The day of a hearing became known. */
    record HearingDated(CaseId caseId, HearingId hearingId) implements HearingEvent {}

    /** Somebody promised to look at something on a certain day. */
    record FollowUpPlanned(CaseId caseId, FollowUpId followUpId, FollowUpKind kind) implements PlanEvent {
        @Override
        public String details() {
            return kind.name();
        }
    }

    /** It was done, or skipped with a reason. */
    record FollowUpEnded(CaseId caseId, FollowUpId followUpId, FollowUpResult result) implements PlanEvent {
        @Override
        public String details() {
            return result.name();
        }
    }
}
