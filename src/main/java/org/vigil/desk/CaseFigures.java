package org.vigil.desk;

import java.time.Duration;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseCounts.InCountry;
import org.vigil.cases.CaseCounts.StageAge;
import org.vigil.cases.CaseCounts.StageTime;
import org.vigil.cases.CaseCounts.Week;
import org.vigil.desk.OverviewFigure.Cell;
import org.vigil.desk.OverviewFigure.Drawing;
import org.vigil.desk.OverviewFigure.Legend;
import org.vigil.desk.OverviewFigure.Row;
import org.vigil.shared.web.Bar;
import org.vigil.shared.web.BarChart;
import org.vigil.shared.web.DrawingWords;
import org.vigil.shared.web.LevelBars;
import org.vigil.shared.web.LevelBars.Level;
import org.vigil.shared.web.LevelBars.Part;

/** The figures that count cases. */
@Component
class CaseFigures {

    static final String STAGES = "stages";
    static final String TIMES = "times";
    static final String WEEKS = "weeks";
    static final String COUNTRIES = "countries";

    private static final int WEEKS_PER_LABEL = 3;
    private static final String CASES = "/desk/cases?";

    private final DeskWords words;

    CaseFigures(DeskWords words) {
        this.words = words;
    }

    OverviewFigure stages(List<StageAge> stages) {
        var most = stages.stream().max(Comparator.comparing(StageAge::total));
        var old = stages.stream()
                .filter(stage -> !stage.stage().isEnd())
                .mapToInt(StageAge::older)
                .sum();
        var title = most.map(
                        stage -> words.say("desk.overview.stages.title", stage.total(), stageWord(stage.stage()), old))
                .orElseGet(() -> words.say("desk.overview.empty.title"));
        var levels = stages.stream()
                .map(stage -> new Level(
                        stageWord(stage.stage()),
                        Integer.toString(stage.total()),
                        words.say(
                                "desk.overview.stages.bar",
                                stageWord(stage.stage()),
                                stage.week(),
                                stage.month(),
                                stage.older()),
                        List.of(
                                new Part(stage.week(), "band-1"),
                                new Part(stage.month(), "band-2"),
                                new Part(stage.older(), "band-3"))))
                .toList();
        return figure(
                STAGES,
                title,
                List.of(new Drawing(null, LevelBars.render(levels, drawn(STAGES, title)))),
                List.of(legend("band-1", "week"), legend("band-2", "month"), legend("band-3", "older")),
                List.of("stage", "total", "week", "month", "older", "overdue"),
                stages.stream().map(this::row).toList());
    }

    private Row row(StageAge stage) {
        var list = CASES + "stage=" + stage.stage();
        return new Row(
                new Cell(stageWord(stage.stage()), list),
                List.of(
                        Cell.of(stage.total(), list),
                        Cell.of(stage.week(), list + "&inStage=0d-7d"),
                        Cell.of(stage.month(), list + "&inStage=7d-30d"),
                        Cell.of(stage.older(), list + "&inStage=30d-"),
                        Cell.of(stage.overdue(), list + "&overdue=true")));
    }

    OverviewFigure times(List<StageTime> times) {
        var title = times.stream()
                .max(Comparator.comparing(StageTime::median))
                .map(slow -> words.say(
                        "desk.overview.times.title",
                        stageWord(slow.stage()),
                        length(slow.median()),
                        length(slow.ninth())))
                .orElseGet(() -> words.say("desk.overview.times.none"));
        var levels = times.stream()
                .map(time -> new Level(
                        stageWord(time.stage()),
                        length(time.median()) + " – " + length(time.ninth()),
                        words.say(
                                "desk.overview.times.bar",
                                stageWord(time.stage()),
                                length(time.median()),
                                length(time.ninth())),
                        List.of(
                                new Part(time.median().toSeconds(), "band-3"),
                                new Part(time.ninth().minus(time.median()).toSeconds(), "band-1"))))
                .toList();
        return figure(
                TIMES,
                title,
                List.of(new Drawing(null, LevelBars.render(levels, drawn(TIMES, title)))),
                List.of(legend("band-3", "median"), legend("band-1", "ninth")),
                List.of("stage", "stays", "median", "ninth", "nowLonger", "nowLongest"),
                times.stream().map(this::row).toList());
    }

    private Row row(StageTime time) {
        var list = CASES + "stage=" + time.stage();
        return new Row(
                new Cell(stageWord(time.stage()), list),
                List.of(
                        Cell.of(time.stays(), CASES + "left=" + time.stage()),
                        new Cell(
                                length(time.median()),
                                list + "&inStage=" + time.median().toMinutes() + "m-"),
                        new Cell(
                                length(time.ninth()),
                                list + "&inStage=" + time.ninth().toMinutes() + "m-"),
                        Cell.of(
                                time.nowLonger(),
                                list + "&inStage=" + time.median().toMinutes() + "m-"),
                        Cell.of(
                                time.nowLongest(),
                                list + "&inStage=" + time.ninth().toMinutes() + "m-")));
    }

