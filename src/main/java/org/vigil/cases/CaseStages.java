package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.shared.CaseId;

/** Moves a case's stage: as its process goes on, or as an end is reached or left; always inside the transaction that moved it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseStages {

    private final CaseRepository cases;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseStages(
            CaseRepository cases,
            JdbcClient jdbc,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    public Stage of(CaseId id) {
        return cases.require(id).stage();
    }

    public void enter(CaseId id, Stage stage) {
        var now = clock.instant();
        var moving = cases.require(id);
        if (moving.stage() != stage) {
            cases.saveAndFlush(moving.enter(stage, now));
            jdbc.sql("insert into cases.stage_change (case_id, stage, at, by_user) values (?, ?, ?, ?)")
                    .params(
                            id.value(),
                            stage.name(),
                            OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
                            currentUser.id().value())
                    .update();
            events.publishEvent(new CaseEvent.StageEntered(id, stage));
        }
    }

    public CasePriority priorityOf(CaseId id) {
        return cases.require(id).priority();
    }

    /** Urgency and risk as the triage decision gave them. */
    public void prioritise(CaseId id, String urgency, String risk) {
        cases.saveAndFlush(cases.require(id).prioritise(urgency, risk));
        events.publishEvent(new CaseEvent.PrioritySet(id, urgency + "," + risk));
    }

    public void reviewNextAt(CaseId id, Instant when) {
        cases.saveAndFlush(cases.require(id).reviewNextAt(when));
    }
}
