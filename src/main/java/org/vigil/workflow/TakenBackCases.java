package org.vigil.workflow;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.CasesTakenBack;
import org.vigil.shared.CaseId;

/** Ends the processes of cases that are removed as if they had never come, in the same transaction. */
@Component
class TakenBackCases {

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    TakenBackCases(RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @EventListener
    void end(CasesTakenBack taken) {
        var ids = taken.cases().stream().map(CaseId::value).toArray(UUID[]::new);
        // First the waiting starts: this waits for a start under way, so that no process begins behind our back.
        jdbc.sql("delete from workflow.case_to_start where case_id = any (?)")
                .param(ids)
                .update();
        var refs = jdbc.sql("select ref from cases.detention_case where id = any (?)")
                .param(ids)
                .query(String.class)
                .list();
        refs.forEach(this::end);
    }

    private void end(String ref) {
        List<String> running =
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref)
                        .rootProcessInstances()
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .toList();
        if (!running.isEmpty()) {
            runtime.deleteProcessInstancesIfExists(running, "Import taken back", true, true, false);
        }
    }
}
