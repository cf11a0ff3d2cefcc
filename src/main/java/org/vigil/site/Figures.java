package org.vigil.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.census.CensusQueries;
import org.vigil.census.DayNumber;
import org.vigil.shared.web.Bar;
import org.vigil.shared.web.BarChart;
import org.vigil.shared.web.DrawingWords;
import org.vigil.shared.web.LevelBars;
import org.vigil.site.chart.HeldOverTime;
import org.vigil.site.chart.Picture;
import org.vigil.site.chart.Spans;
import org.vigil.site.map.MapScale;
import org.vigil.site.map.Regions;
import org.vigil.site.map.WorldMap;

/** Makes the figures of the public pages, each by its name. */
@Component
class Figures {

    static final String BY_COUNTRY = "held-by-country";
    static final String OVER_TIME = "held-over-time";
    static final String SINCE = "held-since";
    static final String SPANS = "who-was-held-when";
    static final String CENSUS = "census";
    static final String BY_REGION = "held-by-region";

    /** What people are counted by, in the order of the page. */
    static final List<String> GROUPS = List.of("liberty", "charge", "sentence", "medium", "role", "sex");

    /** Stands between what is counted by and the body in whose categories. */
    static final String AS = "-as-";

    private static final Set<String> UNSAID =
            Set.of("UNKNOWN", "NOT_STATED", "NO_SENTENCE_KNOWN", "OTHER", "NO_CHARGE");
    private static final Picture.Size MAP = new Picture.Size(960, 453);
    private static final Picture.Size COUNTRY_MAP = new Picture.Size(1700, 1000);
    private static final Picture.Size BARS = new Picture.Size(736, BarChart.HEIGHT);
    private static final int MOST_SPANS = 40;
    private static final int MOST_YEARS = 30;
    private static final int MOST_MONTHS = 240;

    private final PublishedCases cases;
    private final CensusQueries census;
    private final Wording wording;
    private final String base;
    private final WorldMap map = WorldMap.load();
    private final Regions regions = Regions.load();

    Figures(PublishedCases cases, CensusQueries census, Wording wording, SiteSettings settings) {
        this.cases = cases;
        this.census = census;
        this.wording = wording;
        this.base = settings.base();
    }

    /** The figure of a name; absent where there is none, or nothing to draw. */
    Optional<Figure> find(String name, @Nullable String country, LocalDate today) {
        var query = country == null ? CaseQuery.ALL : CaseQuery.ALL.with("country", country);
        return switch (name) {
            case BY_COUNTRY -> country == null ? Optional.of(byCountry(today)) : Optional.empty();
            case BY_REGION -> country == null ? Optional.empty() : byRegion(country, today);
            case OVER_TIME -> overTime(country, today);
            case SINCE -> since(query, country, today);
            case SPANS -> spans(query, country, today);
            case CENSUS -> country == null ? yearly(today) : Optional.empty();
            default ->
                GROUPS.contains(name)
                        ? group(name, query, country, today)
                        : country == null ? crossed(name, today) : Optional.empty();
        };
    }

    Figure byCountry(LocalDate today) {
        var countries = cases.by("country", CaseQuery.ALL, today).stream()
                .filter(count -> count.heldAtMost() > 0)
                .sorted(Comparator.comparing((HeldCount count) -> -count.heldAtMost()))
                .toList();
        var numbers = countries.stream().collect(Collectors.toMap(HeldCount::key, HeldCount::heldAtMost));
        var title = mapTitle(countries, cases.held(CaseQuery.ALL, today));
        return new Figure(
                BY_COUNTRY,
                null,
                title,
                wording.of("site.home.map.sub", Wording.day(today)),
                map.render(
                        numbers,
                        new DrawingWords(title, wording.of("site.home.map.description")),
                        (iso, count) -> wording.of("site.home.map.country", Wording.country(iso), count),
                        Wording::path),
                MAP,
                keys(numbers),
                heads(wording.of("site.country")),
                countries.stream()
                        .map(count -> new Figure.Line(
                                count.key(),
                                Wording.country(count.key()),
                                List.of(
                                        new Figure.Count(count.held(), "/countries/" + count.key()),
                                        Figure.Count.of(count.possible()))))
                        .toList(),
                source(today),
                false,
                base);
    }

