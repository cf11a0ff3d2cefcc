package org.vigil.workflow;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseStages;
import org.vigil.shared.CaseId;

/** Writes the queue's own table as tasks come and go, inside the engine's transaction. */
@Component
class TaskProjection {

    private final JdbcClient jdbc;
    private final CaseStages cases;
    private final Clock clock;

    TaskProjection(JdbcClient jdbc, CaseStages cases, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.clock = clock;
    }

    void created(DelegateTask task, StepProperties properties) {
        var caseId = CaseVariable.in(task);
        if (properties.dueUrgent() != null) {
            takeOver(task, caseId);
        }
        var priority = cases.priorityOf(caseId);
        var now = clock.instant();
        var due = now.plus(properties.dueIn(priority.urgency(), priority.risk()));
        task.setDueDate(Date.from(due));
        jdbc.sql("""
                        insert into workflow.task_view
                            (id, key, case_id, case_ref, roles, outcomes, outcome_variable, not_among, action_id, created_at, due_at, urgency)
                        values (:id, :key, :case, :ref, :roles, :outcomes, :variable, :notAmong, :action, :created, :due, :urgency)""")
                .param("id", task.getId())
                .param("key", task.getTaskDefinitionKey())
                .param("case", caseId.value())
                .param("ref", priority.ref().toString())
                .param(
                        "roles",
                        task.getCandidates().stream()
                                .map(IdentityLink::getGroupId)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .param("outcomes", String.join(",", properties.outcomes()))
                .param("variable", properties.outcomeVariable())
                .param("notAmong", String.join(",", properties.notAmong()))
                .param("action", CaseVariable.action(task), Types.OTHER)
                .param("created", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("due", OffsetDateTime.ofInstant(due, ZoneOffset.UTC))
                .param("urgency", priority.urgency())
                .update();
    }

    /** The decision table has just set urgency and risk: the case takes them over, and the queue sorts by them. */
    private void takeOver(DelegateTask task, CaseId caseId) {
        var before = cases.priorityOf(caseId);
        var urgency = CaseVariable.code(task, CaseVariable.URGENCY, before.urgency());
        var risk = CaseVariable.code(task, CaseVariable.RISK, before.risk());
        if (!urgency.equals(before.urgency()) || !risk.equals(before.risk())) {
            cases.prioritise(caseId, urgency, risk);
        }
    }

    void gone(DelegateTask task) {
        jdbc.sql("delete from workflow.task_view where id = ?")
                .param(task.getId())
                .update();
    }
}
