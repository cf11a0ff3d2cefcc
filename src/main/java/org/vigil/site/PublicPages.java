package org.vigil.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.web.Bar;
import org.vigil.shared.web.BarChart;
import org.vigil.shared.web.DrawingWords;
import org.vigil.shared.web.Link;
import org.vigil.shared.web.Moment;
import org.vigil.shared.web.Timeline;
import org.vigil.site.map.MapScale;
import org.vigil.site.map.WorldMap;
import tools.jackson.databind.json.JsonMapper;

/** The public pages on cases and their numbers. */
@Controller
class PublicPages {

    private static final int PAGE = 50;
    private static final int LATEST = 8;
    private static final int FACET = 12;
    private static final String REF = "[A-Z]{2}-\\d{4}-\\d{4,6}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Pages pages;
    private final PublishedCases cases;
    private final Wording wording;
    private final Clock clock;
    private final WorldMap worldMap = WorldMap.load();

    PublicPages(Pages pages, PublishedCases cases, Wording wording, Clock clock) {
        this.pages = pages;
        this.cases = cases;
        this.wording = wording;
        this.clock = clock;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(WebRequest request) {
        var today = today();
        return pages.answer(request, "/|" + today, "/", "site/home.jte", () -> Map.of("home", homePage(today)));
    }

    private HomePage homePage(LocalDate today) {
        var held = cases.held(CaseQuery.ALL, today);
        var countries = cases.by("country", CaseQuery.ALL, today).stream()
                .filter(count -> count.heldAtMost() > 0)
                .map(count -> new HomePage.CountryLine(count.key(), Wording.country(count.key()), count))
                .sorted(java.util.Comparator.comparing(
                        (HomePage.CountryLine line) -> -line.count().heldAtMost()))
                .toList();
        var numbers = countries.stream()
                .collect(Collectors.toMap(
                        HomePage.CountryLine::code, line -> line.count().heldAtMost()));
        var mapTitle = mapTitle(countries, held);
        var years = cases.heldSinceYear(today).stream()
                .filter(count -> !count.key().equals("UNKNOWN"))
                .toList();
        var yearsTitle = yearsTitle(years, today);
        return new HomePage(
                Wording.day(today),
                held,
                worldMap.render(
                        numbers,
                        new DrawingWords(mapTitle, wording.of("site.home.map.description")),
                        (iso, count) -> wording.of("site.home.map.country", Wording.country(iso), count),
                        Wording::path),
                MapScale.of(numbers.values()),
                mapTitle,
                countries,
                years.isEmpty() ? null : bars(years, yearsTitle),
                yearsTitle,
                years,
                cases.find(CaseQuery.ALL, null, LATEST - 1).stream()
                        .map(listed -> line(listed, today))
                        .toList());
    }

    private String mapTitle(List<HomePage.CountryLine> countries, HeldCount held) {
        if (countries.isEmpty()) {
            return wording.of("site.home.map.none");
        }
        var first = countries.get(0);
        return countries.size() == 1
                ? wording.of("site.home.map.one", first.name())
                : wording.of("site.home.map.most", first.name(), first.count().heldAtMost(), held.heldAtMost());
    }

    /** How many have been held for five years and longer, by the years alone. */
    private String yearsTitle(List<HeldCount> years, LocalDate today) {
        var before = today.getYear() - 5;
        var all = years.stream().mapToInt(HeldCount::heldAtMost).sum();
        var lasting = years.stream()
                .filter(count -> Integer.parseInt(count.key()) <= before)
                .mapToInt(HeldCount::heldAtMost)
                .sum();
        if (all == 0) {
            return wording.of("site.home.years.none");
        }
        return lasting == 0
                ? wording.of("site.home.years.recent", Wording.year(before))
                : wording.of("site.home.years.long", lasting, all, Wording.year(before));
    }

    /** Every year has its bar, so that a gap is seen as one. */
    private String bars(List<HeldCount> years, String title) {
        var byYear = years.stream().collect(Collectors.toMap(HeldCount::key, count -> count));
        var first = Integer.parseInt(years.get(0).key());
        var last = Integer.parseInt(years.get(years.size() - 1).key());
        var bars = new ArrayList<Bar>();
        for (var year = first; year <= last; year++) {
            var key = String.valueOf(year);
            var label = Wording.year(year);
            var count = byYear.getOrDefault(key, new HeldCount(key, 0, 0, 0));
            bars.add(new Bar(
                    label,
                    count.held(),
                    count.possible(),
                    wording.of("site.home.years.bar", label, count.held(), count.possible())));
        }
        return BarChart.render(bars, new DrawingWords(title, wording.of("site.home.years.description")));
    }

    private CaseLine line(ListedCase listed, LocalDate today) {
        var country = Wording.country(listed.country());
        var words = new ArrayList<String>();
        words.add(country);
        if (!listed.roles().isEmpty()) {
            words.add(wording.roles(listed.roles()));
        }
        words.add(decapitalised(wording.held(listed, today)));
        words.add(wording.value("charge", listed.chargeCategory()));
        return new CaseLine(
                "/cases/" + listed.ref(),
                listed.ref(),
                Wording.raised(listed.name()),
                listed.originalName(),
                country,
                String.join(" · ", words),
                listed.whatChanged(),
                Wording.day(listed.publishedAt()),
                LocalDate.ofInstant(listed.publishedAt(), ZoneOffset.UTC).toString());
    }

    private static String decapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Wording.locale()) + text.substring(1);
    }

    @GetMapping("/cases")
    ResponseEntity<byte[]> list(WebRequest request, @RequestParam Map<String, String> parameters) {
        var query = CaseQuery.of(parameters);
        var after = parameters.get("after");
        var from = after != null && after.matches(REF) ? after : null;
        var today = today();
        return pages.answer(
                request,
                "/cases?" + query.address() + "&after=" + from + "|" + today,
                query.path("/cases"),
                "site/list.jte",
                () -> Map.of("list", listPage(query, from, today)));
    }

    private ListPage listPage(CaseQuery query, @Nullable String after, LocalDate today) {
        var found = cases.find(query, after, PAGE);
        var more = found.size() > PAGE;
        var rows = more ? found.subList(0, PAGE) : found;
        var here = query.path("/cases");
        var facets = List.of("country", "liberty", "charge", "role", "year").stream()
                .map(group -> facet(group, query, today))
                .filter(facet -> !facet.links().isEmpty())
                .toList();
        var export = "/api/v1/public/export.csv";
        return new ListPage(
                query,
                wording.sentence(query, cases.count(query)),
                facets,
                rows.stream().map(listed -> line(listed, today)).toList(),
                more
                        ? here + (query.isAll() ? "?" : "&") + "after="
                                + rows.get(rows.size() - 1).ref()
                        : null,
                after == null ? null : here,
                query.isAll() ? export : export + "?" + query.address());
    }

    /** The values of one facet, each with how many people the list would show. */
    private ListPage.Facet facet(String group, CaseQuery query, LocalDate today) {
        var chosen = query.parameters().get(group);
        var links = new ArrayList<Link>();
        for (var count : countsOf(group, query.with(group, null), today)) {
            var current = count.key().equals(chosen);
            var href = query.with(group, current ? null : count.key()).path("/cases");
            links.add(new Link(Wording.raised(wording.value(group, count.key())), href, count.persons(), current));
        }
        return new ListPage.Facet(wording.of("site.facet." + group), links.size() > FACET ? withChosen(links) : links);
    }

    private static List<Link> withChosen(List<Link> links) {
        return java.util.stream.IntStream.range(0, links.size())
                .filter(index -> index < FACET || links.get(index).current())
                .mapToObj(links::get)
                .toList();
    }

    /** Liberty is offered in kinds that people ask for; years that nobody knows are not. */
    private List<HeldCount> countsOf(String group, CaseQuery others, LocalDate today) {
        var counts = cases.by(group, others, today);
        if (group.equals("year")) {
            return counts.stream()
                    .filter(count -> !count.key().equals("UNKNOWN"))
                    .sorted(java.util.Comparator.comparing(HeldCount::key).reversed())
                    .toList();
        }
        if (!group.equals("liberty")) {
            return counts;
        }
        var kinds = new LinkedHashMap<String, HeldCount>();
        for (var count : counts) {
            var kind = kindOf(count.key());
            kinds.merge(
                    kind,
                    new HeldCount(kind, count.persons(), count.held(), count.possible()),
                    (one, other) -> new HeldCount(
                            kind,
                            one.persons() + other.persons(),
                            one.held() + other.held(),
                            one.possible() + other.possible()));
        }
        return List.copyOf(kinds.values());
    }

    private static String kindOf(String liberty) {
        if (liberty.startsWith("HELD") || liberty.equals("HOUSE_ARREST")) {
            return "HELD";
        }
        return liberty.startsWith("RELEASED") ? "RELEASED" : liberty;
    }

    @GetMapping("/cases/{ref}")
    ResponseEntity<byte[]> show(WebRequest request, @PathVariable String ref) {
        if (!ref.matches(REF)) {
            throw new NoSuchPage(404);
        }
        var today = today();
        var path = "/cases/" + ref;
        try {
            return pages.answer(
                    request, path + "|" + today, path, "site/case.jte", () -> Map.of("view", casePage(ref, today)));
        } catch (MovedCase moved) {
            return moved.answer("/cases/");
        }
    }

    private CasePageView casePage(String ref, LocalDate today) {
        var stored = cases.document(ref).orElseThrow(() -> cases.elsewhere(ref, new NoSuchPage(404)));
        if (stored.retracted()) {
            throw cases.elsewhere(ref, new NoSuchPage(410));
        }
        var document = JSON.readValue(stored.json(), PublicCase.class);
        return new CasePageView(
                document,
                Wording.raised(document.name()),
                Wording.country(document.country()),
                wording.held(document.held(), today),
                Wording.raised(wording.value("liberty", document.libertyStatus())),
                Wording.raised(wording.roles(document.roles())),
                groups(document),
                Timeline.of(document.timeline().stream().map(this::moment).toList(), Wording.locale()),
                document.versions().stream().map(this::version).toList(),
                wording.of(
                        "site.case.citation",
                        document.name(),
                        document.ref(),
                        Wording.year(document.version()),
                        Wording.day(document.publishedAt()),
                        Wording.day(today)));
    }

    private List<CasePageView.FactGroup> groups(PublicCase document) {
        var groups = new LinkedHashMap<String, List<PublicCase.PublicFact>>();
        document.facts()
                .forEach(fact -> groups.computeIfAbsent(fact.group(), group -> new ArrayList<>())
                        .add(fact));
        return groups.entrySet().stream()
                .map(group -> new CasePageView.FactGroup(
                        Wording.raised(wording.of("dossier.SlotGroup." + group.getKey())), group.getValue()))
                .toList();
    }

    private Moment moment(PublicCase.Event event) {
        var earliest = event.earliest() == null ? event.latest() : event.earliest();
        var latest = event.latest() == null ? earliest : event.latest();
        var moment = new Moment(
                event.when(),
                earliest,
                latest,
                event.estimated(),
                event.grave() ? Moment.Tone.DANGER : Moment.Tone.PLAIN,
                event.what(),
                wording.of("component.dots", event.origins()));
        return moment;
    }

    private CasePageView.VersionLine version(PublicCase.Version version) {
        return new CasePageView.VersionLine(
                version.version(),
                Wording.day(version.publishedAt()),
                LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC).toString(),
                version.whatChanged() == null
                        ? wording.of("site.case.version.first")
                        : Objects.requireNonNull(version.whatChanged()));
    }

    @GetMapping("/countries/{iso}")
    ResponseEntity<byte[]> country(WebRequest request, @PathVariable String iso) {
        var code = iso.toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
            throw new NoSuchPage(404);
        }
        var today = today();
        var path = "/countries/" + code;
        return pages.answer(request, path + "|" + today, path, "site/country.jte", () -> countryPage(code, today));
    }

    private Map<String, Object> countryPage(String code, LocalDate today) {
        var query = CaseQuery.ALL.with("country", code);
        var held = cases.held(query, today);
        var found = cases.find(query, null, PAGE);
        return Map.of(
                "code", code,
                "name", Wording.country(code),
                "asOf", Wording.day(today),
                "held", held,
                "more", found.size() > PAGE,
                "rows",
                        found.stream()
                                .limit(PAGE)
                                .map(listed -> line(listed, today))
                                .toList(),
                "charges", countLines("charge", query, today));
    }

    private List<CountLine> countLines(String group, CaseQuery query, LocalDate on) {
        return cases.by(group, query, on).stream()
                .map(count -> new CountLine(
                        Wording.raised(wording.value(group, count.key())),
                        group.equals("sentence") || (count.key().equals("UNKNOWN") && group.equals("year"))
                                ? null
                                : query.with(group, count.key()).path("/cases"),
                        count))
                .toList();
    }

    @GetMapping("/methodology")
    ResponseEntity<byte[]> methodology(WebRequest request) {
        return pages.answer(request, "/methodology", "/methodology", "site/methodology.jte", Map::of);
    }

    @GetMapping("/statistics")
    ResponseEntity<byte[]> statistics(WebRequest request) {
        var today = today();
        return pages.answer(request, "/statistics|" + today, "/statistics", "site/statistics.jte", () -> {
            var tables = new ArrayList<StatisticsTable>();
            for (var group : List.of("country", "charge", "liberty", "sentence", "role", "sex", "year")) {
                tables.add(statisticsTable(group, today));
            }
            return Map.of(
                    "asOf", Wording.day(today),
                    "held", cases.held(CaseQuery.ALL, today),
                    "tables", tables);
        });
    }

    private StatisticsTable statisticsTable(String group, LocalDate today) {
        var lines = countLines(group, CaseQuery.ALL, today);
        return new StatisticsTable(
                group,
                wording.of("site.statistics.by." + group),
                lines,
                "/api/v1/public/statistics?by=" + group,
                lines.stream().mapToInt(line -> line.count().persons()).max().orElse(0));
    }

    @GetMapping("/census")
    ResponseEntity<byte[]> census(
            WebRequest request,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String knownAt) {
        var today = today();
        var asked = Census.of(on, knownAt, today);
        return pages.answer(
                request,
                "/census?" + asked + "|" + today,
                "/census?on=" + asked.on() + "&knownAt=" + asked.knownAt(),
                "site/census.jte",
                () -> Map.of("census", asked.count(cases), "frozen", cases.frozen()));
    }
}
