package org.vigil.desk;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;
import org.vigil.desk.OverviewFigure.Cell;
import org.vigil.desk.OverviewFigure.Drawing;
import org.vigil.desk.OverviewFigure.Legend;
import org.vigil.desk.OverviewFigure.Row;
import org.vigil.shared.web.DrawingWords;
import org.vigil.shared.web.LevelBars;
import org.vigil.shared.web.LevelBars.Level;
import org.vigil.shared.web.LevelBars.Part;
import org.vigil.workflow.TaskCounts.OfPerson;
import org.vigil.workflow.TaskCounts.OfRole;
import org.vigil.workflow.TaskCounts.OfTeam;
import org.vigil.workflow.TaskFilter;
import org.vigil.workflow.TaskQuery.Scope;

/** The figures that count tasks. */
@Component
class WorkFigures {

    static final String TEAMS = "teams";
    static final String ROLES = "roles";
    static final String LOAD = "load";

    private final DeskWords words;

    WorkFigures(DeskWords words) {
        this.words = words;
    }

    OverviewFigure teams(List<OfTeam> teams) {
        return figure(
                TEAMS,
                "team",
                teams,
                OfTeam::team,
                OfTeam::waiting,
                OfTeam::overdue,
                team -> filter("team", team.team()));
    }

    OverviewFigure roles(List<OfRole> roles) {
        return figure(
                ROLES,
                "role",
                roles,
                role -> words.say("layout.role." + role.role()),
                OfRole::waiting,
                OfRole::overdue,
                role -> filter("role", role.role().name()));
    }

    OverviewFigure load(List<OfPerson> people) {
        return figure(
                LOAD,
                "person",
                people,
                OfPerson::name,
                OfPerson::open,
                OfPerson::overdue,
                person -> filter("holder", person.username()));
    }

    private static TaskFilter filter(String name, String value) {
        return TaskFilter.read(java.util.Map.of(name, value), wrong -> {});
    }

    /** Those that have most overdue come first in each of them, so the first row is the finding. */
    private <T> OverviewFigure figure(
            String id,
            String column,
            List<T> counted,
            Function<T, String> name,
            ToIntFunction<T> waiting,
            ToIntFunction<T> overdue,
            Function<T, TaskFilter> filter) {
        var late = counted.stream().mapToInt(overdue).sum();
        var title = counted.isEmpty()
                ? words.say("desk.overview." + id + ".none")
                : words.say(
                        "desk.overview." + id + ".title",
                        late,
                        overdue.applyAsInt(counted.get(0)),
                        name.apply(counted.get(0)),
                        waiting.applyAsInt(counted.get(0)));
        var levels = counted.stream()
                .map(one -> new Level(
                        name.apply(one),
                        words.say("desk.overview.work.end", waiting.applyAsInt(one), overdue.applyAsInt(one)),
                        words.say(
                                "desk.overview.work.bar",
                                name.apply(one),
                                waiting.applyAsInt(one),
                                overdue.applyAsInt(one)),
                        List.of(
                                new Part(overdue.applyAsInt(one), "band-over"),
                                new Part(waiting.applyAsInt(one) - overdue.applyAsInt(one), "band-1"))))
                .toList();
        var rows = counted.stream()
                .map(one -> new Row(
                        new Cell(name.apply(one), QueueAddress.href(Scope.TEAM, filter.apply(one))),
                        List.of(
                                Cell.of(waiting.applyAsInt(one), QueueAddress.href(Scope.TEAM, filter.apply(one))),
                                Cell.of(overdue.applyAsInt(one), QueueAddress.href(Scope.OVERDUE, filter.apply(one))))))
                .toList();
        var sub = words.say("desk.overview." + id + ".sub");
        return new OverviewFigure(
                id,
                title,
                sub,
                List.of(new Drawing(null, LevelBars.render(levels, new DrawingWords(title, sub)))),
                List.of(
                        new Legend("band-over", words.say("desk.overview.column.late")),
                        new Legend("band-1", words.say("desk.overview.column.intime"))),
                List.of(
                        words.say("desk.overview.column." + column),
                        words.say("desk.overview.column.waiting"),
                        words.say("desk.overview.column.late")),
                rows);
    }
}
