package org.vigil.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.shared.web.LevelBars;
import org.vigil.site.chart.Picture;

/** The figures of people counted by one thing that is known of them, in our categories or in those of another body. */
@Component
class GroupFigures {

    /** What people are counted by, in the order of the page. */
    static final List<String> NAMES = List.of("liberty", "charge", "sentence", "medium", "role", "sex");

    /** Stands between what is counted by and the body in whose categories. */
    static final String AS = "-as-";

    private static final Set<String> UNSAID =
            Set.of("UNKNOWN", "NOT_STATED", "NO_SENTENCE_KNOWN", "OTHER", "NO_CHARGE");

    private final PublishedCounts counts;
    private final Wording wording;
    private final FigureWords words;

    GroupFigures(PublishedCounts counts, Wording wording, FigureWords words) {
        this.counts = counts;
        this.wording = wording;
        this.words = words;
    }

    Optional<Figure> group(String group, CaseQuery query, @Nullable String country, LocalDate today) {
        var shares = counts.by(group, query, today);
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        var all = counts.held(query, today).persons();
        var title = groupTitle(group, shares, all);
        var lines = shares.stream()
                .map(count -> new Figure.Line(
                        count.key(), Wording.raised(wording.value(group, count.key())), numbers(group, query, count)))
                .toList();
        return Optional.of(bars(
                new Heading(
                        group,
                        title,
                        words.sub("site.figure." + group + ".sub", country, today),
                        wording.of("site.facet." + group)),
                country,
                lines,
                today));
    }

    /** The names of the figures in the categories of another body. */
    static List<String> crossed(Crosswalk.Body body) {
        return NAMES.stream()
                .filter(group -> Crosswalk.OURS.covers(body, Crosswalk.listOf(group)))
                .map(group -> group + AS + body.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    Optional<Figure> crossed(String name, LocalDate today) {
        var parts = name.split(AS, -1);
        return parts.length == 2 && NAMES.contains(parts[0])
                ? Crosswalk.body(parts[1])
                        .filter(body -> crossed(body).contains(name))
                        .map(body -> crossed(name, parts[0], body, today))
                : Optional.empty();
    }

    /** Persons by what another body calls it; the words are the body's own. */
    private Figure crossed(String name, String group, Crosswalk.Body body, LocalDate today) {
        var title = wording.of("site.crosswalk.title", wording.of("site.figure." + group + ".name"), body.name());
        var lines = counts.by(group, today, body).stream()
                .map(count -> new Figure.Line(
                        count.key(),
                        count.key().isEmpty() ? wording.of("site.crosswalk.none", body.name()) : count.key(),
                        List.of(
                                Figure.Count.of(count.persons()),
                                Figure.Count.of(count.held()),
                                Figure.Count.of(count.possible()))))
                .toList();
        return bars(
                new Heading(
                        name,
                        title,
                        wording.of("site.crosswalk.sub", Wording.day(today), Crosswalk.OURS.version()),
                        body.name()),
                null,
                lines,
                today);
    }

    private record Heading(String name, String title, String sub, String lines) {}

    private Figure bars(Heading heading, @Nullable String country, List<Figure.Line> lines, LocalDate today) {
        return new Figure(
                heading.name(),
                country,
                heading.title(),
                heading.sub(),
                LevelBars.render(
                        lines.stream().map(GroupFigures::level).toList(),
                        wording.drawn(heading.title(), wording.of("site.figure.bars.description"))),
                new Picture.Size(736, LevelBars.height(lines.size())),
                List.of(),
                List.of(
                        heading.lines(),
                        wording.of("site.count.persons"),
                        wording.of("site.count.held"),
                        wording.of("site.count.possible")),
                lines,
                words.source(today),
                true,
                words.base());
    }

    /** What stands out: the most frequent of what sources say; of the sexes, how many are women. */
    private String groupTitle(String group, List<HeldCount> counts, int all) {
        return counts.stream()
                .filter(count -> group.equals("sex") ? count.key().equals("FEMALE") : !UNSAID.contains(count.key()))
                .findFirst()
                .map(count -> wording.of(
                        "site.figure." + group + ".title", wording.value(group, count.key()), count.persons(), all))
                .orElseGet(() -> wording.of("site.figure.none", wording.of("site.facet." + group)));
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
                Wording.number(value),
                line.label() + ": " + Wording.number(value),
                List.of(new LevelBars.Part(value, "bar-certain")));
    }
}
