package org.vigil.workflow;

import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.Refusal;

/** What a coordinator does for the machine: see which steps failed, and have one tried again. */
@Service
@Transactional
public class OperationsManagement {

    /** One try more than there are waits between them. */
    private static final int TRIES = 5;

    private final StepFailures failures;
    private final ManagementService management;
    private final ProcessModels models;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OperationsManagement(
            StepFailures failures,
            ManagementService management,
            ProcessModels models,
            ApplicationEventPublisher events,
            Clock clock) {
        this.failures = failures;
        this.management = management;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    /** The steps that failed and are not yet done, those that nobody tries any more first. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    @Transactional(readOnly = true)
    public List<FailedStep> failures() {
        var known = failures.open();
        if (known.isEmpty()) {
            return List.of();
        }
        var ids = known.stream().map(StepFailures.Known::job).collect(Collectors.toSet());
        var jobs = management.createJobQuery().jobIds(ids).list().stream()
                .collect(Collectors.toMap(Job::getId, job -> job));
        return known.stream()
                .flatMap(failure -> Stream.ofNullable(jobs.get(failure.job())).map(job -> failedStep(failure, job)))
                .sorted(Comparator.comparing((FailedStep failed) -> failed.nextTry() != null))
                .toList();
    }

    private FailedStep failedStep(StepFailures.Known failure, Job job) {
        return new FailedStep(
                failure.job(),
                failure.caseRef(),
                failure.process(),
                failure.activity(),
                models.process(job.getProcessDefinitionId()).nameOf(failure.activity()),
                failure.code(),
                failure.firstAt(),
                failure.lastAt(),
                failure.tries(),
                job.getRetries(),
                job.getRetries() == 0 ? null : ProcessPositions.instant(job.getDuedate()));
    }

    /**
     * Has a step tried again at once, and as often as in the beginning.
     *
     * @throws Refusal (conflict) when it was done in the meantime
     */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public void retry(String id) {
        var failure = failures.byJob(id).orElseThrow(Refusal::notFound);
        if (management.createJobQuery().jobId(id).withException().count() == 0) {
            throw Refusal.conflict("refusal.step-done");
        }
        management
                .setJobRetries(TRIES)
                .jobId(id)
                .dueDate(Date.from(clock.instant()))
                .execute();
        events.publishEvent(new StepFailureEvent(
                failure.caseId(), StepFailureEvent.RETRIED, id, failure.activity() + "=" + failure.code()));
    }
}
