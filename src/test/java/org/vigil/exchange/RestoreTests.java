package org.vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.VigilApplication;
import org.vigil.access.AccountManagement;
import org.vigil.access.AccountManagement.NewAccount;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.cases.ExportFilter;
import org.vigil.shared.Refusal;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A store goes out as a file and stands in another, empty Vigil as it stood here. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class RestoreTests {

    private static final String TEAM = "Central Asia";

    @Autowired
    private ExportManagement exports;

    @Autowired
    private RestoreManagement restores;

    @Autowired
    private CurrentUser currentUser;

    @Autowired
    private Staff staff;

    @TempDir
    private Path folder;

    @Test
    void standsInAnEmptyVigilAsItStoodHere() throws IOException {
        var here = folder.resolve("here.ndjson");
        var there = folder.resolve("there.ndjson");
        currentUser.asSystem(
                () -> exports.export(ExportFormat.NDJSON, ExportFilter.ALL, () -> Files.newOutputStream(here)));

        try (var other = anEmptyVigil()) {
            var lead = lead(other);
            var restored = as(
                    other, "lead", () -> other.getBean(RestoreManagement.class).restore(here, cases -> {}));
            other.getBean(CurrentUser.class)
                    .asSystem(() -> other.getBean(ExportManagement.class)
                            .export(ExportFormat.NDJSON, ExportFilter.ALL, () -> Files.newOutputStream(there)));

            assertThat(restored.cases()).isPositive();
            assertThat(records(there)).isEqualTo(records(here));
            hasNoOpenCaseWithoutWork(other);
            countsTheOneWhoBroughtItAmongTheContributors(other, lead);
            takesNothingOverASecondTime(other, here);
            proposesAlone(other);
        }
    }

    @Test
    void takesDecisionsOverIntoAnEmptyStoreAlone() {
        var coordinator = staff.named("coordinator");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(
                        coordinator,
                        () -> restores.restore(Files.writeString(folder.resolve("x"), "{\"vigil\":1}\n"), cases -> {})))
                .matches(refused -> refused.code().equals("refusal.restore.not-empty"));
        // The database says so too, whoever asks.
        assertThatThrownBy(() -> currentUser.asSystem(() -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("""
                                insert into cases.restoration (id, file_sha256, done_by, done_at, transaction)
                                values (gen_random_uuid(), repeat('0', 64), gen_random_uuid(), now(), 0)""").update())))
                .hasStackTraceContaining("only an empty store takes decisions over");
        assertThatThrownBy(() -> staff.sql(coordinator, """
                        insert into cases.claim (id, case_id, source_id, fact_type, fact, modality, scope, locator, status,
                            recorded_by, recorded_at, decided_by, decided_at)
                        select gen_random_uuid(), case_id, id, 'AGE', '{"type":"AGE","years":30}', 'FACT', 'INDIVIDUAL', 'line 1',
                            'ACCEPTED', recorded_by, now(), recorded_by, now() from cases.source limit 1"""))
                .hasStackTraceContaining("a claim is proposed first and decided later");
    }

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private ConfigurableApplicationContext anEmptyVigil() {
        return new SpringApplicationBuilder(VigilApplication.class)
                .run(
                        "--vigil.data=" + folder.resolve("data"),
                        "--vigil.demo=false",
                        "--server.port=-1",
                        "--camunda.bpm.job-execution.enabled=false");
    }

    private static java.util.UUID lead(ConfigurableApplicationContext other) {
        return other.getBean(CurrentUser.class)
                .asSystem(() -> other.getBean(AccountManagement.class)
                        .add(new NewAccount(
                                "lead",
                                "Lead",
                                VigilTest.PASSWORD,
                                EnumSet.of(Role.COORDINATOR),
                                List.of(TEAM),
                                false)))
                .value();
    }

    private static <T> T as(ConfigurableApplicationContext other, String name, java.util.concurrent.Callable<T> work) {
        var user = other.getBean(AccountManagement.class).byUsername(name).orElseThrow();
        return other.getBean(CurrentUser.class).as(user, work);
    }

    /** What does not come along is where the work stood, and what happened since. */
    private static List<JsonNode> records(Path file) throws IOException {
        var records = new ArrayList<JsonNode>();
        try (var lines = Files.lines(file)) {
            lines.skip(1)
                    .map(line -> (ObjectNode) JsonMapper.shared().readTree(line))
                    .forEach(record -> {
                        record.remove("history");
                        if (record.get("work") instanceof ObjectNode work && !hasEnded(work)) {
                            work.remove(List.of("stage", "stageSince"));
                        }
                        records.add(record);
                    });
        }
        return records;
    }

    private static boolean hasEnded(ObjectNode work) {
        return List.of("CLOSED", "REJECTED", "MERGED")
                .contains(work.get("stage").asString(""));
    }

    private static void hasNoOpenCaseWithoutWork(ConfigurableApplicationContext other) {
        assertThat(count(other, """
                        select count(*) from cases.detention_case c where c.stage not in ('CLOSED', 'REJECTED', 'MERGED')
                            and not exists (select 1 from engine.act_ru_execution e where e.business_key_ = c.ref)
                            and not exists (select 1 from workflow.case_to_start s where s.case_id = c.id)""")).isZero();
    }

    private static void countsTheOneWhoBroughtItAmongTheContributors(
            ConfigurableApplicationContext other, java.util.UUID lead) {
        assertThat(count(
                        other,
                        "select count(*) from cases.detention_case c where not exists (select 1 from cases.contribution k"
                                + " where k.case_id = c.id and k.user_id = '" + lead + "')"))
                .isZero();
    }

    private static void takesNothingOverASecondTime(ConfigurableApplicationContext other, Path file) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> as(
                        other,
                        "lead",
                        () -> other.getBean(RestoreManagement.class).restore(file, cases -> {})));
    }

    /** The restoration was that one transaction: after it claims begin as proposals again. */
    private static void proposesAlone(ConfigurableApplicationContext other) {
        assertThat(count(other, "select count(*) from cases.restoration")).isOne();
        assertThat(count(other, "select cases.is_restoring()::int")).isZero();
    }

    private static long count(ConfigurableApplicationContext other, String query) {
        return JdbcClient.create(other.getBean("migrationDataSource", javax.sql.DataSource.class))
                .sql(query)
                .query(Long.class)
                .single();
    }
}
