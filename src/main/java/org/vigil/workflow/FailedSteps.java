package org.vigil.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Plans the next try of a step that failed, and keeps of the failure its code alone: in the engine, in our table, in the log. */
@Component
class FailedSteps implements FailedJobCommandFactory {

    private static final Logger LOG = LoggerFactory.getLogger(FailedSteps.class);

    private final StepFailures failures;

    FailedSteps(StepFailures failures) {
        this.failures = failures;
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable thrown) {
        return new PlanNextTry(jobId, thrown, StepFailure.of(thrown));
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
                        StepFailure.kinds(thrown),
                        StepFailure.place(thrown));
                remember(job);
            }
            return result;
        }

        private void remember(JobEntity job) {
            failures.remember(job, code);
        }

        @Override
        protected boolean shouldDecrementRetriesFor(Throwable coded) {
            return !(thrown instanceof OptimisticLockingException);
        }
    }
}
