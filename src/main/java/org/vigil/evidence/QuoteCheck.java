package org.vigil.evidence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.RecordedClaim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Holds the quote of a claim against the text evidence of its source. Text and web pages for now; a PDF counts as no text. */
@Service
@Transactional
public class QuoteCheck {

    private final EvidenceStore store;
    private final CustodyDesk custody;
    private final CaseQueries cases;

    QuoteCheck(EvidenceStore store, CustodyDesk custody, CaseQueries cases) {
        this.store = store;
        this.custody = custody;
        this.cases = cases;
    }

    /** Whether the claim's quote stands in the evidence; each file that was read for it is logged as VERIFIED. */
    @RequiresPermission(Permission.CASE_READ)
    public QuoteResult check(CaseRef ref, ClaimId claimId) {
        var file = cases.file(ref, null);
        var claim = file.claims().stream()
                .map(RecordedClaim::claim)
                .filter(candidate -> candidate.id().equals(claimId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var quote = claim.quote();
        if (quote == null) {
            return QuoteResult.NO_QUOTE;
        }
        var texts = store.of(file.details().id()).stream()
                .filter(item -> claim.source().sourceId().equals(item.sourceId()) && item.isText())
                .toList();
        if (texts.isEmpty()) {
            return QuoteResult.NO_TEXT;
        }
        return texts.stream().anyMatch(item -> QuoteText.standsIn(quote, textOf(item)))
                ? QuoteResult.STANDS
                : QuoteResult.NOT_FOUND;
    }

    private String textOf(RecordedEvidence item) {
        var text = TextDecoding.of(
                custody.open(item.id(), CustodyEntry.Kind.VERIFIED).bytes());
        return item.mediaType().equals("text/html") ? QuoteText.ofHtml(text) : text;
    }
}