    private List<Picture.Key> certainties() {
        return List.of(
                new Picture.Key("bar-certain", wording.of("site.figure.certain")),
                new Picture.Key("bar-possible", wording.of("site.figure.possible")));
    }

    /** The headings of a table of those who are held, behind the one that names its lines. */
    private List<String> heads(String lines) {
        return List.of(lines, wording.of("site.count.held"), wording.of("site.count.possible"));
    }

    private List<Picture.Key> keys(Map<String, Integer> numbers) {
        var keys = new ArrayList<Picture.Key>();
        keys.add(new Picture.Key("", wording.of("component.legend.none")));
        MapScale.of(numbers.values())
                .ranges()
                .forEach(range -> keys.add(new Picture.Key(
                        range.cssClass(),
                        range.from() == range.to()
                                ? Wording.number(range.from())
                                : wording.of("component.legend.range", range.from(), range.to()))));
        return keys;
    }

    private String mapTitle(List<HeldCount> countries, HeldCount held) {
        if (countries.isEmpty()) {
            return wording.of("site.home.map.none");
        }
        var first = Wording.country(countries.get(0).key());
        return countries.size() == 1
                ? wording.of("site.home.map.one", first)
                : wording.of("site.home.map.most", first, countries.get(0).heldAtMost(), held.heldAtMost());
    }

    private Optional<Figure> byRegion(String country, LocalDate today) {
        var counts = cases.heldByRegion(country, today).stream()
                .filter(count -> count.heldAtMost() > 0)
                .toList();
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        var all = counts.stream().mapToInt(HeldCount::heldAtMost).sum();
        var title = wording.of(
                "site.figure.held-by-region.title",
                counts.get(0).key(),
                counts.get(0).heldAtMost(),
                all);
        var dots = counts.stream()
                .flatMap(count -> regions
                        .find(country, count.key())
                        .map(centre -> new WorldMap.Dot(
                                centre,
                                count.heldAtMost(),
                                count.key(),
                                wording.of("site.home.map.country", count.key(), count.heldAtMost())))
                        .stream())
                .toList();
        var words = new DrawingWords(title, wording.of("site.figure.held-by-region.description"));
        return map.country(country, dots, words)
                .map(drawing -> new Figure(
                        BY_REGION,
                        country,
                        title,
                        wording.of("site.figure.held-by-region.sub", Wording.day(today), Wording.country(country)),
                        drawing,
                        COUNTRY_MAP,
                        List.of(),
                        heads(wording.of("site.region")),
                        counts.stream()
                                .map(count -> new Figure.Line(
                                        count.key(),
                                        count.key(),
                                        List.of(Figure.Count.of(count.held()), Figure.Count.of(count.possible()))))
                                .toList(),
                        source(today),
                        false,
                        base));
    }

