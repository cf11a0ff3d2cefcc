package org.vigil.year;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.vigil.testing.Owner;

/** The engine alone with the same models, in a schema of its own on the same server: what its work costs without ours. */
final class BareEngine implements AutoCloseable {

    private static final List<String> BEANS = List.of(
            "askAgainDelegate",
            "caseRouting",
            "censusCalendar",
            "countMissedReviewDelegate",
            "deadlines",
            "freezeCensusDelegate",
            "hearingDates",
            "publicationDelay",
            "publishSummaryDelegate",
            "replyDeadline",
            "reviewCycle",
            "setAsideUnansweredDelegate",
            "waitingTimes");

    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    BareEngine(Owner owner, DriverManagerDataSource server) throws IOException {
        owner.sql().sql("create schema bare").update();
        pool.setJdbcUrl(server.getUrl() + "?currentSchema=bare");
        pool.setUsername(server.getUsername());
        pool.setPassword(server.getPassword());
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        createTables();
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(pool);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("activity");
        configuration.setHistoryTimeToLive("P30D");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        var answers = new HashMap<Object, Object>();
        BEANS.forEach(bean -> answers.put(bean, new Answers()));
        configuration.setBeans(answers);
        engine = configuration.buildProcessEngine();
        deploy();
    }

    private void createTables() {
        var scripts = new ResourceDatabasePopulator();
        for (var part : List.of(
                "engine",
                "history",
                "identity",
                "case.engine",
                "case.history",
                "decision.engine",
                "decision.history")) {
            scripts.addScript(new ClassPathResource(
                    "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
        scripts.execute(pool);
    }

    private void deploy() throws IOException {
        var deployment = engine.getRepositoryService().createDeployment();
        try (var models = Files.list(Path.of("bpmn"))) {
            for (var model : models.filter(Files::isRegularFile).sorted().toList()) {
                deployment.addString(String.valueOf(model.getFileName()), Files.readString(model));
            }
        }
        deployment.deploy();
    }

    void start(String ref) {
        engine.getRuntimeService()
                .startProcessInstanceByMessage(
                        "Message_ReportReceived",
                        ref,
                        Map.of("caseId", UUID.randomUUID().toString()));
    }

    /** The task of that kind that waits. */
    String task(String ref, String key) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(ref)
                .taskDefinitionKey(key)
                .singleResult()
                .getId();
    }

    void complete(String task, String key, String variable, String outcome) {
        engine.getTaskService()
                .complete(
                        task,
                        Map.of(variable, outcome, "by_" + key, UUID.randomUUID().toString()));
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }

    /** What the drawings ask, answered without a thought. */
    public static final class Answers implements JavaDelegate {

        private static final String CYCLE = "R/2199-01-01T00:00:00Z/P3D";

        @Override
        public void execute(DelegateExecution execution) {
            // Nothing is done.
        }

        public String escalation(Object execution) {
            return CYCLE;
        }

        public String of(Object execution) {
            return CYCLE;
        }

        public String cycle() {
            return CYCLE;
        }

        public boolean isDangerToLife(Object caseId) {
            return false;
        }

        public boolean isIncommunicado(Object caseId) {
            return false;
        }

        public boolean isHearingSoon(Object caseId) {
            return false;
        }

        public boolean isVulnerable(Object caseId) {
            return false;
        }

        public int leastIndependentOrigins(Object caseId) {
            return 2;
        }

        public int missingMinimumFacts(Object caseId) {
            return 0;
        }

        public int openConflicts(Object caseId) {
            return 0;
        }

        public boolean hasDied(Object caseId) {
            return false;
        }

        public Date until(Object caseId) {
            return Date.from(Instant.now());
        }
    }
}
