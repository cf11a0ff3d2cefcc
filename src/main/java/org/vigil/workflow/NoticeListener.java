package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.notification.NewNotice;
import org.vigil.notification.NoticeKind;
import org.vigil.notification.Notices;
import org.vigil.notification.Subject;

/** Tells of an event of the drawings that says whom to tell: once for each firing, however often its job is tried. */
class NoticeListener implements ExecutionListener {

    private final Notices notices;
    private final NoticeKind kind;
    private final StepProperties properties;

    private NoticeListener(Notices notices, NoticeKind kind, StepProperties properties) {
        this.notices = notices;
        this.kind = kind;
        this.properties = properties;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (execution.isCanceled()) {
            return;
        }
        var job = Context.getCommandContext().getCurrentJob();
        var task = job == null ? null : taskOf(job);
        notices.write(new NewNotice(
                kind,
                task == null ? execution.getCurrentActivityId() : task.getTaskDefinitionKey(),
                CaseVariable.in(execution),
                new Subject(
                        task == null ? null : task.getId(),
                        CaseVariable.action(execution),
                        CaseVariable.hearing(execution)),
                properties.noticeFor(),
                null,
                source(execution, job, task)));
    }

    /** The task on whose edge the timer sits. */
    private static @Nullable TaskEntity taskOf(JobEntity job) {
        return Context.getCommandContext().getTaskManager().findTasksByExecutionId(job.getExecutionId()).stream()
                .findFirst()
                .orElse(null);
    }

    /** One firing: of this task or this run, at the moment for which its timer was set. */
    private static String source(DelegateExecution execution, @Nullable JobEntity job, @Nullable TaskEntity task) {
        var thing = task == null ? execution.getProcessInstanceId() : task.getId();
        var firing = job == null
                ? execution.getActivityInstanceId()
                : job.getDuedate().toInstant().toString();
        return execution.getCurrentActivityId() + "/" + thing + "/" + firing;
    }

    /** Makes a listener per element. */
    @Component
    static class Factory {

        private final Notices notices;

        Factory(Notices notices) {
            this.notices = notices;
        }

        ExecutionListener telling(NoticeKind kind, StepProperties properties) {
            return new NoticeListener(notices, kind, properties);
        }
    }
}