    private Optional<Figure> overTime(@Nullable String country, LocalDate today) {
        var first = census.firstDay().orElse(today);
        var from = latest(first.withDayOfMonth(1), today.withDayOfMonth(1).minusMonths(MOST_MONTHS));
        var days = Stream.concat(from.datesUntil(today, java.time.Period.ofMonths(1)), Stream.of(today))
                .toList();
        if (days.size() < 2) {
            return Optional.empty();
        }
        var numbers = census.series(days, atEndOf(today), country);
        var most = numbers.stream()
                .max(Comparator.comparing((DayNumber number) -> number.held().certain()));
        if (most.isEmpty() || most.get().held().certain() == 0) {
            return Optional.empty();
        }
        var title = wording.of(
                "site.figure.over-time.title",
                numbers.get(numbers.size() - 1).held().certain(),
                Wording.month(most.get().day()),
                most.get().held().certain());
        return Optional.of(new Figure(
                OVER_TIME,
                country,
                title,
                sub("site.figure.over-time.sub", country, today),
                HeldOverTime.render(
                        numbers.stream()
                                .map(number -> new HeldOverTime.Step(
                                        number.day().getMonthValue() == 1
                                                ? String.valueOf(number.day().getYear())
                                                : "",
                                        number.held().certain(),
                                        number.held().possible()))
                                .toList(),
                        new DrawingWords(title, wording.of("site.figure.over-time.description"))),
                HeldOverTime.SIZE,
                certainties(),
                heads(wording.of("site.figure.day")),
                numbers.stream()
                        .map(number -> new Figure.Line(
                                number.day().toString(), Wording.day(number.day()), held(number, country, today)))
                        .sorted(Comparator.comparing(Figure.Line::key).reversed())
                        .toList(),
                source(today),
                false,
                base));
    }

    private static List<Figure.Count> held(DayNumber number, @Nullable String country, LocalDate knownAt) {
        var asked = new Census(number.day(), knownAt);
        return List.of(
                new Figure.Count(number.held().certain(), asked.people("certain", country)),
                new Figure.Count(number.held().possible(), asked.people("possible", country)));
    }

