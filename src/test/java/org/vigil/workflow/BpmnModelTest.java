package org.vigil.workflow;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the processes as they are shipped and holds them to the rules that the application relies on. */
class BpmnModelTest {

    private static final List<String> PROCESSES = List.of(
            "case-lifecycle",
            "intake",
            "verification",
            "publication",
            "advocacy",
            "follow-up",
            "hearing-watch",
            "census");

    private static final Map<String, BpmnModelInstance> MODELS =
            PROCESSES.stream().collect(toMap(id -> id, id -> Bpmn.readModelFromFile(new File("bpmn", id + ".bpmn"))));

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private static final Set<String> STAGES =
            Set.of(("RECEIVED TRIAGE VERIFICATION REVIEW SAFETY_CHECK SUMMARY_REVIEW ACTIVE CLOSING CLOSED"
                            + " NEEDS_INFO REJECTED MERGED WATCH WITHHELD REOPENED")
                    .split(" ", -1));

    private static final Set<String> VARIABLES = Set.of(
            ("caseId actionId actionDrafter triageOutcome gradingOutcome publishableReason reviewOutcome safetyOutcome"
                            + " summaryOutcome actionOutcome periodicOutcome closingOutcome urgency risk triageDue"
                            + " newsOutcome retractionOutcome urgentOutcome followUpOutcome proposalOutcome"
                            + " monitorOutcome watchRound hearingId replyOutcome silenceOutcome hearingOutcome dayOutcome")
                    .split(" ", -1));

    private static final Pattern ID = Pattern.compile(
            "(Task|Event|Gateway|Flow|Call|SubProcess|Message)_[A-Z][A-Za-z]+|" + String.join("|", PROCESSES));

    private static final Pattern COMPARISON = Pattern.compile("(\\w+) [=!]= '([A-Z_]+)'");

    /** Role, stage, outcomes, outcome variable, and who the person must not have been on this case. */
    private static final Map<String, String> STEPS = Map.ofEntries(
            Map.entry("Task_TriageReport", "INTAKE TRIAGE IN_SCOPE,OUT_OF_SCOPE,DUPLICATE,NEEDS_INFO triageOutcome -"),
            Map.entry("Task_GradeSources", "VERIFIER VERIFICATION PROPOSE,WATCH gradingOutcome -"),
            Map.entry(
                    "Task_ReviewRecord", "REVIEWER REVIEW APPROVE,RETURN,REJECT reviewOutcome OPENER,EDITOR,VERIFIER"),
            Map.entry(
                    "Task_CheckSafety",
                    "REVIEWER SAFETY_CHECK FULL,PSEUDONYMISED,DELAYED,WITHHOLD safetyOutcome"
                            + " OPENER,EDITOR,VERIFIER,REVIEWER"),
            Map.entry("Task_DraftSummary", "ADVOCATE SUMMARY_REVIEW SUBMIT summaryOutcome -"),
            Map.entry("Task_ApproveSummary", "REVIEWER SUMMARY_REVIEW APPROVE,RETURN summaryOutcome DRAFTER"),
            Map.entry("Task_ApproveAction", "ADVOCATE,COORDINATOR - APPROVE,RETURN actionOutcome ACTION_DRAFTER"),
            Map.entry("Task_ReviseAction", "ADVOCATE - SUBMIT actionOutcome -"),
            Map.entry("Task_SendAction", "ADVOCATE - SENT,CANCELLED actionOutcome -"),
            Map.entry("Task_AssessOutcome", "ADVOCATE - DONE actionOutcome -"),
            Map.entry(
                    "Task_AnswerSilence", "ADVOCATE,COORDINATOR - CHASE,ESCALATE,PUBLISH_NO_RESPONSE silenceOutcome -"),
            Map.entry("Task_CommentReply", "ADVOCATE - COMMENTED replyOutcome -"),
            Map.entry("Task_RecordHearing", "ADVOCATE - RECORDED hearingOutcome -"),
            Map.entry("Task_AskHearingDay", "ADVOCATE - LEARNT,NOT_YET dayOutcome -"),
            Map.entry("Task_ConsiderUrgentAction", "ADVOCATE - ACT,NOT_NEEDED urgentOutcome -"),
            Map.entry("Task_DoFollowUp", "ADVOCATE - DONE,SKIPPED_WITH_REASON followUpOutcome -"),
            Map.entry("Task_AssessNewInformation", "VERIFIER - UPDATE,NO_CHANGE newsOutcome -"),
            Map.entry(
                    "Task_DecideAfterRetraction",
                    "COORDINATOR WITHHELD PREPARE_AGAIN,KEEP_WITHHELD retractionOutcome -"),
            Map.entry("Task_ProposeClosing", "ADVOCATE CLOSING CLOSE,KEEP_OPEN proposalOutcome -"),
            Map.entry("Task_MonitorImpunity", "ADVOCATE ACTIVE CONTINUE,CLOSE monitorOutcome -"),
            Map.entry("Task_ReviewPeriodically", "ADVOCATE ACTIVE CONTINUE,CLOSE,SKIP periodicOutcome -"),
            Map.entry("Task_ApproveClosing", "COORDINATOR CLOSING APPROVE,RETURN closingOutcome CLOSER"));

