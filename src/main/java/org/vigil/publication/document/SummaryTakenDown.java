package org.vigil.publication.document;

import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** A later safety check withheld everything, or another case stands for this one: what was public is gone, and nobody is asked. */
public record SummaryTakenDown(CaseId caseId, CaseRef ref, int version) implements PublishedChange {}
