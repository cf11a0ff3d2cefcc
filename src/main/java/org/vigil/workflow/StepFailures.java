package org.vigil.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** What failed, since when and how often: one row per job, written with the plan of its next try. */
@Repository
class StepFailures {

    private static final int MOST = 200;

    private static final String SELECT = """
            select f.*, c.ref from workflow.step_failure f left join cases.detention_case c on c.id = f.case_id
            where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StepFailures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is known of a failed job. */
    record Known(
            String job,
            @Nullable CaseId caseId,
            @Nullable CaseRef caseRef,
            String process,
            String activity,
            String code,
            int tries,
            Instant firstAt,
            Instant lastAt) {}

    /** Writes one more failure down; answers how often the job has failed by now. */
    int remember(String job, @Nullable CaseId caseId, String process, String activity, String code) {
        return jdbc.sql("""
                        insert into workflow.step_failure (job_id, case_id, process, activity, code, tries, first_at, last_at)
                        values (:job, :case, :process, :activity, :code, 1, :now, :now)
                        on conflict (job_id) do update
                            set code = excluded.code, tries = step_failure.tries + 1, last_at = excluded.last_at
                        returning tries""")
                .param("job", job)
                .param("case", caseId == null ? null : caseId.value(), Types.OTHER)
                .param("process", process)
                .param("activity", activity)
                .param("code", code)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Those whose job is still there, the latest first. */
    List<Known> open() {
        return jdbc.sql(SELECT + """
                        exists (select 1 from engine.act_ru_job j where j.id_ = f.job_id and j.exception_msg_ is not null)
                        order by f.last_at desc, f.job_id limit\s""" + MOST).query((row, n) -> read(row)).list();
    }

    Optional<Known> byJob(String job) {
        return jdbc.sql(SELECT + "f.job_id = ?")
                .param(job)
                .query((row, n) -> read(row))
                .optional();
    }

    private static Known read(ResultSet row) throws SQLException {
        var caseId = row.getObject("case_id", UUID.class);
        var ref = row.getString("ref");
        return new Known(
                row.getString("job_id"),
                caseId == null ? null : new CaseId(caseId),
                ref == null ? null : CaseRef.of(ref),
                row.getString("process"),
                row.getString("activity"),
                row.getString("code"),
                row.getInt("tries"),
                row.getObject("first_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
