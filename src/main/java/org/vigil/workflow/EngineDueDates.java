package org.vigil.workflow;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the engine's own due date, and the escalation timer that is drawn on the task, by as much as the due date moved. */
@Component
class EngineDueDates {

    private final TaskService tasks;
    private final ManagementService jobs;

    EngineDueDates(TaskService tasks, ManagementService jobs) {
        this.tasks = tasks;
        this.jobs = jobs;
    }

    @EventListener
    void moved(TaskDueChanged change) {
        var waiting = tasks.createTaskQuery().taskId(change.task().value()).singleResult();
        if (waiting != null) {
            var before = waiting.getDueDate();
            waiting.setDueDate(Date.from(change.due()));
            tasks.saveTask(waiting);
            if (before != null) {
                moveTimers(waiting, Duration.between(before.toInstant(), change.due()));
            }
        }
    }

    private void moveTimers(Task waiting, Duration by) {
        var escalation = waiting.getTaskDefinitionKey().replaceFirst("^Task_", "Event_") + "Overdue";
        jobs
                .createJobQuery()
                .processInstanceId(waiting.getProcessInstanceId())
                .activityId(escalation)
                .list()
                .stream()
                .filter(job -> waiting.getExecutionId().equals(job.getExecutionId()))
                .forEach(job -> jobs.setJobDuedate(
                        job.getId(), Date.from(job.getDuedate().toInstant().plus(by))));
    }
}
