package org.vigil.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vigil.access.Role;
import org.vigil.notification.NewNotice;
import org.vigil.notification.NoticeKind;
import org.vigil.notification.Notices;
import org.vigil.notification.Subject;
import org.vigil.shared.CaseId;
import org.vigil.shared.Thrown;

/**
 * Plans the next try of a step that failed, and keeps of the failure its code alone: in the engine, in our table, in the log. When
 * no try is left, the coordinators are told.
 */
@Component
class FailedSteps implements FailedJobCommandFactory {

    private static final Logger LOG = LoggerFactory.getLogger(FailedSteps.class);

    private final StepFailures failures;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    FailedSteps(StepFailures failures, Notices notices, ApplicationEventPublisher events) {
        this.failures = failures;
        this.notices = notices;
        this.events = events;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable thrown) {
        return new PlanNextTry(jobId, thrown, StepFailure.of(thrown));
    }

    private void remember(JobEntity job, String code) {
        var activity = job.getActivityId();
        var caseId = caseOf(job);
        var tries = failures.remember(job.getId(), caseId, job.getProcessDefinitionKey(), activity, code);
        if (job.getRetries() == 0) {
            notices.write(new NewNotice(
                    NoticeKind.INCIDENT,
                    activity,
                    caseId,
                    Subject.CASE_ALONE,
                    Role.COORDINATOR,
                    null,
                    "failed/" + job.getId() + "/" + tries));
            events.publishEvent(
                    new StepFailureEvent(caseId, StepFailureEvent.STOPPED, job.getId(), activity + "=" + code));
        }
    }

    private static @Nullable CaseId caseOf(JobEntity job) {
        var execution = job.getExecution();
        return execution == null || !execution.hasVariable(CaseVariable.CASE) ? null : CaseVariable.in(execution);
    }

    /** Runs in a transaction of its own, after that of the step was rolled back. */
    private final class PlanNextTry extends DefaultJobRetryCmd {

        private static final long serialVersionUID = 1L;

        private final transient Throwable thrown;
        private final String code;

        private PlanNextTry(String jobId, Throwable thrown, StepFailure failure) {
            super(jobId, failure);
            this.thrown = thrown;
            this.code = failure.code();
        }

        @Override
        public Object execute(CommandContext context) {
            var job = getJob();
            var result = super.execute(context);
            if (job != null) {
                LOG.warn(
                        "job={} activity={} code={} triesLeft={} thrown={} at={}",
                        jobId,
                        job.getActivityId(),
                        code,
                        job.getRetries(),
                        Thrown.kinds(thrown),
                        Thrown.place(thrown));
                remember(job, code);
            }
            return result;
        }

        @Override
        protected boolean shouldDecrementRetriesFor(Throwable coded) {
            return !(thrown instanceof OptimisticLockingException);
        }
    }
}