    static List<String> processes() {
        return PROCESSES;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void isExecutableUnderTheNameOfItsFile(String id) {
        assertThat(all(id, Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(id);
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getName()).isNotBlank();
            assertThat(process.getDocumentations()).isNotEmpty();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P30D");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void holdsNeitherScriptsNorListeners(String id) {
        assertThat(all(id, ScriptTask.class)).isEmpty();
        assertThat(all(id, CamundaScript.class)).isEmpty();
        assertThat(all(id, CamundaExecutionListener.class)).isEmpty();
        assertThat(all(id, CamundaTaskListener.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void runsEveryStepInTheTransactionOfThePersonWhoActs(String id) {
        assertThat(all(id, FlowNode.class))
                .noneMatch(node -> "true".equals(node.getAttributeValueNs(CAMUNDA, "asyncBefore"))
                        && !node.getId().equals("Task_FreezeCensus"))
                .noneMatch(node -> "true".equals(node.getAttributeValueNs(CAMUNDA, "asyncAfter")));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void givesEveryElementAReadableName(String id) {
        assertThat(all(id, BaseElement.class).stream()
                        .filter(element -> element instanceof FlowElement || element instanceof Message)
                        .map(BaseElement::getId))
                .allMatch(ID.asMatchPredicate());
        assertThat(all(id, Activity.class)).allMatch(activity -> isNamed(activity));
        assertThat(all(id, Event.class)).allMatch(event -> isNamed(event));
        assertThat(all(id, Message.class)).allMatch(message -> message.getId().equals(message.getName()));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void asksAQuestionWhereItForksAndNoneWhereItJoins(String id) {
        for (var gateway : all(id, Gateway.class)) {
            if (isFork(gateway)) {
                assertThat(gateway.getName()).endsWith("?");
                assertThat(gateway.getIncoming()).hasSize(1);
            } else {
                assertThat(gateway.getName()).isNull();
                assertThat(gateway.getId()).startsWith("Gateway_Join");
                assertThat(gateway.getIncoming()).hasSizeGreaterThan(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void splitsAndJoinsAtGatewaysOnly(String id) {
        assertThat(all(id, FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway))
                .allMatch(node -> node.getIncoming().size() <= 1)
                .allMatch(node -> node.getOutgoing().size() <= 1);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void namesEveryWayAndSaysWhenItIsTaken(String id) {
        for (var flow : all(id, SequenceFlow.class)) {
            var chosen = flow.getSource() instanceof ExclusiveGateway gateway && isFork(gateway);

            assertThat(isNamed(flow)).as(flow.getId()).isEqualTo(chosen);
            assertThat(flow.getConditionExpression() != null).as(flow.getId()).isEqualTo(chosen);
        }
        assertThat(all(id, ExclusiveGateway.class)).allMatch(gateway -> gateway.getDefault() == null);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void leadsEveryOutcomeOfATaskDownExactlyOneWay(String id) {
        for (var task : all(id, UserTask.class)) {
            var next = task.getSucceedingNodes().singleResult();
            if (next instanceof ExclusiveGateway gateway && isFork(gateway)) {
                assertThat(gateway.getOutgoing().stream().flatMap(flow -> comparisons(flow, 2)))
                        .containsExactlyInAnyOrder(property(task, "outcomes").split(",", -1));
                assertThat(gateway.getOutgoing().stream().flatMap(flow -> comparisons(flow, 1)))
                        .containsOnly(property(task, "outcomeVariable"));
            } else {
                assertThat(property(task, "outcomes")).doesNotContain(",");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void keepsIdsAndCodesOnly(String id) {
        var named = new TreeSet<String>();
        all(id, SequenceFlow.class).forEach(flow -> comparisons(flow, 1).forEach(named::add));
        all(id, UserTask.class).forEach(task -> named.add(property(task, "outcomeVariable")));
        all(id, CamundaOutputParameter.class).forEach(output -> named.add(output.getCamundaName()));
        all(id, CallActivity.class).forEach(call -> {
            named.addAll(sources(call));
            named.addAll(targets(call));
        });

        assertThat(VARIABLES).containsAll(named);
        assertThat(all(id, BusinessRuleTask.class)).allMatch(task -> task.getCamundaResultVariable() == null);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void drawsEveryElementWithoutCrossings(String id) {
        var layout = DiagramLayout.of(model(id));

        assertThat(layout.shapeIds()).isEqualTo(ids(all(id, FlowNode.class)));
        assertThat(layout.edgeIds()).isEqualTo(ids(all(id, SequenceFlow.class)));
        assertThat(layout.slantedLines()).isEmpty();
        assertThat(layout.crossings()).isEmpty();
        assertThat(layout.collisions()).isEmpty();
        assertThat(layout.hiddenLabels()).isEmpty();
    }

    @Test
    void asksEachStepOfTheRightPeople() {
        var found = new TreeMap<String, String>();
        for (var process : PROCESSES) {
            for (var task : all(process, UserTask.class)) {
                found.put(
                        task.getId(),
                        String.join(
                                " ",
                                task.getCamundaCandidateGroups(),
                                property(task, "stage"),
                                property(task, "outcomes"),
                                property(task, "outcomeVariable"),
                                property(task, "notAmong")));
            }
        }

        assertThat(found).containsExactlyInAnyOrderEntriesOf(STEPS);
    }

    @Test
    void keepsTheWordOfAWithheldCaseThroughFollowUp() {
        assertThat(property(element("follow-up", "Task_ReviewPeriodically"), "stageUnless"))
                .isEqualTo("WITHHELD");
        assertThat(property(element("follow-up", "Task_MonitorImpunity"), "stageUnless"))
                .isEqualTo("WITHHELD");
    }

    /** An update draws the same steps beside the main line: they move the stage from the step before alone. */
    @Test
    void movesTheStageInPublicationFromTheStepBeforeAlone() {
        assertThat(all("publication", FlowNode.class).stream()
                        .filter(node -> !property(node, "stage").equals("-")))
                .allMatch(node -> !property(node, "stageFrom").equals("-"));
    }

    @Test
    void marksTheStageWhereACaseWaitsOrEnds() {
        var found = new TreeMap<String, String>();
        for (var process : PROCESSES) {
            for (var node : all(process, FlowNode.class)) {
                var stage = property(node, "stage");
                if (!stage.equals("-")) {
                    assertThat(STAGES).contains(stage);
                    if (!(node instanceof UserTask)) {
                        found.put(node.getId(), stage);
                    }
                }
            }
        }

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("Gateway_IsInformationGiven", "NEEDS_INFO"),
                        Map.entry("Gateway_IsInformationGivenAtLast", "NEEDS_INFO"),
                        Map.entry("Gateway_IsAnythingNew", "WATCH"),
                        Map.entry("Event_SummaryWithheld", "WITHHELD"),
                        Map.entry("Event_SummaryKeptWithheld", "WITHHELD"),
                        Map.entry("Event_SummaryPublished", "ACTIVE"),
                        Map.entry("Event_CaseReopened", "REOPENED"),
                        Map.entry("Event_ReportRejected", "REJECTED"),
                        Map.entry("Event_CaseRejected", "REJECTED"),
                        Map.entry("Event_ReportMerged", "MERGED"),
                        Map.entry("Event_MergedIntoAnother", "MERGED"),
                        Map.entry("Event_CaseClosed", "CLOSED")));
    }

    @Test
    void callsTheOtherProcessesWithTheIdOfTheCase() {
        var calls = all("case-lifecycle", CallActivity.class);

        assertThat(calls)
                .extracting(CallActivity::getCalledElement, BpmnModelTest::sources, BpmnModelTest::targets)
                .containsExactlyInAnyOrder(
                        tuple("intake", Set.of("caseId"), Set.of("triageOutcome", "urgency", "risk")),
                        tuple("verification", Set.of("caseId"), Set.of("gradingOutcome", "publishableReason")),
                        tuple("follow-up", Set.of("caseId", "risk", "safetyOutcome"), Set.of("closingOutcome")),
                        tuple("publication", Set.of("caseId"), Set.of("reviewOutcome", "safetyOutcome")),
                        tuple("publication", Set.of("caseId"), Set.of("reviewOutcome", "safetyOutcome")),
                        tuple("publication", Set.of("caseId"), Set.of("reviewOutcome", "safetyOutcome")),
                        tuple("advocacy", Set.of("caseId", "actionId", "actionDrafter"), Set.of()),
                        tuple("hearing-watch", Set.of("caseId", "hearingId"), Set.of()));
        assertThat(calls)
                .allMatch(call -> extensions(call, CamundaIn.class)
                        .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())));
    }

    @Test
    void voidsTheApprovalWhenTheRecordChanges() {
        for (var way : List.of(
                List.of("Event_RecordChanged", "Call_Publication", "Gateway_JoinReturn"),
                List.of("Event_RecordChangedInUpdate", "Call_Update", "Gateway_JoinUpdateReturn"),
                List.of(
                        "Event_RecordChangedInRepublication",
                        "Call_Republication",
                        "Gateway_JoinRepublicationReturn"))) {
            var changed = (BoundaryEvent) element("case-lifecycle", way.get(0));

            assertThat(changed.cancelActivity()).isTrue();
            assertThat(changed.getAttachedTo().getId()).isEqualTo(way.get(1));
            assertThat(changed.getSucceedingNodes().singleResult().getId()).isEqualTo(way.get(2));
        }
    }

    @Test
    void runsActionsBesideTheCaseAndEndsThemWithIt() {
        var advocacy = (SubProcess) element("case-lifecycle", "SubProcess_Advocacy");
        var drafted = (StartEvent) element("case-lifecycle", "Event_ActionDrafted");
        var closed = (EndEvent) element("case-lifecycle", "Event_CaseClosed");

        assertThat(advocacy.triggeredByEvent()).isTrue();
        assertThat(drafted.isInterrupting()).isFalse();
        assertThat(closed.getEventDefinitions()).hasOnlyElementsOfType(TerminateEventDefinition.class);
    }

    @Test
    void asksTheDecisionTablesAndKeepsTheirCodesOnly() {
        var urgency = (BusinessRuleTask) element("intake", "Task_AssessUrgency");
        var publishable = (BusinessRuleTask) element("verification", "Task_DecidePublishable");

        assertThat(urgency.getCamundaDecisionRef()).isEqualTo("triage");
        assertThat(inputs("intake")).containsOnlyKeys("dangerToLife", "incommunicado", "hearingSoon", "vulnerable");
        assertThat(outputs("intake")).containsExactlyInAnyOrder("urgency", "risk", "triageDue");
        assertThat(publishable.getCamundaDecisionRef()).isEqualTo("publishable");
        assertThat(inputs("verification"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "leastOrigins", "${caseRouting.leastIndependentOrigins(caseId)}",
                        "missingFacts", "${caseRouting.missingMinimumFacts(caseId)}",
                        "openConflicts", "${caseRouting.openConflicts(caseId)}"));
        assertThat(outputs("verification")).containsExactlyInAnyOrder("publishableReason", "gradingOutcome");
    }

    @Test
    void waitsAsLongAsThePeopleAgreed() {
        assertThat(texts(TimeDuration.class))
                .containsExactlyInAnyOrder(
                        "${waitingTimes.information()}",
                        "${waitingTimes.information()}",
                        "${waitingTimes.watch(execution)}");
        assertThat(texts(TimeDate.class))
                .containsExactlyInAnyOrder(
                        "${publicationDelay.until(caseId)}",
                        "${replyDeadline.reminder(actionId)}",
                        "${replyDeadline.due(actionId)}",
                        "${replyDeadline.escalation(actionId)}",
                        "${hearingDates.reminder(hearingId)}",
                        "${hearingDates.question(hearingId)}",
                        "${hearingDates.dayQuestion(hearingId)}");
    }

    @Test
    void publishesThroughTheDoorOfTheApplication() {
        assertThat(PROCESSES.stream().flatMap(process -> all(process, ServiceTask.class).stream()))
                .extracting(ServiceTask::getCamundaDelegateExpression)
                .containsExactlyInAnyOrder(
                        "${publishSummaryDelegate}",
                        "${askAgainDelegate}",
                        "${setAsideUnansweredDelegate}",
                        "${countMissedReviewDelegate}",
                        "${freezeCensusDelegate}");
    }

    private static BpmnModelInstance model(String process) {
        return requireNonNull(MODELS.get(process));
    }

    private static <T extends ModelElementInstance> Collection<T> all(String process, Class<T> type) {
        return model(process).getModelElementsByType(type);
    }

    private static FlowNode element(String process, String id) {
        return model(process).getModelElementById(id);
    }

    private static Set<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).collect(toSet());
    }

    private static boolean isNamed(FlowElement element) {
        return element.getName() != null && !element.getName().isBlank();
    }

    private static boolean isFork(Gateway gateway) {
        return gateway.getOutgoing().size() > 1;
    }

    private static Stream<String> comparisons(SequenceFlow flow, int group) {
        var condition = flow.getConditionExpression();
        return condition == null
                ? Stream.empty()
                : COMPARISON.matcher(condition.getTextContent()).results().map(match -> match.group(group));
    }

    private static String property(BaseElement element, String name) {
        return extensions(element, CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("-");
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        return extensions == null ? Stream.empty() : extensions.getChildElementsByType(type).stream();
    }

    private static Set<String> sources(CallActivity call) {
        return extensions(call, CamundaIn.class)
                .filter(in -> in.getCamundaSource() != null)
                .map(CamundaIn::getCamundaTarget)
                .collect(toSet());
    }

    private static Set<String> targets(CallActivity call) {
        return extensions(call, CamundaOut.class)
                .map(CamundaOut::getCamundaTarget)
                .collect(toSet());
    }

    private static Map<String, String> inputs(String process) {
        return all(process, CamundaInputParameter.class).stream()
                .collect(toMap(CamundaInputParameter::getCamundaName, CamundaInputParameter::getTextContent));
    }

    private static List<String> outputs(String process) {
        return all(process, CamundaOutputParameter.class).stream()
                .map(CamundaOutputParameter::getCamundaName)
                .toList();
    }

    private static <T extends ModelElementInstance> List<String> texts(Class<T> type) {
        var found = new ArrayList<String>();
        PROCESSES.forEach(process -> all(process, type).forEach(element -> found.add(element.getTextContent())));
        return found;
    }
}
