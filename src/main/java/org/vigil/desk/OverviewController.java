package org.vigil.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vigil.cases.CaseCounts;
import org.vigil.workflow.TaskFilter;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskQuery;

/** The overview: simple true numbers, each with the way to what it counts. */
@Controller
class OverviewController {

    private final CaseCounts counts;
    private final TaskManagement tasks;
    private final DeskWords words;

    OverviewController(CaseCounts counts, TaskManagement tasks, DeskWords words) {
        this.counts = counts;
        this.tasks = tasks;
        this.words = words;
    }

    @GetMapping("/desk/overview")
    String overview(Model model) {
        var stages = counts.byStageAndAge();
        var countries = counts.byCountry();
        var waiting = tasks.counts(TaskFilter.NONE);
        model.addAttribute(
                "overview",
                new OverviewPage(
                        sentences(countries),
                        waiting.getOrDefault(TaskQuery.Scope.TEAM, 0),
                        waiting.getOrDefault(TaskQuery.Scope.OVERDUE, 0),
                        waiting.getOrDefault(TaskQuery.Scope.UNASSIGNED, 0),
                        stages.stream().map(OverviewController::row).toList(),
                        countries.stream()
                                .map(country -> new OverviewPage.CountryRow(
                                        country.country(),
                                        words.country(country.country()),
                                        country.total(),
                                        country.open(),
                                        country.conflicts()))
                                .toList()));
        return "desk/overview";
    }

    private String sentences(List<CaseCounts.InCountry> countries) {
        var total = countries.stream().mapToInt(CaseCounts.InCountry::total).sum();
        var open = countries.stream().mapToInt(CaseCounts.InCountry::open).sum();
        var conflicts =
                countries.stream().mapToInt(CaseCounts.InCountry::conflicts).sum();
        return words.say("desk.overview.sentence", total, countries.size(), open, conflicts);
    }

    private static OverviewPage.StageRow row(CaseCounts.StageAge stage) {
        return new OverviewPage.StageRow(
                stage.stage().name(), stage.total(), stage.week(), stage.month(), stage.older(), stage.overdue());
    }
}
