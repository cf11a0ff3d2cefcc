package org.vigil.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedOutput;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.CaseId;

/** Keeps which row of a decision table answered, and to what question, in the transaction of the step that asked. */
@Component
class DecisionRecord implements DmnDecisionTableEvaluationListener {

    private final JdbcClient jdbc;
    private final Clock clock;

    DecisionRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluated) {
        var asking = Context.getBpmnExecutionContext();
        if (asking != null
                && evaluated.getDecisionTable() instanceof DecisionDefinition decision
                && decision.getId() != null) {
            remember(asking.getExecution(), decision, evaluated);
        }
    }

    private void remember(
            DelegateExecution asking, DecisionDefinition decision, DmnDecisionTableEvaluationEvent evaluated) {
        jdbc.sql("""
                        insert into workflow.decision_taken
                            (id, case_id, process_instance, activity, decision, decision_version, inputs, rule, outputs, at)
                        values (:id, :case, :instance, :activity, :decision, :version, :inputs, :rule, :outputs, :at)""")
                .param("id", UUID.randomUUID())
                .param("case", CaseVariable.in(asking).value())
                .param("instance", asking.getProcessInstanceId())
                .param("activity", asking.getCurrentActivityId())
                .param("decision", decision.getKey())
                .param("version", decision.getVersion())
                .param("inputs", inputs(evaluated))
                .param(
                        "rule",
                        evaluated.getMatchingRules().stream()
                                .map(DmnEvaluatedDecisionRule::getId)
                                .findFirst()
                                .orElse(null))
                .param("outputs", outputs(evaluated.getMatchingRules()))
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** In the order of the table's columns. An input's id names its expression: {@code Input_DangerToLife}. */
    private static String inputs(DmnDecisionTableEvaluationEvent evaluated) {
        return evaluated.getInputs().stream()
                .map(input ->
                        afterPrefix(input.getId()) + "=" + input.getValue().getValue())
                .collect(Collectors.joining(","));
    }

    static String afterPrefix(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    private static String outputs(List<DmnEvaluatedDecisionRule> rules) {
        return rules.stream()
                .map(rule -> rule.getOutputEntries().values())
                .flatMap(Collection<DmnEvaluatedOutput>::stream)
                .map(output -> output.getOutputName() + "=" + output.getValue().getValue())
                .collect(Collectors.joining(","));
    }

    /** The decisions on a case, the oldest first. */
    List<Taken> of(CaseId caseId) {
        return jdbc.sql("select * from workflow.decision_taken where case_id = ? order by at, id")
                .param(caseId.value())
                .query((row, n) -> new Taken(
                        row.getString("process_instance"),
                        row.getString("activity"),
                        row.getString("decision"),
                        row.getInt("decision_version"),
                        pairs(row.getString("inputs")),
                        row.getString("rule"),
                        pairs(row.getString("outputs")),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Map<String, String> pairs(String joined) {
        var pairs = new LinkedHashMap<String, String>();
        if (!joined.isEmpty()) {
            for (var pair : joined.split(",", -1)) {
                var cut = pair.indexOf('=');
                pairs.put(pair.substring(0, cut), pair.substring(cut + 1));
            }
        }
        return pairs;
    }

    /**
     * One evaluation of a decision table.
     *
     * @param processInstance the process that asked
     * @param activity the step that asked
     * @param decision the table
     * @param version its version
     * @param inputs what was asked, by input
     * @param rule the row that matched
     * @param outputs what was answered, by output
     * @param at when
     */
    record Taken(
            String processInstance,
            String activity,
            String decision,
            int version,
            Map<String, String> inputs,
            @Nullable String rule,
            Map<String, String> outputs,
            Instant at) {}
}
