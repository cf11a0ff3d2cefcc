package org.vigil.publication.document;

import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** A version of a summary became public. */
public record SummaryPublished(CaseId caseId, CaseRef ref, int version) implements PublishedChange {}
