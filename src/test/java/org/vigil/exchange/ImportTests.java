package org.vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.exchange.format.Damage;
import org.vigil.shared.Refusal;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** A list comes in: looked at, written, known again, taken back. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class ImportTests {

    private static final String HEADER =
            "Name,Status,Date,Country,\"Journalist or Media Worker\",Charges,\"cpj.org URL\"\n";

    /** So many files are damaged by day; a thousand at night. */
    private static final int DAMAGED = Integer.getInteger("vigil.damaged", 26);

    @Autowired
    private ImportManagement imports;

    @Autowired
    private Staff staff;

    @Autowired
    private Owner owner;

    private @Nullable SignedInUser reader;

    @Test
    void changesNothingBeforeSomebodySaysSo() {
        var cases = number("select count(*) from cases.detention_case");

        var id = checked(staff.hire(Role.INTAKE), row("Changes Nothing", "2021"));

        assertThat(details(id).counts().toCreate()).isEqualTo(1);
        assertThat(number("select count(*) from cases.detention_case")).isEqualTo(cases);
    }

    @Test
    void opensACaseWhoseClaimsAwaitDecisionAndWhoseProcessBegins() {
        var clerk = staff.hire(Role.INTAKE);

        var id = written(clerk, row("Opens With Claims (Pen Name)", "May 3, 2021"));

        var caseId = caseOf(id);
        assertThat(texts("select fact_type || ' ' || status from cases.claim where case_id = '" + caseId
                        + "' order by recorded_at"))
                .containsExactly(
                        "NAME PROPOSED",
                        "NAME PROPOSED",
                        "ARREST PROPOSED",
                        "CUSTODY PROPOSED",
                        "AFFILIATION PROPOSED",
                        "CHARGE PROPOSED");
        assertThat(texts("select locator from cases.claim where fact_type = 'ARREST' and case_id = '" + caseId + "'"))
                .containsExactly("list.csv, line 2, column Date");
        assertThat(texts("select kind from cases.contribution where case_id = '" + caseId + "' order by kind"))
                .containsExactly("EDITOR", "OPENER");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> texts("select stage from cases.detention_case where id = '" + caseId + "'")
                        .equals(List.of("TRIAGE")));
        assertThat(number("select count(*) from workflow.case_to_start where case_id = '" + caseId + "'"))
                .isZero();
    }

    @Test
    void publishesNothing() {
        var before = texts(
                "select schemaname || relname || n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables where schemaname = 'published' order by 1");

        written(staff.hire(Role.INTAKE), row("Publishes Nothing", "May 3, 2021"));

        assertThat(
                        texts(
                                "select schemaname || relname || n_tup_ins + n_tup_upd + n_tup_del from pg_stat_user_tables where schemaname = 'published' order by 1"))
                .isEqualTo(before);
    }

    @Test
    void knowsTheSameRowAgain() {
        var clerk = staff.hire(Role.INTAKE);
        written(clerk, row("Known Again", "2020"));
        var cases = number("select count(*) from cases.detention_case");

        var again = written(clerk, row("Known Again", "2020"));

        assertThat(details(again).counts().known()).isEqualTo(1);
        assertThat(number("select count(*) from cases.detention_case")).isEqualTo(cases);
    }

    @Test
    void refusesABadRowAndTakesTheOthers() {
        var id = checked(
                staff.hire(Role.INTAKE),
                row("Good Row", "2020") + row("Bad Country", "2020").replace("Tajikistan", "Narnia")
                        + row("Bad Date", "the 45th of May") + "too,few,cells\n");

        assertThat(details(id).counts().toCreate()).isEqualTo(1);
        assertThat(details(id).counts().refused()).isEqualTo(3);
        assertThat(staff.as(staff.hire(Role.INTAKE), () -> imports.refused(id, 0, 10)))
                .flatExtracting(RefusedRow::problems)
                .extracting(problem -> problem.line() + " " + problem.column() + " " + problem.value())
                .containsExactly("3 Country Narnia", "4 Date the 45th of May", "5 null too");
    }

    @Test
    void joinsTheCaseThatStandsUnderTheSameAddress() {
        var clerk = staff.hire(Role.INTAKE);
        var first = written(clerk, row("Joined By Address", "2020"));
        var before = number("select count(*) from cases.claim where case_id = '" + caseOf(first) + "'");

        var second = written(clerk, row("Joined By Address", "2020").replace("Anti-state", "Defamation"));

        assertThat(details(second).counts().joined()).isEqualTo(1);
        assertThat(details(second).counts().toCreate()).isZero();
        assertThat(number("select count(*) from cases.claim where case_id = '" + caseOf(first) + "'"))
                .isGreaterThan(before);
    }

    @Test
    void isTakenBackAsIfItHadNeverCome() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> number("select count(*) from workflow.case_to_start") == 0);
        var before = everything();
        var id = written(staff.hire(Role.INTAKE), row("Taken Back", "2020") + row("Taken Back Too", "2020"));

        takeBack(id, ImportState.UNDONE);

        assertThat(everything()).isEqualTo(before);
        assertThat(number("select count(*) from exchange.known_row where import_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void staysOnceSomebodyHasWorkedOnIt() {
        var id = written(staff.hire(Role.INTAKE), row("Worked On", "2020"));
        owner.sql()
                .sql("insert into cases.case_tag (case_id, tag, added_by, added_at) values (?, 'seen', ?, now())")
                .params(UUID.fromString(caseOf(id)), UUID.randomUUID())
                .update();

        takeBack(id, ImportState.DONE);

        assertThat(details(id).failureCode()).isEqualTo("refusal.import.built-on");
        assertThat(number("select count(*) from cases.detention_case where id = '" + caseOf(id) + "'"))
                .isEqualTo(1);
    }

    @Test
    void isTakenBackByACoordinatorAlone() {
        var clerk = staff.hire(Role.INTAKE);
        var id = written(clerk, row("Not By The Clerk", "2020"));

        assertThatThrownBy(() -> staff.as(clerk, () -> imports.undo(id))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> staff.count(clerk, "select exchange.take_back('" + id + "')"))
                .hasStackTraceContaining("taken back by a coordinator");
    }

    @Test
    void isUnknownToAnotherTeam() {
        var id = checked(staff.hire(Role.INTAKE), row("Of This Team", "2020"));
        var stranger = staff.hireElsewhere(Role.INTAKE);

        assertThatThrownBy(() -> staff.as(stranger, () -> imports.get(id))).isInstanceOf(Refusal.class);
        assertThat(staff.count(stranger, "select count(*) from exchange.import_row where import_id = '" + id + "'"))
                .isZero();
    }

    @Test
    void goesOnAfterItWasCancelled() {
        var clerk = staff.hire(Role.INTAKE);
        var rows = new StringBuilder();
        for (int number = 0; number < 2500; number++) {
            rows.append(row("Cancelled Number " + number, "2020"));
        }
        var id = checked(clerk, rows.toString());

        staff.as(clerk, () -> imports.run(id));
        staff.as(clerk, () -> imports.cancel(id));
        await(id);
        assertThat(details(id).state()).isEqualTo(ImportState.CANCELLED);
        staff.as(clerk, () -> imports.resume(id));
        await(id);

        assertThat(details(id).state()).isEqualTo(ImportState.DONE);
        assertThat(details(id).counts().cases()).isEqualTo(2500);
        assertThat(number("select count(*) from cases.detention_case where display_name like 'Cancelled Number %'"))
                .isEqualTo(2500);
        takeBack(id, ImportState.UNDONE);
    }

    @Test
    void goesOnAfterItsProcessWasKilled() {
        var clerk = staff.hire(Role.INTAKE);
        var id = checked(clerk, row("Killed Underway", "2020"));
        owner.sql().sql("""
                        update exchange.import set state = 'RUNNING', run_by = begun_by, run_at = now() - interval '1 hour',
                            beat_at = now() - interval '1 hour' where id = ?""").param(id.value()).update();
        assertThat(staff.as(clerk, () -> imports.isSilent(imports.get(id)))).isTrue();

        staff.as(clerk, () -> imports.resume(id));
        await(id);

        assertThat(details(id).state()).isEqualTo(ImportState.DONE);
        assertThat(details(id).counts().cases()).isEqualTo(1);
    }

    @Test
    void leavesNothingHalfOfDamagedFiles() throws IOException {
        var clerk = staff.hire(Role.INTAKE, Role.COORDINATOR);
        var random = new Random(4711);
        var states = new TreeMap<String, Integer>();
        var opened = 0L;
        var before = number("select count(*) from cases.detention_case");
        for (int number = 0; number < DAMAGED; number++) {
            var id = begun(clerk, "damaged-" + number, Damage.of(number).make(random));
            if (details(id).state() == ImportState.CHECKED) {
                staff.as(clerk, () -> imports.run(id));
                await(id);
            }
            var counts = details(id).counts();
            assertThat(details(id).state())
                    .as("%s %d", Damage.of(number), number)
                    .isIn(ImportState.DONE, ImportState.FAILED);
            assertThat(counts.portionsDone()).isEqualTo(counts.portions());
            assertThat(counts.cases()).isEqualTo(counts.toCreate());
            opened += counts.cases();
            states.merge(Damage.of(number) + " " + details(id).state(), 1, Integer::sum);
        }
        System.out.println("Damaged files: " + states + ", cases " + opened);
        assertThat(number("select count(*) from cases.detention_case")).isEqualTo(before + opened);
        assertThat(number("""
                        select count(*) from exchange.known_row k where not exists (
                            select 1 from cases.claim c join cases.source s on s.id = c.source_id where c.case_id = k.case_id)""")).as("rows that are known and stand on no case").isZero();
        assertThat(number("select count(*) from exchange.import_tie t join exchange.import i on i.id = t.import_id"
                        + " where i.file_name like 'damaged-%' and t.verdict = 'PLACED' and i.state = 'DONE'"))
                .as("ties that are left over")
                .isZero();
    }

    @Test
    void takesAWorkbookAsItTakesText() throws IOException {
        var id = begun(staff.hire(Role.INTAKE), "list.xlsx", Damage.workbook());

        assertThat(details(id).state()).isEqualTo(ImportState.CHECKED);
        assertThat(details(id).counts().rows()).isEqualTo(Damage.ROWS);
        assertThat(details(id).counts().refused()).isZero();
    }

    private static String row(String name, String date) {
        return "\"" + name + "\",Imprisoned,\"" + date
                + "\",Tajikistan,The Paper,Anti-state,https://cpj.org/data/people/"
                + name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "/\n";
    }

    private ImportId checked(SignedInUser clerk, String rows) {
        return begun(clerk, "list.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private ImportId begun(SignedInUser clerk, String name, byte[] file) {
        var id = staff.as(
                clerk,
                () -> imports.begin(new NewImport(name, NewImport.AUTOMATIC, null), new ByteArrayInputStream(file)));
        await(id);
        return id;
    }

    private ImportId written(SignedInUser clerk, String rows) {
        var id = checked(clerk, rows);
        staff.as(clerk, () -> imports.run(id));
        await(id);
        return id;
    }

    private void takeBack(ImportId id, ImportState expected) {
        staff.as(staff.hire(Role.COORDINATOR), () -> imports.undo(id));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !details(id).undoWanted());
        assertThat(details(id).state()).isEqualTo(expected);
    }

    private void await(ImportId id) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .atMost(Duration.ofMinutes(2))
                .until(() -> !details(id).state().isAtWork());
    }

    private ImportDetails details(ImportId id) {
        return staff.as(reader(), () -> imports.get(id));
    }

    private SignedInUser reader() {
        if (reader == null) {
            reader = staff.hire(Role.INTAKE);
        }
        return reader;
    }

    private String caseOf(ImportId id) {
        return texts("select case_id::text from exchange.import_case where import_id = '" + id + "'")
                .get(0);
    }

    /** How many rows each table of the cases holds. */
    private List<String> everything() {
        return List.of("person", "detention_case", "source", "claim", "name_key", "contribution", "stage_change")
                .stream()
                .map(table -> table + " " + number("select count(*) from cases." + table))
                .toList();
    }

    private long number(String sql) {
        return owner.sql().sql(sql).query(Long.class).single();
    }

    private List<String> texts(String sql) {
        return owner.sql().sql(sql).query(String.class).list();
    }
}
