package org.vigil.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.access.AccountManagement;
import org.vigil.access.Role;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

@VigilTest
@SuppressWarnings("NullAway.Init")
class CommandsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Staff staff;

    @Autowired
    private Owner owner;

    @Autowired
    private AccountManagement accounts;

    @TempDir
    private Path folder;

    /** How a command ended, and what it said. */
    private record Ended(int code, String out, String err) {}

    private Ended run(String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Commands.line(() -> context)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
        return new Ended(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "import --help",
                "export --help",
                "user --help",
                "user add --help",
                "user disable --help",
                "user reset --help",
                "audit --help",
                "audit verify --help",
                "mirror --help",
                "prepare --help"
            })
    void explainsItselfEverywhere(String words) {
        var ended = run(words.split(" "));

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Usage: vigil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "export", "user", "audit", "export file.csv --as coordinator --stage NOWHERE"})
    void endsWithTwoAndOneSentenceWhereItIsNotUnderstood(String words) {
        var ended = run(words.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err().lines()).hasSize(1);
        assertThat(ended.err()).contains("--help");
    }

    @Test
    void tellsACommandFromTheServersSettings() {
        assertThat(Commands.areAskedFor()).isFalse();
        assertThat(Commands.areAskedFor("--server.port=9090")).isFalse();
        assertThat(Commands.areAskedFor("export", "x.json")).isTrue();
        assertThat(Commands.areAskedFor("--help")).isTrue();
    }

    @Test
    void exportsToAFileThatNobodyElseReads() throws IOException {
        var file = folder.resolve("cases.ndjson");

        var ended = run("export", file.toString(), "--as", "coordinator");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("written to " + file, "SHA-256");
        assertThat(Files.readString(file)).startsWith("{\"vigil\":1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void actsInTheNameOfTheAccountAndWithItsRightsAlone() {
        var before = entriesOf("coordinator");

        assertThat(run("export", folder.resolve("a.csv").toString(), "--as", "coordinator")
                        .code())
                .isZero();
        assertThat(entriesOf("coordinator")).isEqualTo(before + 2);
        for (var other : new String[] {"partner", "admin", "nobody.at.all"}) {
            var refused = run("export", folder.resolve("b.csv").toString(), "--as", other);
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err().lines()).hasSize(1);
            assertThat(folder.resolve("b.csv")).doesNotExist();
        }
    }

    @Test
    void preparesNothingButAJar() {
        var ended = run("prepare", folder.resolve("vigil").toString());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("mvn package");
        assertThat(folder.resolve("vigil")).doesNotExist();
    }

    @Test
    void verifiesTheLogForAnAuditor() {
        var ended = run("audit", "verify", "--as", "auditor");

        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("The log is whole");
        assertThat(run("audit", "verify", "--as", "intake").code()).isEqualTo(1);
    }

    @Test
    void takesNoStoreOverBesideAnother() throws IOException {
        var file = folder.resolve("cases.json");
        run("export", file.toString(), "--as", "coordinator");
        var count = (Function<Owner, Long>) looked -> looked.sql()
                .sql("select count(*) from cases.detention_case")
                .query(Long.class)
                .single();
        var before = count.apply(owner);

        var ended = run("import", file.toString(), "--keep-decisions", "--as", "coordinator");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).contains("holds cases already");
        assertThat(count.apply(owner)).isEqualTo(before);
    }

    @Test
    void switchesAnAccountOffInAnAdministratorsName() {
        var colleague = staff.hire(Role.VERIFIER);

        assertThat(run("user", "disable", colleague.username(), "--as", "coordinator")
                        .code())
                .isEqualTo(1);
        assertThat(run("user", "disable", colleague.username()).err()).contains("--as");
        assertThat(run("user", "disable", "admin", "--as", "admin").code()).isEqualTo(1);
        assertThat(run("user", "disable", colleague.username(), "--as", "admin").code())
                .isZero();

        assertThat(accounts.byUsername(colleague.username())).isEmpty();
    }

    @Test
    void refusesAnAccountWithoutANameOrATeam() {
        var name = "x" + UUID.randomUUID().toString().substring(0, 8);

        assertThat(run("user", "add", "Not A Name", "--role", "ADMIN", "--as", "admin")
                        .err())
                .contains("small letters");
        assertThat(run("user", "add", name, "--role", "VERIFIER", "--as", "admin")
                        .err())
                .contains("--team");
        assertThat(accounts.byUsername(name)).isEmpty();
    }

    private long entriesOf(String username) {
        return owner.sql()
                .sql(
                        "select count(*) from audit.entry e join access.user_account u on u.id = e.actor where u.username = ?")
                .param(username)
                .query(Long.class)
                .single();
    }
}
