package org.vigil.site;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Today;

/** The address of each published case. */
@Controller
class PublicPages {

    private final Pages pages;
    private final PublishedDocuments documents;
    private final PublishedPages cases;
    private final Clock clock;

    PublicPages(Pages pages, PublishedDocuments documents, PublishedPages cases, Clock clock) {
        this.pages = pages;
        this.documents = documents;
        this.cases = cases;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}")
    ResponseEntity<byte[]> show(WebRequest request, @PathVariable String ref) {
        if (!CaseRef.isOne(ref)) {
            throw new NoSuchPage(404);
        }
        var today = Today.by(clock);
        var path = PublishedPages.path(ref);
        try {
            return pages.answer(
                    request,
                    path + "|" + today,
                    path,
                    PublishedPages.TEMPLATE,
                    () -> cases.model(path, published(ref), today));
        } catch (MovedCase moved) {
            return moved.answer("/cases/");
        }
    }

    private PublishedDocument published(String ref) {
        var stored = documents
                .document(ref, Wording.language())
                .orElseThrow(() -> documents.elsewhere(ref, new NoSuchPage(404)));
        if (stored.retracted()) {
            throw documents.elsewhere(ref, new NoSuchPage(410));
        }
        return stored;
    }
}
