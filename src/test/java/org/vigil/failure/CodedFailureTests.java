package org.vigil.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.DefaultFailedJobParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.TimeTest;

/** The database itself refuses words where codes belong, and every job of every model is tried again as often as promised. */
@TimeTest
@SuppressWarnings("NullAway.Init")
class CodedFailureTests {

    @Autowired
    private Staff staff;

    @Autowired
    private Path path;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private ManagementService management;

    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update engine.act_ru_job set exception_msg_ = 'he was beaten' where id_ = (select min(id_) from engine.act_ru_job)",
                "insert into engine.act_ru_incident (id_, rev_, incident_timestamp_, incident_type_, incident_msg_) values ('x', 1, '2026-01-01', 'failedJob', 'he was beaten')",
                "insert into engine.act_hi_incident (id_, create_time_, incident_type_, annotation_) values ('x', '2026-01-01', 'failedJob', 'he was beaten')",
                "insert into engine.act_hi_job_log (id_, timestamp_, job_id_, job_exception_msg_) values ('x', '2026-01-01', 'x', 'he was beaten')"
            })
    void letsNoWordsIntoAFailure(String attempt) {
        path.openCase("With A Timer");

        assertThatThrownBy(() -> staff.sql(staff.named("verifier"), attempt))
                .rootCause()
                .hasMessageContaining("more than a code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException: he was beaten",
                "org.vigil.workflow.StepFailure: DATABASE_23505 he was beaten",
                "org.vigil.workflow.StepFailure: DATABASE_23505\n\tat org.vigil.Cell.twelve"
            })
    void letsNoStackTraceIntoTheEngine(String trace) {
        assertThatThrownBy(() -> staff.sql(
                        staff.named("verifier"),
                        "insert into engine.act_ge_bytearray (id_, rev_, name_, bytes_) values ('x', 1, 'job.exceptionByteArray', convert_to(?, 'UTF8'))",
                        trace))
                .rootCause()
                .hasMessageContaining("models, and codes of failures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dangerToLife=he was beaten", "he was beaten", "vulnerable=Душанбе"})
    void letsNoWordsIntoADecision(String inputs) {
        var ref = path.openCase("Decided With Codes");

        assertThatThrownBy(() -> staff.sql(staff.named("verifier"), """
                        insert into workflow.decision_taken
                            (id, case_id, process_instance, activity, decision, decision_version, inputs, outputs, at)
                        select gen_random_uuid(), id, 'x', 'Task_AssessUrgency', 'triage', 1, ?, '', '2026-01-01'
                        from cases.detention_case where ref = ?""", inputs, ref))
                .rootCause()
                .hasMessageContaining("decision_taken_inputs_check");
    }

    @Test
    void showsDecisionsToThoseAloneWhoMayKnowOfTheCase() {
        var ref = path.openCase("Decided Among Us");
        var count = "select count(*) from workflow.decision_taken d where d.case_id = "
                + "(select c.id from cases.detention_case c where c.ref = '" + ref + "')";

        assertThat(staff.count(staff.named("verifier"), count)).isEqualTo(1);
        assertThat(staff.count(staff.hireElsewhere(Role.COORDINATOR), count)).isZero();
        assertThatThrownBy(() -> staff.sql(
                        staff.named("coordinator"), "update workflow.decision_taken set rule = 'Rule_Ordinary'"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    /** Timers on edges, timers in between, timers that start a process, and what runs by itself. */
    @Test
    void triesEveryJobOfEveryModelAgain() {
        var waits = new TreeMap<String, List<String>>();
        for (var job : management.createJobDefinitionQuery().list()) {
            var retries = engine.getCommandExecutorTxRequired()
                    .execute(context -> engine.getDeploymentCache()
                            .findDeployedProcessDefinitionById(job.getProcessDefinitionId())
                            .findActivity(job.getActivityId())
                            .getProperties()
                            .get(DefaultFailedJobParseListener.FAILED_JOB_CONFIGURATION));
            waits.put(
                    job.getProcessDefinitionKey() + "/" + job.getActivityId(),
                    retries == null ? List.of() : retries.getRetryIntervals());
        }

        assertThat(repository.createProcessDefinitionQuery().latestVersion().count())
                .isGreaterThan(4);
        assertThat(waits).hasSizeGreaterThan(4).containsKey("intake/Event_InformationWaitPassed");
        assertThat(waits.values()).containsOnly(List.of("PT1M", "PT10M", "PT1H", "PT6H"));
    }
}
