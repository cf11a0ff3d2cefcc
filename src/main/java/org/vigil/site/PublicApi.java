package org.vigil.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.vigil.census.CensusQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.Today;
import org.vigil.shared.language.Language;
import tools.jackson.databind.json.JsonMapper;

/** The public API: what is published, read only, open to every origin. */
@RestController
@RequestMapping("/api/v1/public")
class PublicApi {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(before -> before.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Pages pages;
    private final FrozenCensuses frozen;
    private final PublishedCounts counts;
    private final PublishedDocuments documents;
    private final CensusQueries census;
    private final Clock clock;

    PublicApi(
            Pages pages,
            FrozenCensuses frozen,
            PublishedCounts counts,
            PublishedDocuments documents,
            CensusQueries census,
            Clock clock) {
        this.pages = pages;
        this.frozen = frozen;
        this.counts = counts;
        this.documents = documents;
        this.census = census;
        this.clock = clock;
    }

    @GetMapping("/cases/{ref}")
    ResponseEntity<byte[]> show(
            WebRequest request, @PathVariable String ref, @RequestParam(defaultValue = "en") String language) {
        if (!CaseRef.isOne(ref)) {
            throw Refusal.notFound();
        }
        OpenCall.CASE.read(request.getParameterMap());
        var spoken = Language.ofCode(language).orElseThrow(() -> Refusal.invalid("language", "site.api.language"));
        try {
            return answer(request, "cases/" + ref + "?" + spoken.code(), () -> document(ref, spoken));
        } catch (MovedCase moved) {
            return moved.answer("/api/v1/public/cases/");
        }
    }

    private byte[] document(String ref, Language language) {
        var stored = documents.document(ref, language).orElseThrow(() -> documents.elsewhere(ref, Refusal.notFound()));
        if (stored.retracted()) {
            throw documents.elsewhere(ref, new ResponseStatusException(HttpStatus.GONE));
        }
        return PageCache.utf8(stored.json());
    }

    /** Persons, each once, by country, liberty, charge, sentence, role, sex or year; and how many of them are held today. */
    @GetMapping("/statistics")
    ResponseEntity<byte[]> statistics(WebRequest request, @RequestParam(defaultValue = "country") String by) {
        var parameters = OpenCall.STATISTICS.read(request.getParameterMap());
        if (!PublishedCounts.canCountBy(by)) {
            throw Refusal.invalid("by", "refusal.not-among", String.join(", ", PublishedCounts.GROUPS));
        }
        var query = CaseQuery.asked(parameters);
        var today = Today.by(clock);
        return answer(
                request,
                "statistics?by=" + by + "&" + query.address() + "|" + today,
                () -> JSON.writeValueAsBytes(
                        new Statistics(by, today, counts.held(query, today), counts.by(by, query, today))));
    }

    /** Numbers by one thing. */
    record Statistics(String by, LocalDate asOf, HeldCount all, List<HeldCount> items) {}

    /** Who was held at 00:00 of a day, with what was public at the end of another. */
    @GetMapping("/census")
    ResponseEntity<byte[]> census(
            WebRequest request,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String knownAt) {
        OpenCall.CENSUS.read(request.getParameterMap());
        requireDate("on", on);
        if (Census.moment(knownAt) == null) {
            requireDate("knownAt", knownAt);
        }
        var today = Today.by(clock);
        var asked = Census.asked(on, knownAt, today);
        if (asked.knownAt().isAfter(today)) {
            throw Refusal.invalid("knownAt", "site.api.knownAt");
        }
        if (asked.isOfTheFuture()) {
            throw Refusal.invalid("on", "site.api.on");
        }
        return answer(request, "census?" + asked, () -> {
            var counted = asked.count(census);
            return JSON.writeValueAsBytes(new CensusAnswer(
                    asked.on(),
                    asked.knownAt(),
                    counted.all().certain(),
                    counted.all().possible(),
                    counted.countries()));
        });
    }

    /** A frozen census as it was counted; the hash is of the document's very characters. */
    @GetMapping("/census/{year}")
    ResponseEntity<byte[]> frozen(WebRequest request, @PathVariable String year) {
        OpenCall.CENSUS_OF_YEAR.read(request.getParameterMap());
        if (!year.matches("\\d{4}")) {
            throw Refusal.notFound();
        }
        return answer(
                request,
                "census/" + year,
                () -> PageCache.utf8(frozen.frozen(Integer.parseInt(year))
                        .orElseThrow(Refusal::notFound)
                        .json()));
    }

    /** The answer to a census question. */
    record CensusAnswer(LocalDate on, LocalDate knownAt, int held, int possible, List<HeldCount> countries) {}

    private static void requireDate(String name, @Nullable String text) {
        try {
            if (text != null) {
                LocalDate.parse(text);
            }
        } catch (DateTimeException unreadable) {
            throw Refusal.invalid(name, "refusal.date");
        }
    }

    private ResponseEntity<byte[]> answer(WebRequest request, String key, java.util.function.Supplier<byte[]> make) {
        return pages.answer(request, MediaType.APPLICATION_JSON, "api:" + key, make);
    }
}
