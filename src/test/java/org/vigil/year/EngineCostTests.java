package org.vigil.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.OpenCase;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.Role;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;
import org.vigil.testing.Models;
import org.vigil.testing.TimeTest;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskForm;
import org.vigil.workflow.TaskId;

/**
 * What one whole life of a case costs, against the engine alone: {@code -Dvigil.cost.rounds=7}. CPU time of the thread that works,
 * both sides in turn in one JVM on one database server. No timed unit test: nothing here fails for being slow.
 */
@TimeTest
@SuppressWarnings("NullAway.Init")
class EngineCostTests {

    private static final int ROUNDS = Integer.getInteger("vigil.cost.rounds", 0);
    private static final int LIVES = Integer.getInteger("vigil.cost.lives", 15);
    private static final int WARM_UP = 3;
    private static final String HEADING = "## Engine CPU of a whole life of a case";

    /** A step of the straight path. */
    private record Step(String key, String who, String variable, String outcome) {}

    private static final List<Step> STEPS = List.of(
            new Step("Task_TriageReport", "intake2", "triageOutcome", "IN_SCOPE"),
            new Step("Task_GradeSources", "verifier", "gradingOutcome", "PROPOSE"),
            new Step("Task_ReviewRecord", "reviewer", "reviewOutcome", "APPROVE"),
            new Step("Task_CheckSafety", "reviewer2", "safetyOutcome", "FULL"),
            new Step("Task_DraftSummary", "advocate", "summaryOutcome", "SUBMIT"),
            new Step("Task_ApproveSummary", "reviewer", "summaryOutcome", "APPROVE"),
            new Step("Task_ReviewPeriodically", "advocate", "periodicOutcome", "CLOSE"),
            new Step("Task_ApproveClosing", "coordinator", "closingOutcome", "APPROVE"));

    /** Milliseconds of CPU for one life, on average over a round. */
    private record Cost(double opening, double record, double steps) {

        double whole() {
            return opening + record + steps;
        }
    }

    @Autowired
    private ApplicationContext application;

    @Autowired
    @Qualifier("migrationDataSource")
    private javax.sql.DataSource server;

    private int number;

    @Test
    void costsSoMuchOfTheEngineAlone() throws IOException {
        assumeThat(ROUNDS).as("-Dvigil.cost.rounds").isPositive();
        var office = Office.of(application);
        var ours = new ArrayList<Cost>();
        var bare = new ArrayList<Cost>();
        try (var engine = new BareEngine(office.owner(), (DriverManagerDataSource) server)) {
            for (var round = -WARM_UP; round < ROUNDS; round++) {
                var here = round(() -> life(office));
                var there = round(() -> life(engine));
                if (round >= 0) {
                    ours.add(here);
                    bare.add(there);
                }
            }
        }
        var page = page(ours, bare);
        System.out.println(page);
        if (Boolean.getBoolean("vigil.cost.page")) {
            var docs = Path.of("src", "docs", "performance.md");
            Files.writeString(docs, inPlaceOf(HEADING, page, Files.readString(docs)));
        }
        assertThat(ours).hasSize(ROUNDS);
    }

    private static Cost round(java.util.function.Supplier<Cost> life) {
        var lives = new ArrayList<Cost>();
        for (var nth = 0; nth < LIVES; nth++) {
            lives.add(life.get());
        }
        return new Cost(mean(lives, Cost::opening), mean(lives, Cost::record), mean(lives, Cost::steps));
    }

    private static double mean(List<Cost> costs, ToDoubleFunction<Cost> of) {
        return costs.stream().mapToDouble(of).average().orElse(0);
    }

