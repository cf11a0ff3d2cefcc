package org.vigil.site;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was taken back: references and times alone, so that whoever keeps a copy of the data can take it out of the copy too.
 */
@RestController
@RequestMapping("/api/v1/public")
class RetractionsApi {

    private static final int MOST = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final RetractedCases retracted;

    RetractionsApi(Pages pages, RetractedCases retracted) {
        this.pages = pages;
        this.retracted = retracted;
    }

    /** The newest first. */
    record Retractions(List<Item> items) {

        /** One case. */
        record Item(String ref, Instant retractedAt) {}
    }

    @GetMapping("/retractions")
    ResponseEntity<byte[]> list(WebRequest request, @RequestParam(required = false) @Nullable String since) {
        OpenCall.RETRACTIONS.read(request.getParameterMap());
        var from = since(since);
        return pages.answer(
                request,
                MediaType.APPLICATION_JSON,
                "api:retractions?" + from,
                () -> JSON.writeValueAsBytes(new Retractions(retracted.retracted(null, from, MOST).stream()
                        .map(gone -> new Retractions.Item(gone.ref(), gone.retractedAt()))
                        .toList())));
    }

    private static @Nullable Instant since(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text.strip());
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("since", "site.api.since");
        }
    }
}