    private Optional<Figure> since(CaseQuery query, @Nullable String country, LocalDate today) {
        var years = cases.heldSinceYear(query, today).stream()
                .filter(count -> !count.key().equals("UNKNOWN"))
                .toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var title = yearsTitle(years, today);
        return Optional.of(new Figure(
                SINCE,
                country,
                title,
                sub("site.home.years.sub", country, today),
                BarChart.render(bars(years), new DrawingWords(title, wording.of("site.home.years.description"))),
                BARS,
                List.of(
                        new Picture.Key("bar-certain", wording.of("site.home.years.certain")),
                        new Picture.Key("bar-possible", wording.of("site.home.years.possible"))),
                heads(wording.of("site.home.years.since")),
                years.stream()
                        .map(count -> new Figure.Line(
                                count.key(),
                                count.key(),
                                List.of(
                                        new Figure.Count(
                                                count.held(),
                                                query.with("liberty", "HELD")
                                                        .with("year", count.key())
                                                        .path("/cases")),
                                        Figure.Count.of(count.possible()))))
                        .toList(),
                source(today),
                false,
                base));
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
    private List<Bar> bars(List<HeldCount> years) {
        var byYear = years.stream().collect(Collectors.toMap(HeldCount::key, count -> count));
        var last = Integer.parseInt(years.get(years.size() - 1).key());
        var first = Math.max(Integer.parseInt(years.get(0).key()), last - MOST_YEARS);
        return IntStream.rangeClosed(first, last)
                .mapToObj(String::valueOf)
                .map(label -> {
                    var count = byYear.getOrDefault(label, new HeldCount(label, 0, 0, 0));
                    return new Bar(
                            label,
                            count.held(),
                            count.possible(),
                            wording.of("site.home.years.bar", label, count.held(), count.possible()));
                })
                .toList();
    }

    private Optional<Figure> spans(CaseQuery query, @Nullable String country, LocalDate today) {
        var people = cases.longestHeld(query, MOST_SPANS);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var spans = Spans.of(people.stream().map(Figures::span).toList(), today);
        var title = wording.of("site.figure.spans.title", people.size());
        return Optional.of(new Figure(
                SPANS,
                country,
                title,
                sub("site.figure.spans.sub", country, today),
                spans.render(new DrawingWords(title, wording.of("site.figure.spans.description"))),
                spans.size(),
                certainties(),
                List.of(wording.of("site.figure.spans.who"), wording.of("site.figure.spans.least")),
                people.stream()
                        .map(listed -> new Figure.Line(
                                listed.ref(),
                                Wording.raised(listed.name()),
                                List.of(new Figure.Count(
                                        (int) Wording.Span.of(listed).least(today), "/cases/" + listed.ref()))))
                        .toList(),
                source(today),
                false,
                base));
    }

    static Spans.Span span(ListedCase listed) {
        return new Spans.Span(
                Wording.raised(listed.name()),
                listed.heldFromEarliest(),
                listed.heldFromLatest(),
                listed.heldUntilKnown(),
                listed.heldUntilEarliest(),
                listed.heldUntilLatest());
    }

    /** The 1 Decembers, each as it is known today beside what was known on the day itself. */
    private Optional<Figure> yearly(LocalDate today) {
        var last = Census.lastFirstOfDecember(today);
        var first = census.firstDay().map(LocalDate::getYear).orElse(last.getYear());
        var days = IntStream.rangeClosed(Math.max(first, last.getYear() - MOST_YEARS + 1), last.getYear())
                .mapToObj(year -> LocalDate.of(year, 12, 1))
                .toList();
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var numbers = census.series(days, atEndOf(today), null);
        var then = days.stream()
                .map(day -> census.count(day, day.atStartOfDay(ZoneOffset.UTC).toInstant()))
                .map(count -> count.all().certain())
                .toList();
        var title = wording.of(
                "site.figure.census.title",
                String.valueOf(last.getYear()),
                numbers.get(numbers.size() - 1).held().certain(),
                then.get(then.size() - 1));
        return Optional.of(new Figure(
                CENSUS,
                null,
                title,
                wording.of("site.figure.census.sub"),
                BarChart.render(
                        numbers.stream().map(this::yearBar).toList(),
                        then.stream()
                                .map(count -> count == 0 ? Optional.<Integer>empty() : Optional.of(count))
                                .toList(),
                        new DrawingWords(title, wording.of("site.figure.census.description"))),
                BARS,
                List.of(
                        new Picture.Key("bar-certain", wording.of("site.figure.certain")),
                        new Picture.Key("bar-possible", wording.of("site.figure.possible")),
                        new Picture.Key("then", wording.of("site.figure.census.then"))),
                List.of(
                        wording.of("site.census.frozen.year"),
                        wording.of("site.count.held"),
                        wording.of("site.count.possible"),
                        wording.of("site.figure.census.then")),
                IntStream.range(0, days.size())
                        .mapToObj(at -> yearLine(numbers.get(at), then.get(at), today))
                        .sorted(Comparator.comparing(Figure.Line::key).reversed())
                        .toList(),
                source(today),
                false,
                base));
    }

    private Bar yearBar(DayNumber number) {
        var year = String.valueOf(number.day().getYear());
        return new Bar(
                year,
                number.held().certain(),
                number.held().possible(),
                wording.of(
                        "site.home.years.bar",
                        year,
                        number.held().certain(),
                        number.held().possible()));
    }

    private static Figure.Line yearLine(DayNumber number, int then, LocalDate today) {
        var year = String.valueOf(number.day().getYear());
        var numbers = new ArrayList<>(held(number, null, today));
        numbers.add(
                new Figure.Count(then, new Census(number.day(), number.day().minusDays(1)).people("certain", null)));
        return new Figure.Line(year, year, numbers);
    }

    private Optional<Figure> group(String group, CaseQuery query, @Nullable String country, LocalDate today) {
        var counts = cases.by(group, query, today);
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        var all = cases.held(query, today).persons();
        var title = groupTitle(group, counts, all);
        var lines = counts.stream()
                .map(count -> new Figure.Line(
                        count.key(), Wording.raised(wording.value(group, count.key())), numbers(group, query, count)))
                .toList();
        return Optional.of(new Figure(
                group,
                country,
                title,
                sub("site.figure." + group + ".sub", country, today),
                LevelBars.render(
                        lines.stream().map(Figures::level).toList(),
                        new DrawingWords(title, wording.of("site.figure.bars.description"))),
                new Picture.Size(736, LevelBars.height(lines.size())),
                List.of(),
                List.of(
                        wording.of("site.facet." + group),
                        wording.of("site.count.persons"),
                        wording.of("site.count.held"),
                        wording.of("site.count.possible")),
                lines,
                source(today),
                true,
                base));
    }

    /** The names of the figures in the categories of another body. */
    static List<String> crossed(Crosswalk.Body body) {
        return GROUPS.stream()
                .filter(group -> Crosswalk.OURS.covers(body, Crosswalk.listOf(group)))
                .map(group -> group + AS + body.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Optional<Figure> crossed(String name, LocalDate today) {
        var parts = name.split(AS, -1);
        return parts.length == 2 && GROUPS.contains(parts[0])
                ? Crosswalk.body(parts[1])
                        .filter(body -> crossed(body).contains(name))
                        .map(body -> crossed(name, parts[0], body, today))
                : Optional.empty();
    }

    /** Persons by what another body calls it; the words are the body's own. */
    private Figure crossed(String name, String group, Crosswalk.Body body, LocalDate today) {
        var title = wording.of("site.crosswalk.title", wording.of("site.figure." + group + ".name"), body.name());
        var lines = cases.by(group, today, body).stream()
                .map(count -> new Figure.Line(
                        count.key(),
                        count.key().isEmpty() ? wording.of("site.crosswalk.none", body.name()) : count.key(),
                        List.of(
                                Figure.Count.of(count.persons()),
                                Figure.Count.of(count.held()),
                                Figure.Count.of(count.possible()))))
                .toList();
        return new Figure(
                name,
                null,
                title,
                wording.of("site.crosswalk.sub", Wording.day(today), Crosswalk.OURS.version()),
                LevelBars.render(
                        lines.stream().map(Figures::level).toList(),
                        new DrawingWords(title, wording.of("site.figure.bars.description"))),
                new Picture.Size(736, LevelBars.height(lines.size())),
                List.of(),
                List.of(
                        body.name(),
                        wording.of("site.count.persons"),
                        wording.of("site.count.held"),
                        wording.of("site.count.possible")),
                lines,
                source(today),
                true,
                base);
    }

    /** What stands out: the most frequent of what sources say; of the sexes, how many are women. */
    private String groupTitle(String group, List<HeldCount> counts, int all) {
        return counts.stream()
                .filter(count -> group.equals("sex") ? count.key().equals("FEMALE") : !UNSAID.contains(count.key()))
                .findFirst()
                .map(count -> wording.of(
                        "site.figure." + group + ".title", wording.value(group, count.key()), count.persons(), all))
                .orElseGet(() -> wording.of("site.figure.none"));
    }

    private static List<Figure.Count> numbers(String group, CaseQuery query, HeldCount count) {
        var list = query.parameters().keySet().isEmpty()
                ? "/cases?" + group + "=" + count.key()
                : query.path("/cases") + "&" + group + "=" + count.key();
        return List.of(
                new Figure.Count(count.persons(), list),
                Figure.Count.of(count.held()),
                Figure.Count.of(count.possible()));
    }

    private static LevelBars.Level level(Figure.Line line) {
        var value = line.numbers().get(0).value();
        return new LevelBars.Level(
                line.label(),
                String.valueOf(value),
                line.label() + ": " + value,
                List.of(new LevelBars.Part(value, "bar-certain")));
    }

    private String sub(String key, @Nullable String country, LocalDate today) {
        var words = wording.of(key, Wording.day(today));
        return country == null ? words : wording.of("site.figure.in", words, Wording.country(country));
    }

    private String source(LocalDate today) {
        return wording.of("site.source", Wording.day(today));
    }

    private static Instant atEndOf(LocalDate day) {
        return new Census(day, day).knownUntil();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