    OverviewFigure weeks(List<Week> weeks) {
        var title = words.say(
                "desk.overview.weeks.title",
                weeks.size(),
                sum(weeks, Week::opened),
                sum(weeks, Week::published),
                sum(weeks, Week::closed));
        return figure(
                WEEKS,
                title,
                List.of(
                        columns(weeks, "opened", Week::opened),
                        columns(weeks, "published", Week::published),
                        columns(weeks, "closed", Week::closed)),
                List.of(),
                List.of("weekOf", "opened", "published", "closed"),
                weeks.stream()
                        .sorted(Comparator.comparing(Week::monday).reversed())
                        .map(this::row)
                        .toList());
    }

    private static int sum(List<Week> weeks, ToIntFunction<Week> count) {
        return weeks.stream().mapToInt(count).sum();
    }

    private Drawing columns(List<Week> weeks, String what, Function<Week, Integer> count) {
        var name = words.say("desk.overview.column." + what);
        if (weeks.stream().allMatch(week -> count.apply(week) == 0)) {
            return new Drawing(words.say("desk.overview.weeks.none", name), "");
        }
        var last = weeks.size() - 1;
        var bars = weeks.stream()
                .map(week -> new Bar(
                        (last - weeks.indexOf(week)) % WEEKS_PER_LABEL == 0 ? words.shortDay(week.monday()) : "",
                        count.apply(week),
                        0,
                        words.say("desk.overview.weeks.bar", words.day(week.monday()), name, count.apply(week))))
                .toList();
        return new Drawing(name, BarChart.render(bars, new DrawingWords(name, words.say("desk.overview.weeks.drawn"))));
    }

    private Row row(Week week) {
        var name = "%d-W%02d"
                .formatted(
                        week.monday().get(IsoFields.WEEK_BASED_YEAR),
                        week.monday().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Row(
                Cell.of(words.day(week.monday())),
                List.of(
                        Cell.of(week.opened(), CASES + "opened=" + name),
                        Cell.of(week.published(), CASES + "published=" + name),
                        Cell.of(week.closed(), CASES + "closed=" + name)));
    }

    OverviewFigure countries(List<InCountry> countries) {
        var first = countries.get(0);
        var title = words.say("desk.overview.countries.title", words.country(first.country()), first.total());
        var levels = countries.stream()
                .map(country -> new Level(
                        words.country(country.country()),
                        Integer.toString(country.total()),
                        words.say(
                                "desk.overview.countries.bar",
                                words.country(country.country()),
                                country.total(),
                                country.open()),
                        List.of(
                                new Part(country.open(), "band-3"),
                                new Part(country.total() - country.open(), "band-1"))))
                .toList();
        return figure(
                COUNTRIES,
                title,
                List.of(new Drawing(null, LevelBars.render(levels, drawn(COUNTRIES, title)))),
                List.of(legend("band-3", "open"), legend("band-1", "ended")),
                List.of("country", "total", "open", "conflicts"),
                countries.stream().map(this::row).toList());
    }

    private Row row(InCountry country) {
        var list = CASES + "country=" + country.country();
        return new Row(
                new Cell(words.country(country.country()), list),
                List.of(
                        Cell.of(country.total(), list),
                        Cell.of(country.open(), list + "&open=true"),
                        Cell.of(country.conflicts(), list + "&conflicts=true")));
    }

    private OverviewFigure figure(
            String id,
            String title,
            List<Drawing> drawings,
            List<Legend> legend,
            List<String> columns,
            List<Row> rows) {
        return new OverviewFigure(
                id,
                title,
                words.say("desk.overview." + id + ".sub"),
                drawings,
                legend,
                columns.stream()
                        .map(column -> words.say("desk.overview.column." + column))
                        .toList(),
                rows);
    }

    private DrawingWords drawn(String id, String title) {
        return new DrawingWords(title, words.say("desk.overview." + id + ".sub"));
    }

    private Legend legend(String cssClass, String column) {
        return new Legend(cssClass, words.say("desk.overview.column." + column));
    }

    private String stageWord(Enum<?> stage) {
        return words.say("component.stage." + stage.name().toUpperCase(Locale.ROOT));
    }

    /** A length of time as people say it: "20 minutes", "5 hours", "3 days". */
    private String length(Duration length) {
        return words.length(length);
    }
}
