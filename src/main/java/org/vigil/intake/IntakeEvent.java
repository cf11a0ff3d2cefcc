package org.vigil.intake;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened at the intake desk. Ids and codes alone. */
public sealed interface IntakeEvent extends DomainEvent {

    /** Something happened to one report. */
    sealed interface ReportEvent extends IntakeEvent {

        ReportId reportId();

        @Override
        default String entity() {
            return "REPORT";
        }

        @Override
        default String entityId() {
            return reportId().toString();
        }
    }

    /** Somebody whom we know handed in a report; one from a stranger is recorded by its row, for nobody acted. */
    record ReportReceived(ReportId reportId, Channel channel) implements ReportEvent {
        @Override
        public String details() {
            return channel.name();
        }
    }

    /** A report was put behind a case. */
    record ReportLinked(CaseId caseId, ReportId reportId) implements ReportEvent {}

    /** A report was set aside without a case. */
    record ReportSetAside(ReportId reportId, TriageReason reason) implements ReportEvent {
        @Override
        public String details() {
            return reason.name();
        }
    }

    /** What was asked for has not come in the first of two waits. */
    record InformationMissing(CaseId caseId) implements IntakeEvent, DomainEvent.OfCase {}

    /** Triage decided what a case is. */
    record TriageDecided(
            CaseId caseId,
            TriageOutcome outcome,
            @Nullable TriageReason reason,
            @Nullable CaseId duplicateOf) implements IntakeEvent, DomainEvent.OfCase {
        @Override
        public String action() {
            return "TRIAGE_" + outcome;
        }

        @Override
        public String details() {
            return reason != null ? reason.name() : duplicateOf != null ? duplicateOf.toString() : "";
        }
    }
}
