package org.vigil.workflow;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.vigil.access.Role;

/** The habits of good models, for every model that is there: how things are called, that nothing waits unseen, that no answer is lost. */
class ModelQualityTest {

    private static final Map<String, BpmnModelInstance> MODELS = Arrays.stream(
                    requireNonNull(new File("bpmn").listFiles((folder, name) -> name.endsWith(".bpmn"))))
            .collect(Collectors.toMap(
                    file -> file.getName().replace(".bpmn", ""),
                    Bpmn::readModelFromFile,
                    (one, other) -> one,
                    TreeMap::new));

    private static final List<String> TABLES = List.of("triage", "publishable");

    private static final Set<String> VERBS = Set.of(
            ("Approve Answer Ask Assess Call Carry Check Comment Consider Count Decide Do Draft Follow Freeze Grade Keep Monitor"
                            + " Prepare Propose Publish Record Remind Report Retract Review Revise Say Send Set Take Tell Triage"
                            + " Verify Watch Withdraw")
                    .split(" ", -1));

    private static final Pattern PARTICIPLE = Pattern.compile(
            "\\b(\\w+ed|begun|frozen|kept|told|sent|given|put|seen|learnt|due|withheld|withdrawn|found|held|overdue)\\b");

    /** Reviews are paced by risk, planned follow-ups by whoever plans them. */
    private static final Set<String> WITH_A_DATE_OF_THEIR_OWN = Set.of("Task_ReviewPeriodically", "Task_DoFollowUp");

    /** What the code behind a service task sets, where a gateway asks for it later. */
    private static final Map<String, String> SET_BY_DELEGATES =
            Map.of("Task_SetAsideUnanswered", "triageOutcome=OUT_OF_SCOPE");

    private static final OutcomeFlow OUTCOMES =
            new OutcomeFlow(MODELS, ModelQualityTest::answersOfTables, SET_BY_DELEGATES);

