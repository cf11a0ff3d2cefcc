package org.vigil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.IncidentId;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.MergeManagement;
import org.vigil.cases.NewIncident;
import org.vigil.cases.PersonMarkManagement;
import org.vigil.cases.PersonVerdict;
import org.vigil.cases.Tag;
import org.vigil.cases.TagManagement;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.testing.Owner;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** The cases of another Vigil come in with their words, events and decisions on two cases, each by somebody who may do so by hand. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class ImportedTiesTests {

    @Autowired
    private ImportManagement imports;

    @Autowired
    private TagManagement tags;

    @Autowired
    private IncidentManagement incidents;

    @Autowired
    private PersonMarkManagement marks;

    @Autowired
    private MergeManagement merges;

    @Autowired
    private Staff staff;

    @Autowired
    private Owner owner;

    @Test
    void bringsWordsEventsAndDecisionsAndLeavesTheUnitingToACoordinator() {
        var clerk = staff.hire(Role.INTAKE);
        var there = family("Hazrat");

        var id = written(clerk, there.file());

        var counts = details(id).counts();
        assertThat(counts.ties()).isEqualTo(new ImportDetails.Ties(3, 2, 1, 1, 0, 0));
        assertThat(texts("select tag from cases.case_tag where case_id = ? order by 1", caseOf(id, "Hazrat One")))
                .containsExactly("hunger-strike", "urgent");
        assertThat(texts(
                        "select display_name from cases.detention_case c join cases.incident_case i on i.case_id = c.id"
                                + " join cases.incident e on e.id = i.incident_id where e.title = ? order by 1",
                        "Raid Hazrat"))
                .containsExactly("Hazrat One", "Hazrat Three");
        assertThat(texts(
                        "select verdict || ' ' || note from cases.person_mark where ? in (one_case::text, other_case::text)",
                        caseOf(id, "Hazrat Three")))
                .containsExactly("NOT_SAME Another year of birth [2022-12-01]");
        assertThat(details(id).state()).isEqualTo(ImportState.DONE);
        assertThat(details(id).isWaiting()).isTrue();
        assertThat(standsFor(id, "Hazrat Two")).isEmpty();

        unite(id);

        assertThat(details(id).isWaiting()).isFalse();
        assertThat(standsFor(id, "Hazrat Two")).containsExactly("Hazrat One");
        assertThat(texts("select note from cases.merge where case_id = ?::uuid", caseOf(id, "Hazrat Two")))
                .containsExactly("One person");
    }

    @Test
    void unitesAtOnceWhereWhoeverRunsItMayUniteByHand() {
        var lead = staff.hire(Role.INTAKE, Role.COORDINATOR);

        var id = written(
                lead, family("Lead").united("Lead Three", "Lead One", "All one").file());

        assertThat(details(id).isWaiting()).isFalse();
        assertThat(standsFor(id, "Lead Two")).containsExactly("Lead One");
        assertThat(standsFor(id, "Lead Three")).containsExactly("Lead One");
    }

    @Test
    void isUnitedByACoordinatorAlone() {
        var clerk = staff.hire(Role.INTAKE);
        var id = written(clerk, family("Alone").file());

        assertThatThrownBy(() -> staff.as(clerk, () -> imports.unite(id))).isInstanceOf(Refusal.class);
        unite(id);
        assertThatThrownBy(() -> unite(id)).isInstanceOf(Refusal.class);
    }

    @Test
    void isTakenBackWithAllThatItTied() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> number("select count(*) from workflow.case_to_start") == 0);
        var before = everything();
        var id = written(staff.hire(Role.INTAKE), family("Back").file());
        unite(id);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> number("select count(*) from workflow.case_to_start") == 0);
        assertThat(everything()).isNotEqualTo(before);

        takeBack(id, ImportState.UNDONE);

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void staysOnceSomebodyHasPartedWhatItUnited() {
        var id = written(staff.hire(Role.INTAKE), family("Parted").file());
        unite(id);
        staff.as(staff.hire(Role.COORDINATOR), () -> merges.unmerge(refOf(id, "Parted Two"), "Two people after all"));

        refusesToGo(id);

        assertThat(number("select count(*) from cases.person_mark where '" + caseOf(id, "Parted Three")
                        + "' in (one_case::text, other_case::text)"))
                .isEqualTo(1);
    }

    @Test
    void staysOnceSomebodyHasWorkedOnItsEvent() {
        var clerk = staff.hire(Role.INTAKE);
        var id = written(clerk, family("Event").file());
        var event = IncidentId.of(
                texts("select incident_id::text from exchange.import_incident where import_id = ?::uuid", id.toString())
                        .get(0));
        var about = staff.as(clerk, () -> incidents.get(event)).about();
        staff.as(
                clerk,
                () -> incidents.change(
                        event,
                        new NewIncident(
                                "Another name for it",
                                about.type(),
                                about.country(),
                                about.region(),
                                about.locality(),
                                about.date())));

        refusesToGo(id);

        assertThat(staff.as(clerk, () -> incidents.get(event)).cases()).hasSize(2);
    }

    @Test
    void bringsNothingASecondTimeWhateverBecameOfItSince() {
        var clerk = staff.hire(Role.INTAKE);
        var there = family("Again");
        var first = written(clerk, there.file());
        unite(first);
        var one = new CaseId(java.util.UUID.fromString(caseOf(first, "Again One")));
        staff.as(clerk, () -> tags.remove(one, Tag.of("urgent")));
        var cases = number("select count(*) from cases.detention_case");
        var said = number("select count(*) from cases.person_mark");

        var again = checked(clerk, there.file());

        assertThat(details(again).counts().known()).isEqualTo(3);
        assertThat(details(again).counts().ties().all()).isZero();
        assertThat(details(again).counts().portions()).isZero();

        var more = checked(clerk, there.tagged("Again One", "seen").file());
        assertThat(details(more).counts().ties()).isEqualTo(new ImportDetails.Ties(1, 0, 0, 0, 0, 0));
        staff.as(clerk, () -> imports.run(more));
        await(more);
        assertThat(texts("select tag from cases.case_tag where case_id = ?::uuid order by 1", one.toString()))
                .containsExactly("hunger-strike", "seen");
        assertThat(number("select count(*) from cases.detention_case")).isEqualTo(cases);
        assertThat(number("select count(*) from cases.person_mark")).isEqualTo(said);
    }

    @Test
    void asksPeopleWhereOneOfTwoUnitedCasesStoodHereBefore() {
        var clerk = staff.hire(Role.INTAKE);
        var there = family("Before");
        var first = written(clerk, there.file("Before One"));

        var second = written(clerk, there.file());

        assertThat(details(first).counts().ties()).isEqualTo(new ImportDetails.Ties(2, 1, 0, 0, 0, 1));
        assertThat(details(second).counts().ties()).isEqualTo(new ImportDetails.Ties(1, 1, 1, 0, 1, 0));
        assertThat(details(second).isWaiting()).isFalse();
        assertThat(standsFor(second, "Before Two")).isEmpty();
        assertThat(texts(
                        "select through::text from cases.duplicate_pair where ? in (one_case::text, other_case::text) and through",
                        caseOf(second, "Before Two")))
                .containsExactly("true");
    }

    @Test
    void letsStandWhatPeopleHereHaveSaid() {
        var clerk = staff.hire(Role.INTAKE);
        var there = family("Here");
        var first = written(clerk, there.file("Here One", "Here Three"));
        assertThat(details(first).counts().ties().marks()).isEqualTo(1);
        var one = refOf(first, "Here One");
        var three = refOf(first, "Here Three");
        staff.as(clerk, () -> marks.mark(one, three, PersonVerdict.SAME, "We met both"));

        var second = written(
                clerk,
                there.said("Here One", "Here Three", "UNKNOWN", "Not so sure").file());

        assertThat(texts(
                        "select verdict from exchange.import_tie where import_id = ?::uuid and kind = 'MARK'",
                        second.toString()))
                .containsExactly("LEFT");
        assertThat(staff.as(clerk, () -> marks.of(one)))
                .extracting(mark -> mark.verdict())
                .contains(PersonVerdict.SAME);
    }

    @Test
    void leavesOutWhatLeadsToACaseThatIsNotInTheFileAndRefusesAWordThatIsNone() {
        var clerk = staff.hire(Role.INTAKE);

        var lone = checked(clerk, family("Lone").file("Lone Two"));
        assertThat(details(lone).counts().ties()).isEqualTo(new ImportDetails.Ties(1, 0, 0, 0, 0, 1));

        var odd = checked(clerk, family("Odd").tagged("Odd Three", "No Tag!").file());
        assertThat(details(odd).counts().refused()).isEqualTo(1);
        assertThat(staff.as(clerk, () -> imports.refused(odd, 0, 10)))
                .flatExtracting(RefusedRow::problems)
                .extracting(RowProblem::code)
                .containsExactly("refusal.tag");
        assertThat(details(odd).counts().ties()).isEqualTo(new ImportDetails.Ties(3, 1, 0, 1, 0, 1));
    }

    @Test
    void takesNothingOfAFileWhoseEventCannotBeRead() {
        var clerk = staff.hire(Role.INTAKE);
        var file = new String(family("Torn").file(), StandardCharsets.UTF_8)
                .replace("\"title\":\"Raid Torn\"", "\"title\":\"" + "x".repeat(400) + "\"");

        var id = checked(clerk, file.getBytes(StandardCharsets.UTF_8));

        assertThat(details(id).counts().refused()).isEqualTo(1);
        assertThat(details(id).counts().toCreate()).isEqualTo(3);
        assertThat(details(id).counts().ties().inIncidents()).isZero();
        assertThat(details(id).counts().ties().lost()).isEqualTo(2);
    }

    @Test
    void deletesAMergeAndADecisionWithTheirImportAlone() {
        var id = written(staff.hire(Role.INTAKE), family("Deleted").file());
        unite(id);
        assertThat(standsFor(id, "Deleted Two")).isNotEmpty();

        assertThatThrownBy(() -> owner.sql().sql("delete from cases.merge").update())
                .hasStackTraceContaining("a merge is undone and never deleted");
        assertThatThrownBy(
                        () -> owner.sql().sql("delete from cases.person_mark").update())
                .hasStackTraceContaining("followed by another and never changed");
        assertThatThrownBy(
                        () -> staff.sql(
                                staff.hire(Role.COORDINATOR),
                                "insert into cases.taking_back (import_id, transaction) values (gen_random_uuid(), txid_current())"))
                .hasStackTraceContaining("permission denied");
    }

    /** Three people of one raid; two of the cases are one person, of the third it was asked. */
    private static OtherVigil family(String name) {
        return new OtherVigil()
                .has(name + " One", "urgent", "hunger-strike")
                .has(name + " Two", "urgent")
                .has(name + " Three")
                .gathered("Raid " + name, name + " One", name + " Three")
                .said(name + " One", name + " Three", "SAME", "Looks like it")
                .said(name + " One", name + " Three", "NOT_SAME", "Another year of birth")
                .united(name + " Two", name + " One", "One person");
    }

    private ImportId checked(SignedInUser clerk, byte[] file) {
        var id = staff.as(
                clerk,
                () -> imports.begin(
                        new NewImport("cases.ndjson", NewImport.AUTOMATIC, null), new ByteArrayInputStream(file)));
        await(id);
        assertThat(details(id).state()).isEqualTo(ImportState.CHECKED);
        return id;
    }

    private ImportId written(SignedInUser clerk, byte[] file) {
        var id = checked(clerk, file);
        staff.as(clerk, () -> imports.run(id));
        await(id);
        assertThat(details(id).state())
                .as(String.valueOf(details(id).failureCode()))
                .isEqualTo(ImportState.DONE);
        return id;
    }

    private void unite(ImportId id) {
        staff.as(staff.hire(Role.COORDINATOR), () -> imports.unite(id));
        await(id);
        assertThat(details(id).state())
                .as(String.valueOf(details(id).failureCode()))
                .isEqualTo(ImportState.DONE);
    }

    private void refusesToGo(ImportId id) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> staff.as(staff.hire(Role.COORDINATOR), () -> imports.undo(id)))
                .matches(refused -> refused.code().equals("refusal.import.built-on"));
        // The database says so too, whoever asks.
        assertThatThrownBy(() -> staff.count(staff.hire(Role.COORDINATOR), "select exchange.take_back('" + id + "')"))
                .hasStackTraceContaining("somebody has worked on what the import brought");
    }

    private void takeBack(ImportId id, ImportState expected) {
        staff.as(staff.hire(Role.COORDINATOR), () -> imports.undo(id));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !details(id).undoWanted());
        assertThat(details(id).state())
                .as(String.valueOf(details(id).failureCode()))
                .isEqualTo(expected);
    }

    private void await(ImportId id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> !details(id).state().isAtWork());
    }

    private ImportDetails details(ImportId id) {
        return staff.as(reader(), () -> imports.get(id));
    }

    private SignedInUser reader() {
        return staff.named("intake");
    }

    private String caseOf(ImportId id, String name) {
        return texts(
                        "select case_id::text from exchange.import_case where import_id::text = ? and display_name = '"
                                + name + "'",
                        id.toString())
                .get(0);
    }

    private CaseRef refOf(ImportId id, String name) {
        return CaseRef.of(texts("select ref from cases.detention_case where id::text = ?", caseOf(id, name))
                .get(0));
    }

    private List<String> standsFor(ImportId id, String name) {
        return texts(
                "select s.display_name from cases.detention_case c join cases.detention_case s on s.id = c.merged_into where c.id::text = ?",
                caseOf(id, name));
    }

    /** How many rows each table holds that an import writes, or that follows from what it writes. */
    private List<String> everything() {
        return Stream.of(
                        "cases.person",
                        "cases.detention_case",
                        "cases.source",
                        "cases.claim",
                        "cases.name_key",
                        "cases.contribution",
                        "cases.stage_change",
                        "cases.case_tag",
                        "cases.incident",
                        "cases.incident_case",
                        "cases.merge",
                        "cases.person_mark",
                        "cases.taking_back",
                        "published.redirect",
                        "exchange.known_row",
                        "exchange.known_tie",
                        "exchange.known_incident")
                .map(table -> table + " " + number("select count(*) from " + table))
                .toList();
    }

    private long number(String sql) {
        return owner.sql().sql(sql).query(Long.class).single();
    }

    private List<String> texts(String sql, String param) {
        return owner.sql()
                .sql(sql.replace("case_id = ? ", "case_id = ?::uuid "))
                .param(param)
                .query(String.class)
                .list();
    }
}
