package org.vigil.notification;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices, inside the transaction of what they tell of: there is one exactly when that has happened. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notices(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Told once, however often the same event is told of. */
    public void write(NewNotice notice) {
        var id = NoticeId.random();
        var caseId = notice.caseId();
        var person = notice.person();
        var written = jdbc.sql("""
                        insert into notification.notice
                            (id, kind, code, case_id, task_id, action_id, hearing_id, for_role, for_person, source, created_at)
                        values (:id, :kind, :code, :case, :task, :action, :hearing, :role, :person, :source, :at)
                        on conflict (source) do nothing""")
                .param("id", id.value())
                .param("kind", notice.kind().name())
                .param("code", notice.code())
                .param("case", caseId == null ? null : caseId.value(), Types.OTHER)
                .param("task", notice.about().taskId(), Types.VARCHAR)
                .param("action", notice.about().actionId(), Types.OTHER)
                .param("hearing", notice.about().hearingId(), Types.OTHER)
                .param("role", notice.role().name())
                .param("person", person == null ? null : person.value(), Types.OTHER)
                .param("source", notice.source())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (written == 1) {
            events.publishEvent(new NoticeEvent.NoticeWritten(caseId, id, notice.kind(), notice.code()));
        }
    }
}
