package org.vigil.workflow;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseStages;

/** Gives a waiting task another due time: in the queue, in the engine, and for the timer that tells of its being late. */
@Component
class DueDates {

    private final JdbcClient jdbc;
    private final CaseStages cases;
    private final Deadlines deadlines;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final SpringProcessEngineConfiguration engine;

    DueDates(
            JdbcClient jdbc,
            CaseStages cases,
            Deadlines deadlines,
            TaskService tasks,
            ManagementService jobs,
            SpringProcessEngineConfiguration engine) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.deadlines = deadlines;
        this.tasks = tasks;
        this.jobs = jobs;
        this.engine = engine;
    }

    void move(TaskView view, Instant due) {
        var task = tasks.createTaskQuery().taskId(view.id().value()).singleResult();
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        jdbc.sql("update workflow.task_view set due_at = ? where id = ?")
                .params(OffsetDateTime.ofInstant(due, ZoneOffset.UTC), view.id().value())
                .update();
        var repeat = deadlines.escalationAfter(due, cases.priorityOf(view.caseId()));
        overdueTimers(task.getExecutionId(), view.key())
                .forEach(job -> engine.getCommandExecutorTxRequired().execute(rescheduled(job.getId(), repeat)));
    }

    private List<Job> overdueTimers(String executionId, String key) {
        return jobs.createJobQuery()
                .executionId(executionId)
                .activityId(overdueEventOf(key))
                .list();
    }

    /** The event that stands on the edge of a task: {@code Event_ReviewRecordOverdue} of {@code Task_ReviewRecord}. */
    static String overdueEventOf(String taskKey) {
        return "Event_" + taskKey.substring("Task_".length()) + "Overdue";
    }

    private static Command<Void> rescheduled(String jobId, String repeat) {
        return context -> {
            var timer =
                    (TimerEntity) Context.getCommandContext().getJobManager().findJobById(jobId);
            timer.setRepeat(repeat);
            timer.setDuedate(Date.from(Instant.parse(repeat.split("/", -1)[1])));
            return null;
        };
    }
}
