package org.vigil.workflow;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What failed, since when and how often: one row per job, written with the plan of its next try. */
@Repository
class StepFailures {

    private final JdbcClient jdbc;
    private final Clock clock;

    StepFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void remember(JobEntity job, String code) {
        jdbc.sql("""
                        insert into workflow.step_failure (job_id, case_id, process, activity, code, tries, first_at, last_at)
                        values (:job, :case, :process, :activity, :code, 1, :now, :now)
                        on conflict (job_id) do update
                            set code = excluded.code, tries = step_failure.tries + 1, last_at = excluded.last_at""")
                .param("job", job.getId())
                .param("case", caseOf(job), Types.OTHER)
                .param("process", job.getProcessDefinitionKey())
                .param("activity", job.getActivityId())
                .param("code", code)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    private static @Nullable UUID caseOf(JobEntity job) {
        var execution = job.getExecution();
        return execution == null || !execution.hasVariable(CaseVariable.CASE)
                ? null
                : CaseVariable.in(execution).value();
    }
}
