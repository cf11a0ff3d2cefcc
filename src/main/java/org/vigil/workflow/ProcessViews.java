package org.vigil.workflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Draws the process of a case: the models, where the case stands in each of them, and the same step by step. */
@Service
@Transactional(readOnly = true)
public class ProcessViews {

    private static final String MAIN = "case-lifecycle";

    private final CaseQueries cases;
    private final ProcessPositions positions;
    private final ProcessModels models;
    private final StepRecords records;
    private final DecisionRecord decisions;

    ProcessViews(
            CaseQueries cases,
            ProcessPositions positions,
            ProcessModels models,
            StepRecords records,
            DecisionRecord decisions) {
        this.cases = cases;
        this.positions = positions;
        this.models = models;
        this.records = records;
        this.decisions = decisions;
    }

    /** Where a case stands. A case that the caller may not know of does not exist, nor does a process that has not begun. */
    @RequiresPermission(Permission.CASE_READ)
    public ProcessView of(CaseRef ref) {
        return find(ref).orElseThrow(Refusal::notFound);
    }

    /** The same; absent where no process has begun: an imported case waits for its own, one that came in ended never has one. */
    @RequiresPermission(Permission.CASE_READ)
    public Optional<ProcessView> find(CaseRef ref) {
        var caseId = cases.details(ref).id();
        var found = positions.of(ref);
        return found.processes().stream()
                .filter(process -> process.getProcessDefinitionKey().equals(MAIN))
                .reduce((earlier, later) -> later)
                .map(main -> view(caseId, main, found));
    }

    private ProcessView view(CaseId caseId, HistoricProcessInstance main, ProcessPositions.Positions found) {
        var definitions = new HashMap<String, String>();
        found.processes().forEach(process -> definitions.put(process.getId(), process.getProcessDefinitionId()));
        var decided = records.decided(caseId);
        var subjects = subjects(found, decided);
        var failures = failures(caseId, found, definitions);
        var timers = found.waits().stream()
                .map(wait -> new ProcessView.Timer(
                        wait.activity(),
                        name(definitions, wait.instance(), wait.activity()),
                        wait.instance(),
                        wait.due()))
                .toList();
        var instances = found.processes().stream()
                .sorted(Comparator.comparing((HistoricProcessInstance process) -> !process.equals(main)))
                .map(process -> instance(process, found, subjects, timers, failures))
                .toList();
        var drawn = new LinkedHashMap<String, String>();
        found.processes().forEach(process -> {
            var model = models.process(process.getProcessDefinitionId());
            drawn.put(model.id(), model.xml());
        });
        return new ProcessView(
                models.process(main.getProcessDefinitionId()).xml(),
                instances.stream()
                        .filter(instance -> instance.endedAt() == null)
                        .flatMap(instance -> instance.active().stream())
                        .distinct()
                        .toList(),
                instances.get(0).completed(),
                failures,
                timers,
                instances,
                drawn,
                steps(caseId, main, found, decided, definitions),
                decisions.of(caseId).stream().map(this::decision).toList());
    }

    /** What each process is about: the action of its steps where it has ended, its own variable where it runs. */
    private static Map<String, UUID> subjects(
            ProcessPositions.Positions found, Map<String, StepRecords.Decided> decided) {
        var subjects = new HashMap<>(found.subjects());
        for (var step : found.steps()) {
            var done = decided.get(String.valueOf(step.getTaskId()));
            if (done != null && done.action() != null) {
                subjects.putIfAbsent(step.getProcessInstanceId(), done.action());
            }
        }
        return subjects;
    }

    private String name(Map<String, String> definitions, String instance, String activity) {
        var definition = definitions.get(instance);
        return definition == null ? activity : models.process(definition).nameOf(activity);
    }

    private List<ProcessView.Failure> failures(
            CaseId caseId, ProcessPositions.Positions found, Map<String, String> definitions) {
        var known = records.failed(caseId);
        var failures = new ArrayList<ProcessView.Failure>();
        for (var wait : found.waits()) {
            if (wait.failed()) {
                var failed = known.get(wait.job());
                failures.add(new ProcessView.Failure(
                        wait.activity(),
                        name(definitions, wait.instance(), wait.activity()),
                        wait.instance(),
                        failed == null ? StepFailure.UNEXPECTED : failed.code(),
                        failed == null ? null : failed.since(),
                        failed == null ? 1 : failed.tries(),
                        wait.triesLeft(),
                        wait.triesLeft() > 0 ? wait.due() : null));
            }
        }
        return failures;
    }

