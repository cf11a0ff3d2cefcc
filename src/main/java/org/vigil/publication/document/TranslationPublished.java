package org.vigil.publication.document;

import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** An approved translation of a version's free text became public. */
public record TranslationPublished(CaseId caseId, CaseRef ref, int version) implements PublishedChange {}
