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
import org.vigil.cases.CasePriority;
import org.vigil.cases.CaseStages;
import org.vigil.shared.CaseId;

/** Writes the queue's own table as tasks come and go, inside the engine's transaction. */
@Component
class TaskProjection {

    private final JdbcClient jdbc;
    private final CaseStages cases;
    private final Deadlines deadlines;
    private final Clock clock;

    TaskProjection(JdbcClient jdbc, CaseStages cases, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void created(DelegateTask task, StepProperties properties) {
        var caseId = CaseVariable.in(task);
        var key = task.getTaskDefinitionKey();
        var priority = deadlines.priority(task, key);
        takeOver(caseId, priority);
        var now = clock.instant();
        var due = deadlines.due(task, key, now);
        task.setDueDate(Date.from(due));
        jdbc.sql("""
                        insert into workflow.task_view
                            (id, key, case_id, case_ref, roles, outcomes, outcome_variable, not_among, action_id, hearing_id,
                             follow_up_id, created_at, due_at, urgency)
                        values (:id, :key, :case, :ref, :roles, :outcomes, :variable, :notAmong, :action, :hearing, :followUp, :created, :due, :urgency)""")
                .param("id", task.getId())
                .param("key", key)
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
                .param("hearing", CaseVariable.hearing(task), Types.OTHER)
                .param("followUp", CaseVariable.followUp(task), Types.OTHER)
                .param("created", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("due", OffsetDateTime.ofInstant(due, ZoneOffset.UTC))
                .param("urgency", priority.urgency())
                .update();
    }

    /** Where the decision table has just set urgency and risk, the case takes them over, and the queue sorts by them. */
    private void takeOver(CaseId caseId, CasePriority decided) {
        if (!decided.equals(cases.priorityOf(caseId))) {
            cases.prioritise(caseId, decided.urgency(), decided.risk());
        }
    }

    void gone(DelegateTask task) {
        jdbc.sql("delete from workflow.task_view where id = ?")
                .param(task.getId())
                .update();
    }
}
