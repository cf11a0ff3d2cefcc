package org.vigil.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.cases.CaseCounts;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.Csv;
import org.vigil.workflow.TaskCounts;

/** Puts together the overview: every number with the way to the list behind it. */
@Component
@Transactional(readOnly = true)
class OverviewReader {

    private final CaseCounts cases;
    private final TaskCounts work;
    private final CaseFigures caseFigures;
    private final WorkFigures workFigures;
    private final Permissions permissions;
    private final CurrentUser currentUser;
    private final DeskWords words;

    OverviewReader(
            CaseCounts cases,
            TaskCounts work,
            CaseFigures caseFigures,
            WorkFigures workFigures,
            Permissions permissions,
            CurrentUser currentUser,
            DeskWords words) {
        this.cases = cases;
        this.work = work;
        this.caseFigures = caseFigures;
        this.workFigures = workFigures;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.words = words;
    }

    OverviewPage page() {
        var countries = cases.byCountry();
        var total = work.total();
        return new OverviewPage(
                sentence(countries),
                words.say("desk.overview.tasks.all", total.waiting()),
                words.say("desk.overview.tasks.overdue", total.overdue()),
                words.say("desk.overview.tasks.unassigned", total.unassigned()),
                countries.isEmpty() ? List.of() : figures(countries));
    }

    private List<OverviewFigure> figures(List<CaseCounts.InCountry> countries) {
        var figures = new ArrayList<OverviewFigure>();
        figures.add(caseFigures.stages(cases.byStageAndAge()));
        figures.add(caseFigures.times(cases.timesInStage()));
        figures.add(workFigures.teams(work.byTeam()));
        figures.add(workFigures.roles(work.byRole()));
        figures.add(caseFigures.weeks(cases.byWeek()));
        load().ifPresent(figures::add);
        figures.add(caseFigures.countries(countries));
        return figures;
    }

    /** Who holds how much: for coordinators alone. */
    private Optional<OverviewFigure> load() {
        return permissions.holds(currentUser.require(), Permission.CASE_COORDINATE)
                ? Optional.of(workFigures.load(work.byPerson()))
                : Optional.empty();
    }

    /** The table of one figure as CSV. */
    String csv(String id) {
        var figure = switch (id) {
            case CaseFigures.STAGES -> caseFigures.stages(cases.byStageAndAge());
            case CaseFigures.TIMES -> caseFigures.times(cases.timesInStage());
            case CaseFigures.WEEKS -> caseFigures.weeks(cases.byWeek());
            case CaseFigures.COUNTRIES -> caseFigures.countries(cases.byCountry());
            case WorkFigures.TEAMS -> workFigures.teams(work.byTeam());
            case WorkFigures.ROLES -> workFigures.roles(work.byRole());
            case WorkFigures.LOAD -> workFigures.load(work.byPerson());
            default -> throw Refusal.notFound();
        };
        var csv = new StringBuilder(Csv.line(figure.head().toArray()));
        for (var row : figure.rows()) {
            var cells = new ArrayList<Object>();
            cells.add(row.name().text());
            row.cells().forEach(cell -> cells.add(cell.text()));
            csv.append(Csv.line(cells.toArray()));
        }
        return csv.toString();
    }

    private String sentence(List<CaseCounts.InCountry> countries) {
        var total = countries.stream().mapToInt(CaseCounts.InCountry::total).sum();
        var open = countries.stream().mapToInt(CaseCounts.InCountry::open).sum();
        var conflicts =
                countries.stream().mapToInt(CaseCounts.InCountry::conflicts).sum();
        return words.say("desk.overview.sentence", total, countries.size(), open, conflicts);
    }
}
