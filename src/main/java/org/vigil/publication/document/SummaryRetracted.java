package org.vigil.publication.document;

import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** A summary was taken back; a tombstone stays. */
public record SummaryRetracted(CaseId caseId, CaseRef ref, int version) implements PublishedChange {}
