package org.vigil.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;
import org.vigil.shared.CaseRef;

/** Asks the engine where the processes of one case stand: a handful of questions, however many processes there are. */
@Component
class ProcessPositions {

    private static final String STEPS = """
            select a.* from engine.act_hi_actinst a
            join engine.act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
            where p.business_key_ = #{ref}
            order by a.start_time_, a.sequence_counter_, a.id_""";

    private final HistoryService history;
    private final RuntimeService runtime;
    private final ManagementService management;
    private final Map<String, String> activityOfJobs = new ConcurrentHashMap<>();

    ProcessPositions(HistoryService history, RuntimeService runtime, ManagementService management) {
        this.history = history;
        this.runtime = runtime;
        this.management = management;
    }

    /**
     * Everything that the engine knows of the processes of one case.
     *
     * @param processes the processes, the oldest first
     * @param steps their steps in order
     * @param waits their jobs
     * @param subjects what a process is about, by process
     */
    record Positions(
            List<HistoricProcessInstance> processes,
            List<HistoricActivityInstance> steps,
            List<Wait> waits,
            Map<String, UUID> subjects) {}

    /**
     * A job that waits for its time.
     *
     * @param job its id
     * @param instance the process that it belongs to
     * @param activity the element that it is about
     * @param due when it runs
     * @param triesLeft how often it may still fail
     * @param failed whether it has failed before
     */
    record Wait(String job, String instance, String activity, Instant due, int triesLeft, boolean failed) {}

    Positions of(CaseRef ref) {
        var processes = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(ref.toString())
                .orderByProcessInstanceStartTime()
                .asc()
                .orderByProcessInstanceId()
                .asc()
                .list();
        var steps = history.createNativeHistoricActivityInstanceQuery()
                .sql(STEPS)
                .parameter("ref", ref.toString())
                .list();
        return new Positions(processes, steps, waits(processes), subjects(processes));
    }

    private List<Wait> waits(List<HistoricProcessInstance> processes) {
        var running = processes.stream()
                .filter(process -> process.getEndTime() == null)
                .map(HistoricProcessInstance::getId)
                .collect(Collectors.toSet());
        if (running.isEmpty()) {
            return List.of();
        }
        return management.createJobQuery().processInstanceIds(running).orderByJobDuedate().asc().list().stream()
                .map(this::wait)
                .toList();
    }

    private Wait wait(Job job) {
        var due = job.getDuedate() == null ? job.getCreateTime() : job.getDuedate();
        return new Wait(
                job.getId(),
                job.getProcessInstanceId(),
                activityOf(job.getJobDefinitionId()),
                instant(due),
                job.getRetries(),
                job.getExceptionMessage() != null);
    }

    private String activityOf(String jobDefinition) {
        return activityOfJobs.computeIfAbsent(
                jobDefinition,
                id -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(id)
                        .singleResult()
                        .getActivityId());
    }

    /** Of those that still run; of the others our own tables know it. */
    private Map<String, UUID> subjects(List<HistoricProcessInstance> processes) {
        var subjects = new HashMap<String, UUID>();
        var running = processes.stream()
                .filter(process -> process.getEndTime() == null)
                .map(HistoricProcessInstance::getId)
                .toArray(String[]::new);
        if (running.length > 1) {
            for (var name : List.of(CaseVariable.ACTION, CaseVariable.HEARING)) {
                runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(running)
                        .variableName(name)
                        .list()
                        .forEach(variable -> subjects.put(
                                variable.getProcessInstanceId(), UUID.fromString(String.valueOf(variable.getValue()))));
            }
            processes.stream()
                    .filter(process -> process.getSuperProcessInstanceId() == null)
                    .forEach(main -> subjects.remove(main.getId()));
        }
        return subjects;
    }

    static Instant instant(Date date) {
        return date.toInstant();
    }
}