    static Set<String> processes() {
        return MODELS.keySet();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesWorkByAVerbAndWhatItIsDoneTo(String process) {
        for (var activity : all(process, Activity.class)) {
            var words = activity.getName().split(" ", -1);
            if (!(activity instanceof SubProcess)) {
                assertThat(VERBS).as(activity.getId()).contains(words[0]);
                assertThat(words.length).as(activity.getName()).isGreaterThan(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesEventsByWhatHasHappened(String process) {
        assertThat(all(process, Event.class).stream().map(FlowElement::getName))
                .allMatch(name -> PARTICIPLE.matcher(name).find())
                .allMatch(name -> name.contains(" "));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void tellsEveryTaskWhoseWorkItIsAndWithWhichOutcomesItEnds(String process) throws Exception {
        var settings = settings();
        for (var task : all(process, UserTask.class)) {
            assertThat(List.of(task.getCamundaCandidateGroups().split(",", -1)))
                    .as(task.getId())
                    .isNotEmpty()
                    .allMatch(group -> Role.valueOf(group).isCaseStaff());
            assertThat(OutcomeFlow.property(task, "outcomes")).as(task.getId()).matches("[A-Z_]+(,[A-Z_]+)*");
            assertThat(OutcomeFlow.property(task, "outcomeVariable"))
                    .as(task.getId())
                    .endsWith("Outcome");
            assertThat(settings.containsProperty("vigil.workflow.due." + setting(task.getId()))
                            || WITH_A_DATE_OF_THEIR_OWN.contains(task.getId()))
                    .as("%s has its time in config/application.yml", task.getId())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsForEveryTaskWhatHappensWhenItIsLate(String process) {
        assumeTrue(MODELS.containsKey("hearing-watch"), "advocacy is being drawn anew");
        for (var task : all(process, UserTask.class)) {
            var id = "Event_" + task.getId().substring("Task_".length()) + "Overdue";
            var late = all(process, BoundaryEvent.class).stream()
                    .filter(event ->
                            event.getAttachedTo().equals(task) && event.getId().equals(id))
                    .toList();

            assertThat(late).as(task.getId()).singleElement().satisfies(event -> {
                assertThat(event.cancelActivity()).isFalse();
                assertThat(event.getName()).endsWith(" overdue");
                assertThat(event.getEventDefinitions().iterator().next().getChildElementsByType(TimeCycle.class))
                        .singleElement()
                        .extracting(TimeCycle::getTextContent)
                        .isEqualTo("${deadlines.escalation(execution)}");
                assertThat(event.getSucceedingNodes().singleResult()).isInstanceOf(EndEvent.class);
            });
        }
    }

    /** Each outcome that can arrive at a fork, also through called processes, is led down exactly one way. */
    @ParameterizedTest
    @MethodSource("processes")
    void losesNoOutcomeAtAFork(String process) {
        for (var fork : OutcomeFlow.splits(model(process))) {
            var compared = OutcomeFlow.comparedAt(fork);
            if (compared.isEmpty()) {
                assertThat(OutcomeFlow.isAlternative(fork)).as(fork.getId()).isTrue();
            } else {
                var variable = compared.iterator().next();
                var outcomes = OUTCOMES.arriving(process, variable, fork.getId());

                assertThat(compared).as(fork.getId()).hasSize(1);
                assertThat(outcomes).as(fork.getId()).isNotEmpty();
                for (var outcome : outcomes) {
                    assertThat(fork.getOutgoing().stream().filter(flow -> OutcomeFlow.isTaken(flow, variable, outcome)))
                            .as("%s with %s", fork.getId(), outcome)
                            .hasSize(1);
                }
                for (var flow : fork.getOutgoing()) {
                    assertThat(outcomes.stream().filter(outcome -> OutcomeFlow.isTaken(flow, variable, outcome)))
                            .as("%s can be taken", flow.getId())
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void callsProcessesThatAreThere() {
        assumeTrue(MODELS.containsKey("hearing-watch"), "advocacy is being drawn anew");
        var called = new TreeSet<String>();
        MODELS.values()
                .forEach(model -> model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.CallActivity.class)
                        .forEach(call -> called.add(call.getCalledElement())));

        assertThat(MODELS.keySet()).containsAll(called);
    }

    /** Every question to a table has exactly one answer, and every row of it answers some question. */
    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"triage", "publishable"})
    void answersEveryQuestionByOneRowAndUsesEveryRow(String table) {
        var matched = new ArrayList<List<String>>();
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                List.of((DmnDecisionTableEvaluationEvent event) -> matched.add(event.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList())));
        var engine = configuration.buildEngine();
        var model = Dmn.readModelFromFile(new File("bpmn", table + ".dmn"));
        var decision = engine.parseDecision(table, model);

        ask(engine, decision, List.copyOf(model.getModelElementsByType(Input.class)), Map.of());

        assertThat(matched).hasSizeGreaterThan(10).allMatch(rows -> rows.size() == 1);
        assertThat(matched.stream().flatMap(List::stream).collect(toSet()))
                .isEqualTo(model.getModelElementsByType(Rule.class).stream()
                        .map(Rule::getId)
                        .collect(toSet()));
    }

    private static void ask(DmnEngine engine, DmnDecision decision, List<Input> left, Map<String, Object> asked) {
        if (left.isEmpty()) {
            engine.evaluateDecisionTable(decision, asked);
            return;
        }
        var expression = left.get(0).getInputExpression();
        var values = "boolean".equals(expression.getTypeRef())
                ? List.<Object>of(true, false)
                : List.<Object>of(0, 1, 2, 3, 4, 5, 6, 7, 8);
        for (var value : values) {
            var more = new TreeMap<>(asked);
            more.put(expression.getText().getTextContent().strip(), value);
            ask(engine, decision, left.subList(1, left.size()), more);
        }
    }

    private static Set<String> answersOfTables(String output) {
        var answers = new HashSet<String>();
        for (var table : TABLES) {
            var model = Dmn.readModelFromFile(new File("bpmn", table + ".dmn"));
            model.getModelElementsByType(Output.class).stream()
                    .filter(found -> found.getName().equals(output))
                    .forEach(found -> answers.addAll(List.of(found.getOutputValues()
                            .getText()
                            .getTextContent()
                            .replace("\"", "")
                            .split(",", -1))));
        }
        return answers;
    }

    private static PropertySource<?> settings() throws java.io.IOException {
        return new YamlPropertySourceLoader()
                .load("settings", new FileSystemResource(new File("config/application.yml")))
                .get(0);
    }

    private static String setting(String task) {
        return task.substring("Task_".length())
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static BpmnModelInstance model(String process) {
        return requireNonNull(MODELS.get(process));
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> java.util.Collection<T> all(
            String process, Class<T> type) {
        return model(process).getModelElementsByType(type);
    }
}