    private static double cpu(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - before) / 1_000_000.0;
    }

    private Cost life(BareEngine engine) {
        var ref = "BARE-" + ++number;
        var opening = cpu(() -> engine.start(ref));
        var steps = 0.0;
        for (var step : STEPS) {
            var task = engine.task(ref, step.key());
            steps += cpu(() -> engine.complete(task, step.key(), step.variable(), step.outcome()));
        }
        return new Cost(opening, 0, steps);
    }

    private Cost life(Office office) {
        var name = "Costed " + Models.class.getSimpleName() + " " + ++number;
        var opened = new CaseRef[1];
        var opening = cpu(() -> opened[0] = office.staff()
                .as(office.staff().named("intake"), () -> office.cases().open(opening(name)))
                .ref());
        var ref = opened[0];
        var steps = 0.0;
        var record = 0.0;
        for (var step : STEPS) {
            if (step.key().equals("Task_GradeSources")) {
                record = cpu(() -> verify(office, ref, name));
            }
            var task = office.owner()
                    .sql()
                    .sql("select id from workflow.task_view where case_ref = ? and key = ?")
                    .params(ref.toString(), step.key())
                    .query(String.class)
                    .single();
            var completion = new Completion(step.outcome(), "As it should be", fields(step));
            var who = office.staff().named(step.who());
            steps += cpu(() -> office.staff().as(who, () -> office.tasks().complete(TaskId.of(task), completion)));
        }
        return new Cost(opening, record, steps);
    }

    private static OpenCase opening(String name) {
        return new OpenCase(
                List.of(Name.of(name)),
                new CountryCode("TJ"),
                IncidentType.DETENTION,
                2022,
                "",
                source("first"),
                minimum(null));
    }

    private static NewSource source(String origin) {
        return new NewSource(
                "The " + origin + " paper",
                null,
                origin,
                SourceKind.NEWS_ARTICLE,
                SourceGrade.UNGRADED,
                null,
                null,
                null,
                false);
    }

    private static List<NewClaim> minimum(@Nullable UUID source) {
        return List.<Fact>of(
                        new Arrest(
                                FuzzyDate.day(2022, 6, 15),
                                FuzzyPlace.country("TJ"),
                                "the police",
                                PerpetratorCategory.STATE),
                        new Custody(LibertyStatus.HELD_INVESTIGATION, null, null, "the state", null),
                        new Role(Role.Kind.JOURNALIST))
                .stream()
                .map(fact -> said(source, fact))
                .toList();
    }

    private static NewClaim said(@Nullable UUID source, Fact fact) {
        return new NewClaim(source, fact, Modality.FACT, ClaimScope.INDIVIDUAL, null, "line 1", null, null);
    }

    /** A second origin with four claims, and the decisions on all eight. */
    private static void verify(Office office, CaseRef ref, String name) {
        office.staff().as(office.staff().named("intake2"), () -> {
            var source = office.cases().addSource(ref, source("second"), null);
            var claims = new ArrayList<>(minimum(source));
            claims.add(said(source, Name.of(name)));
            return office.cases().propose(ref, claims, null);
        });
        office.staff().as(office.staff().named("verifier"), () -> {
            for (var recorded : office.queries().file(ref, null).claims()) {
                office.cases().decide(recorded.claim().id(), ClaimStatus.ACCEPTED, "Read", null);
            }
            return true;
        });
    }

    private static Map<String, List<String>> fields(Step step) {
        var fields = new HashMap<String, List<String>>();
        switch (step.key()) {
            case "Task_CheckSafety" -> {
                for (var field : TaskForm.of(step.key()).fields()) {
                    if (field.required()) {
                        fields.put(field.name(), List.of("NO"));
                    }
                }
                fields.put("consent.NAME", List.of("GIVEN"));
            }
            case "Task_DraftSummary" -> fields.put(TaskForm.LEAD, List.of("Held since June."));
            case "Task_ReviewPeriodically" -> fields.put(TaskForm.CLOSING_OUTCOME, List.of("RELEASED"));
            default -> {
                // The outcome is enough.
            }
        }
        return fields;
    }

    /** The text with this section written anew; the others stay as they are. */
    private static String inPlaceOf(String heading, String section, String text) {
        var from = text.indexOf(heading);
        var to = text.indexOf("\n## ", from + heading.length());
        return text.substring(0, from) + section + (to < 0 ? "" : text.substring(to));
    }

    private static String page(List<Cost> ours, List<Cost> bare) {
        return """
                %s

                `mvn test -Djacoco.skip=true -DargLine= -Dtest.jvm= -Dtest=EngineCostTests -Dvigil.cost.rounds=%d -Dvigil.cost.lives=%d
                -Dvigil.cost.page=true` writes this section. A case goes from the report
                to the closing: eight tasks, two decision tables, one publication, nine timers set and cancelled. Beside it the
                engine alone runs the same models, without our listeners and use cases, in a schema of its own on the same server and in
                the same JVM. Milliseconds of CPU of the working thread for one life, %d rounds of %d lives in turn after %d rounds to warm
                up; median (least–most). PostgreSQL's own work is not in it.

                | | Vigil | engine alone | ratio |
                |---|--:|--:|--:|
                | starting the process; for Vigil with opening the record | %s | %s | %s |
                | completing the eight tasks; for Vigil with domain rules, four eyes, audit, row security, publication | %s | %s | %s |
                | **process and tasks** | %s | %s | **%s** |
                | a second source, four claims, eight decisions on claims | %s | – | – |
                """.formatted(
                        HEADING,
                        ROUNDS,
                        LIVES,
                        ROUNDS,
                        LIVES,
                        WARM_UP,
                        of(ours, Cost::opening),
                        of(bare, Cost::opening),
                        ratio(ours, bare, Cost::opening),
                        of(ours, Cost::steps),
                        of(bare, Cost::steps),
                        ratio(ours, bare, Cost::steps),
                        of(ours, cost -> cost.opening() + cost.steps()),
                        of(bare, Cost::whole),
                        ratio(ours, bare, cost -> cost.opening() + cost.steps()),
                        of(ours, Cost::record));
    }

    private static String of(List<Cost> costs, ToDoubleFunction<Cost> what) {
        var sorted = costs.stream().mapToDouble(what).sorted().toArray();
        return "%.1f (%.1f–%.1f)".formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private static String ratio(List<Cost> ours, List<Cost> bare, ToDoubleFunction<Cost> what) {
        return "%.2f".formatted(median(ours, what) / median(bare, what));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
        return costs.stream().mapToDouble(what).sorted().toArray()[costs.size() / 2];
    }
}
