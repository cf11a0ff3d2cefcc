package org.vigil.cases;

import java.util.UUID;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.DomainEvent;
import org.vigil.shared.UserId;

/** What happened on a case. Ids and codes alone. */
public sealed interface CaseEvent extends DomainEvent.OfCase {

    /** An edit of the record: it voids an approval that was given on the record before. */
    sealed interface RecordEdited extends CaseEvent
            permits SourceEdited, ClaimEdited, ConflictDecided, RecordUnited, RecordParted {}

    /** An edit of one source. */
    sealed interface SourceEdited extends RecordEdited {

        UUID sourceId();

        @Override
        default String entity() {
            return "SOURCE";
        }

        @Override
        default String entityId() {
            return sourceId().toString();
        }
    }

    /** An edit of one claim. */
    sealed interface ClaimEdited extends RecordEdited {

        UUID claimId();

        @Override
        default String entity() {
            return "CLAIM";
        }

        @Override
        default String entityId() {
            return claimId().toString();
        }
    }

    /** A case was opened. */
    record CaseOpened(CaseId caseId, CaseRef ref, UserId by) implements CaseEvent {}

    /** A case entered a stage. */
    record StageEntered(CaseId caseId, Stage stage) implements CaseEvent {
        @Override
        public String action() {
            return "STAGE_" + stage;
        }
    }

    /** Urgency, risk, team or sensitivity was set. */
    record PrioritySet(CaseId caseId, String details) implements CaseEvent {
        @Override
        public String action() {
            return "CASE_PRIORITY_SET";
        }
    }

    /** A word was put on the case or taken off it. The word itself stays out of the log. */
    record Tagged(CaseId caseId, String action) implements CaseEvent {}

    /** A source was added. */
    record SourceAdded(CaseId caseId, UUID sourceId) implements SourceEdited {}

    /** A source was graded. */
    record SourceGraded(CaseId caseId, UUID sourceId, String details) implements SourceEdited {}

    /** A claim was proposed. */
    record ClaimProposed(CaseId caseId, UUID claimId, String details) implements ClaimEdited {}

    /** A claim was accepted, rejected or superseded. */
    record ClaimDecided(CaseId caseId, UUID claimId, String details) implements ClaimEdited {}

    /** A conflict was closed by a person. */
    record ConflictDecided(CaseId caseId, UUID conflictId, String details) implements RecordEdited {
        @Override
        public String entity() {
            return "CONFLICT";
        }

        @Override
        public String entityId() {
            return conflictId.toString();
        }
    }

    /** Where it was decided that a case repeats another. */
    enum MergedAt {
        /** In the step of triage, which ends the case itself. */
        TRIAGE,
        /** At any later time, by a coordinator. */
        COORDINATION
    }

    /** A case was merged into another. */
    record CaseMerged(CaseId caseId, CaseId into, MergedAt occasion) implements CaseEvent {
        @Override
        public String details() {
            return into + "," + occasion;
        }
    }

    /** A case stands for itself again. */
    record CaseUnmerged(CaseId caseId, CaseRef ref, CaseId from, Stage stageBefore) implements CaseEvent {
        @Override
        public String details() {
            return from + "," + stageBefore;
        }
    }

    /** A record was united with that of a case which was merged into it. */
    record RecordUnited(CaseId caseId, CaseId with) implements RecordEdited {
        @Override
        public String details() {
            return with.toString();
        }
    }

    /** A record was parted from that of a case which had been merged into it. */
    record RecordParted(CaseId caseId, CaseId from) implements RecordEdited {
        @Override
        public String details() {
            return from.toString();
        }
    }

    /** Somebody decided whether two cases are about one person. */
    record PersonMarked(CaseId caseId, CaseId other, PersonVerdict verdict) implements CaseEvent {
        @Override
        public String details() {
            return other + "," + verdict;
        }
    }

    /** A case was taken up again. */
    record CaseReopened(CaseId caseId, CaseRef ref) implements CaseEvent {}

    /** A new episode of the person of a closed case was opened. */
    record EpisodeOpened(CaseId caseId, CaseId previous) implements CaseEvent {
        @Override
        public String details() {
            return previous.toString();
        }
    }
}
