package org.vigil.workflow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Draws the process of a case: the models, and where the case stands in each of them. */
@Service
@Transactional(readOnly = true)
public class ProcessViews {

    private static final String MAIN = "case-lifecycle";

    private final CaseQueries cases;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ManagementService management;
    private final Map<String, String> models = new ConcurrentHashMap<>();

    ProcessViews(
            CaseQueries cases,
            RepositoryService repository,
            RuntimeService runtime,
            HistoryService history,
            ManagementService management) {
        this.cases = cases;
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
        this.management = management;
    }

    /** Where a case stands. A case that the caller may not know of does not exist. */
    @RequiresPermission(Permission.CASE_READ)
    public ProcessView of(CaseRef ref) {
        cases.details(ref);
        var instances = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(ref.toString())
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
        var main = instances.stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals(MAIN))
                .reduce((earlier, later) -> later)
                .orElseThrow(Refusal::notFound);
        var mainView = positions(main);
        var called = new ArrayList<ProcessView.Called>();
        var active = new ArrayList<>(mainView.active());
        for (var instance : instances) {
            if (!instance.getProcessDefinitionKey().equals(MAIN) && instance.getEndTime() == null) {
                var inside = positions(instance);
                active.addAll(inside.active());
                called.add(new ProcessView.Called(
                        instance.getProcessDefinitionKey(),
                        model(instance.getProcessDefinitionId()),
                        inside.active(),
                        inside.completed()));
            }
        }
        return new ProcessView(
                model(main.getProcessDefinitionId()),
                active.stream().distinct().toList(),
                mainView.completed(),
                incidents(instances),
                timers(instances),
                called);
    }

    private record Positions(List<String> active, List<String> completed) {}

    private Positions positions(HistoricProcessInstance instance) {
        var steps = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        var active = steps.stream()
                .filter(step -> step.getEndTime() == null)
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        var completed = steps.stream()
                .filter(step -> step.getEndTime() != null && !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .distinct()
                .toList();
        return new Positions(active, completed);
    }

    private List<ProcessView.Incident> incidents(List<HistoricProcessInstance> instances) {
        return instances.stream()
                .flatMap(instance -> runtime.createIncidentQuery().processInstanceId(instance.getId()).list().stream())
                .map(incident -> new ProcessView.Incident(incident.getActivityId(), incident.getIncidentType()))
                .toList();
    }

    private List<ProcessView.Timer> timers(List<HistoricProcessInstance> instances) {
        var found = new ArrayList<ProcessView.Timer>();
        for (var instance : instances) {
            if (instance.getEndTime() == null) {
                var activityOfDefinition = new HashMap<String, String>();
                for (var job : management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()) {
                    var activity = activityOfDefinition.computeIfAbsent(
                            job.getJobDefinitionId(),
                            id -> management
                                    .createJobDefinitionQuery()
                                    .jobDefinitionId(id)
                                    .singleResult()
                                    .getActivityId());
                    found.add(new ProcessView.Timer(activity, job.getDuedate().toInstant()));
                }
            }
        }
        return found;
    }

    private String model(String definitionId) {
        return models.computeIfAbsent(definitionId, id -> {
            try (var xml = repository.getProcessModel(id)) {
                return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
