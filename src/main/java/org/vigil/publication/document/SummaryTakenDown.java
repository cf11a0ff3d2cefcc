package org.vigil.publication.document;

import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** A later safety check withheld everything: what was public is gone, and nobody need be asked what follows. */
public record SummaryTakenDown(CaseId caseId, CaseRef ref, int version) implements PublishedChange {

    @Override
    public String action() {
        return "SUMMARY_TAKEN_DOWN";
    }
}
