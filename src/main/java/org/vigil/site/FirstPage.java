package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.Today;

/** The first page: who is held now, where and since when, and what was learnt last. */
@Controller
class FirstPage {

    private static final int LATEST = 8;

    private final Pages pages;
    private final PublishedCases cases;
    private final PublishedCounts counts;
    private final Figures figures;
    private final CaseLines lines;
    private final Sharing sharing;
    private final Wording wording;
    private final Clock clock;

    FirstPage(
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

    @GetMapping("/")
    ResponseEntity<byte[]> home(WebRequest request) {
        var today = Today.by(clock);
        return pages.answer(request, "/|" + today, "/", "site/home.jte", () -> {
            var home = page(today);
            return Map.of(
                    "home",
                    home,
                    "share",
                    sharing.dataset(
                            "/",
                            wording.of("site.home.title"),
                            sentence(wording, home.asOf(), home.held()),
                            "/cards/home.png",
                            List.of(
                                    "/api/v1/public/export.csv",
                                    "/api/v1/public/export.json",
                                    "/api/v1/public/export.ndjson")));
        });
    }

    private HomePage page(LocalDate today) {
        var map = figures.byCountry(today);
        return new HomePage(
                Wording.day(today),
                counts.held(CaseQuery.ALL, today),
                map,
                figures.find(Figures.OVER_TIME, null, today).orElse(null),
                figures.find(Figures.SINCE, null, today).orElse(null),
                map.lines().stream()
                        .map(line -> new CountLine(
                                line.label(),
                                "/countries/" + line.key(),
                                new HeldCount(
                                        line.key(),
                                        0,
                                        line.numbers().get(0).value(),
                                        line.numbers().get(1).value())))
                        .sorted(Wording.byText(CountLine::label))
                        .toList(),
                lines.of(cases.find(CaseQuery.ALL, null, LATEST - 1), today));
    }

    /** "As of 1 December 2022, 363 journalists are known to be held; for 41 more the sources leave it open." */
    static String sentence(Wording wording, String asOf, HeldCount held) {
        return wording.of(
                held.possible() == 0 ? "site.home.sentence" : "site.home.sentence.possible",
                asOf,
                held.held(),
                held.possible());
    }
}
