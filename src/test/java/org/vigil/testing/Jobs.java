package org.vigil.testing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.OptimisticLockingFailureException;

/** Runs the engine's jobs one by one, as its executor would and under the same name, in the order of their due time. */
@TestComponent
public class Jobs {

    /** The engine keeps times in the zone of its JVM. The due time decides; where it is the same, what does not change from run to run. */
    private static final String DUE = """
            select j.id_, coalesce(j.duedate_, j.create_time_) as due, e.business_key_, d.act_id_, j.retries_
            from engine.act_ru_job j
            left join engine.act_ru_execution e on e.id_ = j.process_instance_id_
            left join engine.act_ru_jobdef d on d.id_ = j.job_def_id_
            where j.suspension_state_ = 1 and j.retries_ > 0 and coalesce(j.duedate_, j.create_time_) <= ?
            order by due, e.business_key_, d.act_id_, j.sequence_counter_, j.id_""";

    private final Owner owner;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final List<Ran> failures = new ArrayList<>();

    Jobs(Owner owner, ObjectProvider<ProcessEngineConfigurationImpl> engine) {
        this.owner = owner;
        this.engine = engine;
    }

    /**
     * A job that is due.
     *
     * @param id of the job
     * @param due since when
     * @param caseRef the case that it belongs to; absent for one that belongs to none
     * @param activity the element that it is about
     */
    public record Due(
            String id,
            Instant due,
            @Nullable String caseRef,
            @Nullable String activity) {}

    /**
     * A job that failed; it waits for its next attempt.
     *
     * @param job which
     * @param failure why
     */
    public record Ran(Due job, Throwable failure) {}

    public @Nullable Due firstDue(Instant until) {
        var found = due(DUE + " limit 1", until);
        return found.isEmpty() ? null : found.get(0);
    }

    /** All that is due until then, in the order in which it would run. */
    public List<Due> due(Instant until) {
        return due(DUE, until);
    }

    private List<Due> due(String sql, Instant until) {
        return owner.sql()
                .sql(sql)
                .param(LocalDateTime.ofInstant(until, ZoneId.systemDefault()))
                .query((row, n) -> new Due(
                        row.getString(1),
                        row.getObject(2, LocalDateTime.class)
                                .atZone(ZoneId.systemDefault())
                                .toInstant(),
                        row.getString(3),
                        row.getString(4)))
                .list();
    }

    /** Runs one job. A failure is remembered, and takes away one of the job's attempts, as it does in the executor. */
    public void run(Due job) {
        var configuration = engine.getObject();
        var collector = new JobFailureCollector(job.id());
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            ExecuteJobHelper.executeJob(
                    job.id(),
                    configuration.getCommandExecutorTxRequired(),
                    collector,
                    new ExecuteJobsCmd(job.id(), collector),
                    configuration);
        } catch (OptimisticLockingFailureException again) {
            // Somebody else was at the same case; the job stays due.
        } catch (RuntimeException failure) {
            failures.add(new Ran(job, failure));
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    /** The jobs that failed since the last question. */
    public List<Ran> takeFailures() {
        var taken = List.copyOf(failures);
        failures.clear();
        return taken;
    }

    /** Lets nothing that waits now on a case ever become due; timers that start a process are set by the present time. */
    void beginAnew() {
        owner.sql()
                .sql(
                        "update engine.act_ru_job set suspension_state_ = 2, rev_ = rev_ + 1 where process_instance_id_ is not null")
                .update();
        var management = engine.getObject().getManagementService();
        owner.sql()
                .sql(
                        "select id_ from engine.act_ru_job where process_instance_id_ is null and handler_type_ = 'timer-start-event'")
                .query(String.class)
                .list()
                .forEach(id -> management.recalculateJobDuedate(id, false));
    }
}
