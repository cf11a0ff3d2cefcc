package org.vigil.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.vigil.VigilApplication;
import org.vigil.access.Role;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** Commands in a Vigil that was started for them, beside the suite's own on the same database. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class StartedVigilTests {

    @Autowired
    @Qualifier("migrationDataSource")
    private DriverManagerDataSource database;

    @Autowired
    private Environment environment;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Autowired
    private org.vigil.testing.Path path;

    @TempDir
    private Path folder;

    private StartedVigil vigil() throws IOException {
        var data = Path.of(environment.getRequiredProperty("vigil.data"));
        return new StartedVigil(
                VigilApplication.class,
                new HashMap<>(Map.of(
                        "spring.datasource.url",
                        String.valueOf(database.getUrl()),
                        "spring.datasource.username",
                        String.valueOf(database.getUsername()),
                        "spring.datasource.password",
                        String.valueOf(database.getPassword()),
                        "vigil.key",
                        Files.readString(data.resolve("keys/master.key"), StandardCharsets.US_ASCII),
                        "vigil.data",
                        folder.resolve("data").toString(),
                        "logging.level.root",
                        "warn",
                        "logging.level.org.vigil",
                        "info")));
    }

    private static String run(Vigil vigil, String... words) {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        var code = Commands.line(vigil).setOut(out).setErr(out).execute(words);
        assertThat(code).as("%s", said).isZero();
        return said.toString();
    }

    private long entries(String action) {
        return owner.sql()
                .sql("select count(*) from audit.entry where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    @Test
    void worksOnTheTablesWithoutEntitiesEngineAndWeb() throws IOException {
        var colleague = staff.hire(Role.VERIFIER);
        path.openCase("Exported Without Engine");
        var disabled = entries("ACCOUNT_DISABLED");
        try (var vigil = vigil()) {
            assertThat(run(vigil, "audit", "verify", "--as", "auditor")).contains("The log is whole");
            run(vigil, "user", "disable", colleague.username(), "--as", "admin");
            var file = folder.resolve("cases.ndjson");
            run(vigil, "export", file.toString(), "--as", "coordinator");
            assertThat(file).content(StandardCharsets.UTF_8).contains("Exported Without Engine");

            assertThat(vigil.context()).isNotInstanceOf(WebServerApplicationContext.class);
            assertThat(vigil.context().containsBean("runtimeService")).isFalse();
            assertThat(vigil.context().containsBean("entityManagerFactory")).isFalse();
        }
        assertThat(entries("ACCOUNT_DISABLED")).isEqualTo(disabled + 1);
    }

    @Test
    void seesNoCaseThatTheAccountMayNotKnowOf() throws IOException {
        path.openCase("Kept From The Partner");
        try (var vigil = vigil()) {
            var said = new StringWriter();
            var code = Commands.line(vigil)
                    .setErr(new PrintWriter(said, true))
                    .execute("export", folder.resolve("cases.csv").toString(), "--as", "partner");
            assertThat(code).isEqualTo(1);
            assertThat(vigil.the(org.vigil.access.CurrentUser.class)
                            .asSystem(() -> vigil.the(org.springframework.jdbc.core.simple.JdbcClient.class)
                                    .sql("select count(*) from cases.detention_case")
                                    .query(Long.class)
                                    .single()))
                    .as("outside of a transaction nobody has signed who acts")
                    .isZero();
        }
    }

    @Test
    void mirrorsWithoutAPort() throws IOException {
        var ref = path.publishedCase("Mirrored By Command");
        var mirror = folder.resolve("mirror");
        try (var vigil = vigil()) {
            run(vigil, "mirror", mirror.toString(), "--languages", "en");
            assertThat(vigil.context().containsBean("runtimeService")).isFalse();
        }
        assertThat(mirror.resolve("cases/" + ref + "/index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("Mirrored By Command");
        try (var vigil = vigil()) {
            assertThat(run(vigil, "mirror", mirror.toString(), "--verify")).contains("none leads to nothing");
        }
    }

    @Test
    void bringsAListIn() throws IOException {
        var file = folder.resolve("list.csv");
        Files.writeString(
                file,
                "Name,Status,Date,Country,\"Journalist or Media Worker\",Charges,\"cpj.org URL\"\n"
                        + "\"Imported By Command\",Imprisoned,\"December 1, 2022\",Tajikistan,The Paper,Anti-state,"
                        + "https://cpj.org/data/people/imported-by-command/\n");
        try (var vigil = vigil()) {
            assertThat(run(vigil, "import", file.toString(), "--as", "intake")).contains("One case was opened");
            assertThat(vigil.context().containsBean("runtimeService")).isTrue();
        }
        assertThat(owner.sql()
                        .sql("select count(*) from cases.claim where fact::text like '%Imported By Command%'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
