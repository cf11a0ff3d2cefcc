package org.vigil.intake;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened at the intake desk. Ids and codes alone. */
public sealed interface IntakeEvent extends DomainEvent {

    /** Somebody whom we know handed in a report; one from a stranger is recorded by its row, for nobody acted. */
    record ReportReceived(ReportId reportId, Channel channel) implements IntakeEvent {
        @Override
        public String action() {
            return "REPORT_RECEIVED";
        }

        @Override
        public String entity() {
            return "REPORT";
        }

        @Override
        public String entityId() {
            return reportId.toString();
        }

        @Override
        public String details() {
            return channel.name();
        }
    }

    /** A report was put behind a case. */
    record ReportLinked(CaseId caseId, ReportId reportId) implements IntakeEvent {
        @Override
        public String action() {
            return "REPORT_LINKED";
        }

        @Override
        public String entity() {
            return "REPORT";
        }

        @Override
        public String entityId() {
            return reportId.toString();
        }
    }

    /** A report was set aside without a case. */
    record ReportSetAside(ReportId reportId, TriageReason reason) implements IntakeEvent {
        @Override
        public String action() {
            return "REPORT_SET_ASIDE";
        }

        @Override
        public String entity() {
            return "REPORT";
        }

        @Override
        public String entityId() {
            return reportId.toString();
        }

        @Override
        public String details() {
            return reason.name();
        }
    }

    /** What was asked for has not come in the first of two waits. */
    record InformationMissing(CaseId caseId) implements IntakeEvent {
        @Override
        public String action() {
            return "INFORMATION_MISSING";
        }

        @Override
        public String entity() {
            return "CASE";
        }

        @Override
        public String entityId() {
            return caseId.toString();
        }
    }

    /** Triage decided what a case is. */
    record TriageDecided(
            CaseId caseId,
            TriageOutcome outcome,
            @Nullable TriageReason reason,
            @Nullable CaseId duplicateOf) implements IntakeEvent {
        @Override
        public String action() {
            return "TRIAGE_" + outcome;
        }

        @Override
        public String entity() {
            return "CASE";
        }

        @Override
        public String entityId() {
            return caseId.toString();
        }

        @Override
        public String details() {
            return reason != null ? reason.name() : duplicateOf != null ? duplicateOf.toString() : "";
        }
    }
}
