package org.vigil.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.census.CensusQueries;
import org.vigil.census.DayNumber;
import org.vigil.shared.web.Bar;
import org.vigil.shared.web.BarChart;
import org.vigil.site.chart.HeldOverTime;
import org.vigil.site.chart.Picture;
import org.vigil.site.chart.Spans;

/** The figures along time: who was held when, how many on each day, since which year, and on each 1 December. */
@Component
class TimeFigures {

    private static final Picture.Size BARS = new Picture.Size(736, BarChart.HEIGHT);
    private static final int MOST_SPANS = 40;
    private static final int MOST_YEARS = 30;
    private static final int MOST_MONTHS = 240;

    private final PublishedCases cases;
    private final PublishedCounts counts;
    private final CensusQueries census;
    private final Wording wording;
    private final FigureWords words;

    TimeFigures(
            PublishedCases cases, PublishedCounts counts, CensusQueries census, Wording wording, FigureWords words) {
        this.cases = cases;
        this.counts = counts;
        this.census = census;
        this.wording = wording;
        this.words = words;
    }

    Optional<Figure> overTime(@Nullable String country, LocalDate today) {
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
        var now = numbers.get(numbers.size() - 1).held().certain();
        var highest = most.get().held().certain();
        var title = now == highest
                ? wording.of("site.figure.over-time.title.now", now)
                : wording.of(
                        "site.figure.over-time.title",
                        now,
                        Wording.month(most.get().day()),
                        highest);
        return Optional.of(new Figure(
                Figures.OVER_TIME,
                country,
                title,
                words.sub("site.figure.over-time.sub", country, today),
                HeldOverTime.render(
                        numbers.stream()
                                .map(number -> new HeldOverTime.Step(
                                        number.day().getMonthValue() == 1
                                                ? Wording.year(number.day().getYear())
                                                : "",
                                        number.held().certain(),
                                        number.held().possible()))
                                .toList(),
                        wording.drawn(title, wording.of("site.figure.over-time.description"))),
                HeldOverTime.SIZE,
                words.certainties(),
                words.heads(wording.of("site.figure.day")),
                numbers.stream()
                        .map(number -> new Figure.Line(
                                number.day().toString(), Wording.day(number.day()), held(number, country, today)))
                        .sorted(Comparator.comparing(Figure.Line::key).reversed())
                        .toList(),
                words.source(today),
                false,
                words.base()));
    }

    private static List<Figure.Count> held(DayNumber number, @Nullable String country, LocalDate knownAt) {
        var asked = new Census(number.day(), knownAt);
        return List.of(
                new Figure.Count(number.held().certain(), asked.people("certain", country)),
                new Figure.Count(number.held().possible(), asked.people("possible", country)));
    }

    Optional<Figure> since(CaseQuery query, @Nullable String country, LocalDate today) {
        var years = counts.heldSinceYear(query, today).stream()
                .filter(count -> !count.key().equals("UNKNOWN"))
                .toList();
        if (years.isEmpty()) {
            return Optional.empty();
        }
        var title = yearsTitle(years, today);
        return Optional.of(new Figure(
                Figures.SINCE,
                country,
                title,
                words.sub("site.home.years.sub", country, today),
                BarChart.render(bars(years), wording.drawn(title, wording.of("site.home.years.description"))),
                BARS,
                List.of(
                        new Picture.Key("bar-certain", wording.of("site.home.years.certain")),
                        new Picture.Key("bar-possible", wording.of("site.home.years.possible"))),
                words.heads(wording.of("site.home.years.since")),
                years.stream()
                        .map(count -> new Figure.Line(
                                count.key(),
                                Wording.year(Long.parseLong(count.key())),
                                List.of(
                                        new Figure.Count(
                                                count.held(),
                                                query.with("liberty", "HELD")
                                                        .with("year", count.key())
                                                        .path("/cases")),
                                        Figure.Count.of(count.possible()))))
                        .toList(),
                words.source(today),
                false,
                words.base()));
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
                .map(year -> {
                    var count = byYear.getOrDefault(year, new HeldCount(year, 0, 0, 0));
                    var label = Wording.year(Long.parseLong(year));
                    return new Bar(
                            label,
                            count.held(),
                            count.possible(),
                            wording.of("site.home.years.bar", label, count.held(), count.possible()));
                })
                .toList();
    }

    Optional<Figure> spans(CaseQuery query, @Nullable String country, LocalDate today) {
        var people = cases.longestHeld(query, MOST_SPANS);
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var spans =
                Spans.of(people.stream().map(listed -> span(listed, wording)).toList(), today);
        var title = wording.of("site.figure.spans.title", people.size());
        return Optional.of(new Figure(
                Figures.SPANS,
                country,
                title,
                words.sub("site.figure.spans.sub", country, today),
                spans.render(wording.drawn(title, wording.of("site.figure.spans.description"))),
                spans.size(),
                words.certainties(),
                List.of(wording.of("site.figure.spans.who"), wording.of("site.figure.spans.least")),
                people.stream()
                        .map(listed -> new Figure.Line(
                                listed.ref(),
                                wording.name(listed),
                                List.of(new Figure.Count(
                                        (int) Wording.Span.of(listed).least(today), "/cases/" + listed.ref()))))
                        .toList(),
                words.source(today),
                false,
                words.base()));
    }

    static Spans.Span span(ListedCase listed, Wording wording) {
        return new Spans.Span(
                wording.name(listed),
                listed.heldFromEarliest(),
                listed.heldFromLatest(),
                listed.heldUntilKnown(),
                listed.heldUntilEarliest(),
                listed.heldUntilLatest());
    }

    /** The 1 Decembers, each as it is known today beside what was known on the day itself. */
    Optional<Figure> yearly(LocalDate today) {
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
        // Before the record began nothing was known on the day itself: there is nothing to compare with.
        var compared = then.stream().anyMatch(count -> count > 0);
        var title = wording.of(
                compared ? "site.figure.census.title" : "site.figure.census.title.now",
                Wording.year(last.getYear()),
                numbers.get(numbers.size() - 1).held().certain(),
                then.get(then.size() - 1));
        return Optional.of(new Figure(
                Figures.CENSUS,
                null,
                title,
                wording.of("site.figure.census.sub"),
                BarChart.render(
                        numbers.stream().map(this::yearBar).toList(),
                        then.stream()
                                .map(count -> count == 0 ? Optional.<Integer>empty() : Optional.of(count))
                                .toList(),
                        wording.drawn(title, wording.of("site.figure.census.description"))),
                BARS,
                compared
                        ? with(words.certainties(), new Picture.Key("then", wording.of("site.figure.census.then")))
                        : words.certainties(),
                with(words.heads(wording.of("site.census.frozen.year")), wording.of("site.figure.census.then")),
                IntStream.range(0, days.size())
                        .mapToObj(at -> yearLine(numbers.get(at), then.get(at), today))
                        .sorted(Comparator.comparing(Figure.Line::key).reversed())
                        .toList(),
                words.source(today),
                false,
                words.base()));
    }

    private Bar yearBar(DayNumber number) {
        var year = Wording.year(number.day().getYear());
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
        return new Figure.Line(year, Wording.year(number.day().getYear()), numbers);
    }

    private static <T> List<T> with(List<T> some, T last) {
        return Stream.concat(some.stream(), Stream.of(last)).toList();
    }

    private static Instant atEndOf(LocalDate day) {
        return new Census(day, day).knownUntil();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
