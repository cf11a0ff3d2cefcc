package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.vigil.census.CensusQueries;
import org.vigil.census.Certainty;
import org.vigil.census.CountedCase;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Today;

/** Who was held on a day, with what was public on another: the numbers, and the people behind each of them. */
@Controller
class CensusPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final CensusQueries census;
    private final PublishedCases cases;
    private final FrozenCensuses frozen;
    private final Figures figures;
    private final CaseLines lines;
    private final Clock clock;

    CensusPages(
            Pages pages,
            CensusQueries census,
            PublishedCases cases,
            FrozenCensuses frozen,
            Figures figures,
            CaseLines lines,
            Clock clock) {
        this.pages = pages;
        this.census = census;
        this.cases = cases;
        this.frozen = frozen;
        this.figures = figures;
        this.lines = lines;
        this.clock = clock;
    }

    @GetMapping("/census")
    ResponseEntity<byte[]> census(
            WebRequest request,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String knownAt) {
        var today = Today.by(clock);
        var asked = Census.of(on, knownAt, today);
        var path = on == null && knownAt == null ? "/census" : "/census?" + asked.address();
        var other = !asked.isOf(on, knownAt);
        return pages.answer(request, path + "|" + today + "|" + other, path, "site/census.jte", () -> {
            var model = new HashMap<String, Object>();
            model.put("other", other);
            model.put("census", asked.count(census));
            model.put("permanent", permanent(asked, today));
            model.put("frozen", frozen.frozen());
            figures.find(Figures.CENSUS, null, today).ifPresent(figure -> model.put("figure", figure));
            return model;
        });
    }

    /** A question about the knowledge of a day that is not over would be answered otherwise tomorrow. */
    private Census permanent(Census asked, LocalDate today) {
        return asked.moment() == null && !asked.knownAt().isBefore(today)
                ? asked.at(census.asKnownNow(clock.instant()))
                : asked;
    }

    @GetMapping("/census/people")
    ResponseEntity<byte[]> people(
            WebRequest request,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String count,
            @RequestParam(required = false) @Nullable String after) {
        var today = Today.by(clock);
        var asked = Census.of(on, knownAt, today);
        var in = country != null && country.matches("[A-Z]{2}") ? country : null;
        var certainty = "possible".equals(count) ? Certainty.POSSIBLE : Certainty.CERTAIN;
        var from = after != null && CaseRef.isOne(after) ? after : null;
        var here = asked.people(certainty.name().toLowerCase(Locale.ROOT), in);
        var path = from == null ? here : here + "&after=" + from;
        return pages.answer(
                request,
                path + "|" + today,
                path,
                "site/census-people.jte",
                () -> Map.of("people", people(asked, in, certainty, from, here, today)));
    }

    private CensusPeople people(
            Census asked,
            @Nullable String country,
            Certainty certainty,
            @Nullable String after,
            String here,
            LocalDate today) {
        var found = census.people(asked.on(), asked.knownUntil(), country, certainty, after, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        var standing = cases.standing(shown.stream().map(CountedCase::ref).toList());
        var counted = census.count(asked.on(), asked.knownUntil());
        var number = country == null ? counted.all() : counted.countries().get(country);
        return new CensusPeople(
                asked,
                country == null ? null : Wording.country(country),
                certainty,
                number == null ? 0 : certainty == Certainty.CERTAIN ? number.certain() : number.possible(),
                shown.stream().map(one -> row(one, standing, today)).toList(),
                more ? here + "&after=" + shown.get(shown.size() - 1).ref() : null,
                after == null ? null : here);
    }

    /** What is said of a person is what stands of them today: an older version may have said what is withheld since. */
    private CensusPeople.Row row(CountedCase counted, Map<String, ListedCase> standing, LocalDate today) {
        var listed = standing.get(counted.ref());
        return new CensusPeople.Row(counted.ref(), listed == null ? List.of() : List.of(lines.of(listed, today)));
    }
}