    private ProcessView.Instance instance(
            HistoricProcessInstance process,
            ProcessPositions.Positions found,
            Map<String, UUID> subjects,
            List<ProcessView.Timer> timers,
            List<ProcessView.Failure> failures) {
        var id = process.getId();
        var model = models.process(process.getProcessDefinitionId());
        var calling = found.steps().stream()
                .filter(step -> id.equals(step.getCalledProcessInstanceId()))
                .findFirst();
        var ended = process.getEndTime();
        return new ProcessView.Instance(
                id,
                process.getProcessDefinitionKey(),
                model.name(),
                model.id(),
                process.getSuperProcessInstanceId(),
                calling.map(HistoricActivityInstance::getActivityId).orElse(null),
                subjects.get(id),
                ProcessPositions.instant(process.getStartTime()),
                ended == null ? null : ProcessPositions.instant(ended),
                activities(found, id)
                        .filter(step -> step.getEndTime() == null)
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList(),
                activities(found, id)
                        .filter(step -> step.getEndTime() != null && !step.isCanceled())
                        .map(HistoricActivityInstance::getActivityId)
                        .distinct()
                        .toList(),
                failures.stream()
                        .filter(failure -> failure.instance().equals(id))
                        .map(ProcessView.Failure::activity)
                        .distinct()
                        .toList(),
                timers.stream().filter(timer -> timer.instance().equals(id)).toList());
    }

    private static Stream<HistoricActivityInstance> activities(ProcessPositions.Positions found, String instance) {
        return found.steps().stream().filter(step -> step.getProcessInstanceId().equals(instance));
    }

    private List<ProcessView.Step> steps(
            CaseId caseId,
            HistoricProcessInstance main,
            ProcessPositions.Positions found,
            Map<String, StepRecords.Decided> decided,
            Map<String, String> definitions) {
        var waiting = records.waiting(caseId);
        return found.steps().stream()
                .filter(step -> isListed(step, main))
                .map(step -> step(
                        step,
                        name(definitions, step.getProcessInstanceId(), step.getActivityId()),
                        decided.get(String.valueOf(step.getTaskId())),
                        waiting.get(String.valueOf(step.getTaskId()))))
                .toList();
    }

    /** What somebody did, awaits or was told; neither the gateways nor the frames around it. */
    private static boolean isListed(HistoricActivityInstance step, HistoricProcessInstance main) {
        var type = step.getActivityType();
        var isEdge = type.endsWith("EndEvent") || type.toLowerCase(Locale.ROOT).endsWith("startevent");
        return isEdge
                ? step.getProcessInstanceId().equals(main.getId())
                : type.endsWith("Task")
                        || type.startsWith("intermediate")
                        || type.startsWith("boundary")
                        || (type.equals("eventBasedGateway") && step.getEndTime() == null);
    }

    private static ProcessView.Step step(
            HistoricActivityInstance step,
            String name,
            StepRecords.@Nullable Decided decided,
            StepRecords.@Nullable Waiting waiting) {
        var ended = step.getEndTime();
        return new ProcessView.Step(
                step.getActivityId(),
                name,
                step.getActivityType(),
                step.getProcessInstanceId(),
                state(step, waiting),
                ProcessPositions.instant(step.getStartTime()),
                ended == null ? null : ProcessPositions.instant(ended),
                decided == null ? null : decided.by(),
                decided == null ? null : decided.outcome(),
                decided == null ? null : decided.comment(),
                decided == null ? null : decided.recordVersion(),
                waiting == null ? null : TaskId.of(step.getTaskId()),
                waiting == null ? Set.of() : waiting.roles(),
                waiting == null ? null : waiting.holder(),
                waiting == null ? null : waiting.due());
    }

    private static ProcessView.State state(HistoricActivityInstance step, StepRecords.@Nullable Waiting waiting) {
        if (step.getEndTime() != null) {
            return step.isCanceled() ? ProcessView.State.LEFT : ProcessView.State.DONE;
        }
        return waiting != null && waiting.holder() != null ? ProcessView.State.IN_HAND : ProcessView.State.WAITING;
    }

    private DecisionView decision(DecisionRecord.Taken taken) {
        var table = models.table(taken.decision(), taken.version());
        return new DecisionView(
                taken.decision(),
                taken.version(),
                table.name(),
                taken.activity(),
                taken.processInstance(),
                taken.at(),
                taken.inputs(),
                taken.rule(),
                taken.outputs(),
                table.columns(),
                table.answers(),
                table.rows());
    }
}
