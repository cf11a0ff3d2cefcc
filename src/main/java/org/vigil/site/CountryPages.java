package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Today;

/** The countries in which somebody is held, and what is known of each of them. */
@Controller
class CountryPages {

    private static final int PAGE = 30;
    private static final int SPANS = 15;

    private final Pages pages;
    private final PublishedCases cases;
    private final PublishedCounts counts;
    private final Figures figures;
    private final CaseLines lines;
    private final Sharing sharing;
    private final Wording wording;
    private final Clock clock;

    CountryPages(
            Pages pages,
            PublishedCases cases,
            PublishedCounts counts,
            Figures figures,
            CaseLines lines,
            Sharing sharing,
            Wording wording,
            Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.counts = counts;
        this.figures = figures;
        this.lines = lines;
        this.sharing = sharing;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/countries")
    ResponseEntity<byte[]> countries(WebRequest request) {
        var today = Today.by(clock);
        return pages.answer(request, "/countries|" + today, "/countries", "site/countries.jte", () -> {
            var map = figures.byCountry(today);
            var all = counts.by("country", CaseQuery.ALL, today).stream()
                    .map(count -> new CountLine(Wording.country(count.key()), "/countries/" + count.key(), count))
                    .sorted(Wording.byText(CountLine::label))
                    .toList();
            return Map.of(
                    "map",
                    map,
                    "countries",
                    all,
                    "asOf",
                    Wording.day(today),
                    "share",
                    sharing.page("/countries", map.title(), map.sub(), "/cards/home.png"));
        });
    }

    @GetMapping("/countries/{iso}")
    ResponseEntity<byte[]> country(WebRequest request, @PathVariable String iso) {
        var code = iso.toUpperCase(Locale.ROOT);
        if (!CountryCode.isListed(code)) {
            throw new NoSuchPage(404);
        }
        var today = Today.by(clock);
        var path = "/countries/" + code;
        return pages.answer(request, path + "|" + today, path, "site/country.jte", () -> {
            var country = page(code, today);
            return Map.of(
                    "country",
                    country,
                    "share",
                    sharing.dataset(
                            path,
                            country.name(),
                            country.sentence(),
                            "/cards/countries/" + code + ".png",
                            List.of("/api/v1/public/export.csv?country=" + code)));
        });
    }

    private CountryPage page(String code, LocalDate today) {
        var query = CaseQuery.ALL.with("country", code);
        var held = counts.held(query, today);
        var found = cases.find(query, null, PAGE);
        return new CountryPage(
                code,
                Wording.country(code),
                Wording.day(today),
                held,
                sentence(wording, Wording.day(today), held),
                lines.of(found.stream().limit(PAGE).toList(), today),
                found.size() > PAGE,
                spans(query, code, today),
                Stream.of(Figures.BY_REGION, Figures.OVER_TIME, "charge", "sentence", "medium")
                        .map(name -> figures.find(name, code, today))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private @Nullable SpanTable spans(CaseQuery query, String code, LocalDate today) {
        var longest = cases.longestHeld(query, SPANS);
        return longest.isEmpty()
                ? null
                : SpanTable.of(
                        wording.of("site.spans.longest"),
                        wording.of("site.spans.sub", Wording.day(today)),
                        longest,
                        lines,
                        wording,
                        today,
                        figures.find(Figures.SPANS, code, today).orElse(null));
    }

    static String sentence(Wording wording, String asOf, HeldCount held) {
        return wording.of(
                held.possible() == 0 ? "site.country.sentence" : "site.country.sentence.possible",
                asOf,
                held.held(),
                held.possible(),
                held.persons());
    }
}
