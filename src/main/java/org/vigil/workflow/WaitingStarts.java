package org.vigil.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.cases.CasesImported;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** Cases whose process has yet to begin: written in the transaction that writes the cases, taken in the one that begins the process. */
@Repository
class WaitingStarts {

    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingStarts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void queue(CasesImported imported) {
        var now = at(clock.instant());
        jdbc.sql("""
                        insert into workflow.case_to_start (case_id, case_ref, queued_at, next_try_at)
                        select n.id, n.ref, ?, ? from unnest(?::uuid[], ?::text[]) as n(id, ref)""")
                .params(
                        now,
                        now,
                        imported.cases().stream()
                                .map(opened -> opened.id().value())
                                .toArray(UUID[]::new),
                        imported.cases().stream()
                                .map(opened -> opened.ref().toString())
                                .toArray(String[]::new))
                .update();
    }

    List<CaseId> due(int most) {
        return jdbc
                .sql(
                        "select case_id from workflow.case_to_start where next_try_at <= ? order by next_try_at, case_id limit ?")
                .params(at(clock.instant()), most)
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /** Takes the case out of the queue; empty where another node has it. */
    Optional<CaseRef> take(CaseId id) {
        return jdbc.sql("""
                        delete from workflow.case_to_start where case_id =
                            (select case_id from workflow.case_to_start where case_id = ? for update skip locked)
                        returning case_ref""").param(id.value()).query(String.class).optional().map(CaseRef::of);
    }

    /** Another case stands for it: no process is to begin any more. */
    void forget(CaseId id) {
        jdbc.sql("delete from workflow.case_to_start where case_id = ?")
                .param(id.value())
                .update();
    }

    /** It waits longer after each failure; what failed is told by its code. */
    void failed(CaseId id, String code) {
        jdbc.sql("""
                        update workflow.case_to_start set tries = tries + 1, failure_code = left(?, 100),
                            next_try_at = ?::timestamptz + least(power(4, tries) * interval '1 minute', ?::interval)
                        where case_id = ?""")
                .params(code, at(clock.instant()), LONGEST_WAIT.toHours() + " hours", id.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
