package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.vigil.shared.Today;

/** The numbers, each with its drawing, its table and its files; and how they come about. */
@Controller
class StatisticsPages {

    private final Pages pages;
    private final PublishedCounts counts;
    private final Figures figures;
    private final Sharing sharing;
    private final Wording wording;
    private final Clock clock;

    StatisticsPages(
            Pages pages, PublishedCounts counts, Figures figures, Sharing sharing, Wording wording, Clock clock) {
        this.pages = pages;
        this.counts = counts;
        this.figures = figures;
        this.sharing = sharing;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    ResponseEntity<byte[]> statistics(WebRequest request, @RequestParam(required = false) @Nullable String crosswalk) {
        var body = crosswalk == null ? null : Crosswalk.body(crosswalk).orElse(null);
        var path = body == null ? "/statistics" : "/statistics?crosswalk=" + body;
        var today = Today.by(clock);
        return pages.answer(request, path + "|" + today, path, "site/statistics.jte", () -> {
            var held = counts.held(CaseQuery.ALL, today);
            var asOf = Wording.day(today);
            var sentence = wording.of("site.statistics.sentence", asOf, held.persons(), held.held(), held.possible());
            var wide = new ArrayList<Figure>();
            Stream.of(Figures.BY_COUNTRY, Figures.OVER_TIME)
                    .map(name -> figures.find(name, null, today))
                    .flatMap(Optional::stream)
                    .forEach(wide::add);
            var shown = body == null ? grouped(today) : named(GroupFigures.crossed(body), today);
            return Map.of(
                    "crosswalk",
                    new CrosswalkChoice(Crosswalk.OURS.version(), body),
                    "asOf",
                    asOf,
                    "persons",
                    held.persons(),
                    "sentence",
                    sentence,
                    "wide",
                    wide,
                    "figures",
                    shown,
                    "share",
                    sharing.dataset(
                            "/statistics",
                            wording.of("layout.nav.statistics"),
                            sentence,
                            "/charts/" + Figures.OVER_TIME + ".png",
                            Stream.concat(wide.stream(), shown.stream())
                                    .map(figure -> figure.address("csv"))
                                    .toList()));
        });
    }

    private List<Figure> grouped(LocalDate today) {
        return named(
                Stream.concat(Stream.of(Figures.SINCE, Figures.CENSUS), GroupFigures.NAMES.stream())
                        .toList(),
                today);
    }

    private List<Figure> named(List<String> names, LocalDate today) {
        return names.stream()
                .map(name -> figures.find(name, null, today))
                .flatMap(Optional::stream)
                .toList();
    }

    @GetMapping("/methodology")
    ResponseEntity<byte[]> methodology(WebRequest request) {
        return plain(request, "/methodology", "site/methodology.jte", "site.method.title", "site.method.intro");
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(WebRequest request) {
        return plain(request, "/about", "site/about.jte", "site.about.title", "site.about.intro");
    }

    private ResponseEntity<byte[]> plain(
            WebRequest request, String path, String template, String title, String description) {
        return pages.answer(
                request,
                path,
                path,
                template,
                () -> Map.of(
                        "share", sharing.page(path, wording.of(title), wording.of(description), "/cards/home.png")));
    }
}
