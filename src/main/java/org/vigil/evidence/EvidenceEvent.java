package org.vigil.evidence;

import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened to a file. Ids and codes alone. */
public sealed interface EvidenceEvent extends DomainEvent {

    EvidenceId evidenceId();

    @Override
    CaseId caseId();

    @Override
    default String entity() {
        return "EVIDENCE";
    }

    @Override
    default String entityId() {
        return evidenceId().toString();
    }

    /** A file was added. */
    record EvidenceAdded(CaseId caseId, EvidenceId evidenceId, String details) implements EvidenceEvent {}

    /** A file's bytes were taken out. */
    record EvidenceOpened(CaseId caseId, EvidenceId evidenceId, CustodyEntry.Kind purpose) implements EvidenceEvent {
        @Override
        public String action() {
            return "EVIDENCE_" + purpose;
        }
    }
}
