package org.vigil.invariants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;

/** The log: written with what it records, and any tampering with it is found and placed. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class AuditTests {

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Test
    void recordsEachStepOfACaseUnderTheNameOfWhoTookIt() {
        var ref = path.publishedCase("Recorded Throughout");
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());

        var actions = entriesOf(ref, "e.action");
        assertThat(actions.stream()
                        .filter(action -> !action.equals("TASK_COMPLETED"))
                        .distinct())
                .containsExactly(
                        "CASE_OPENED",
                        "STAGE_TRIAGE",
                        "TRIAGE_IN_SCOPE",
                        "STAGE_VERIFICATION",
                        "SOURCE_ADDED",
                        "CLAIM_PROPOSED",
                        "CLAIM_DECIDED",
                        "RESULT_PROPOSE",
                        "STAGE_REVIEW",
                        "RECORD_APPROVE",
                        "STAGE_SAFETY_CHECK",
                        "SAFETY_CHECKED",
                        "STAGE_SUMMARY_REVIEW",
                        "SUMMARY_DRAFTED",
                        "SUMMARY_DECIDED",
                        "SUMMARY_PUBLISHED",
                        "STAGE_ACTIVE",
                        "FOLLOW_UP_CLOSE",
                        "STAGE_CLOSING",
                        "CLOSING_DECIDED",
                        "STAGE_CLOSED");
        assertThat(actions.stream().filter("TASK_COMPLETED"::equals)).hasSize(8);
        assertThat(actorOf(ref, "CASE_OPENED")).isEqualTo("intake");
        assertThat(actorOf(ref, "STAGE_SAFETY_CHECK")).isEqualTo("reviewer");
        assertThat(actorOf(ref, "STAGE_CLOSED")).isEqualTo("coordinator");
    }

    @Test
    void holdsIdsAndCodesOnly() {
        var ref = path.openCase("Unwritten Name Of Somebody");

        assertThat(entriesOf(ref, "e::text"))
                .isNotEmpty()
                .noneMatch(entry -> entry.contains("Unwritten") || entry.contains("first paper"));
    }

    @Test
    void verifiesAWholeLog() {
        path.openCase("One More Entry");

        var found = verify();

        assertThat(found.get("ok").asBoolean()).isTrue();
        assertThat(found.get("firstBroken").isNull()).isTrue();
        assertThat(found.get("entries").asLong()).isEqualTo(length());
        assertThat(found.get("head").asString())
                .isEqualTo(owner.sql()
                        .sql("select hash from audit.head")
                        .query(String.class)
                        .single());
    }

    @Test
    void writesNothingForARefusedRequest() {
        var ref = path.caseInReview("Refused And Unrecorded");
        var before = length();

        expect(403, path.tryComplete(ref, "Task_ReviewRecord", "intake", "APPROVE", Map.of()));
        expect(422, path.tryComplete(ref, "Task_ReviewRecord", "reviewer", "NONSENSE", Map.of()));

        assertThat(length()).isEqualTo(before);
    }

    @Test
    void placesAnEditedEntry() {
        var middle = length() / 2;

        assertThat(firstBrokenAfter("update audit.entry set actor = gen_random_uuid() where seq = " + middle))
                .isEqualTo(middle);
        assertThat(firstBrokenAfter("update audit.entry set details = details || 'x' where seq = 1"))
                .isEqualTo(1);
        assertThat(firstBrokenAfter("update audit.entry set at = at + interval '1 microsecond' where seq = " + middle))
                .isEqualTo(middle);
    }

    @Test
    void placesAnEditedEntryThatWasHashedAnew() {
        var middle = length() / 2;

        assertThat(firstBrokenAfter(
                        "update audit.entry set details = 'forged' where seq = " + middle,
                        "update audit.entry e set hash = encode(sha256(convert_to(audit.canonical(e), 'UTF8')), 'hex') where seq = "
                                + middle))
                .isEqualTo(middle + 1);
    }

    @Test
    void placesADeletedEntry() {
        var middle = length() / 2;

        assertThat(firstBrokenAfter("delete from audit.entry where seq = " + middle))
                .isEqualTo(middle);
        assertThat(firstBrokenAfter(
                        "delete from audit.entry where seq = " + middle,
                        "update audit.entry set seq = -seq where seq > " + middle,
                        "update audit.entry set seq = -seq - 1 where seq < 0"))
                .isEqualTo(middle);
    }

    @Test
    void placesEntriesThatChangedPlaces() {
        var middle = length() / 2;

        assertThat(firstBrokenAfter(
                        "update audit.entry set seq = -1 where seq = " + middle,
                        "update audit.entry set seq = " + middle + " where seq = " + (middle + 1),
                        "update audit.entry set seq = " + (middle + 1) + " where seq = -1"))
                .isEqualTo(middle);
    }

    @Test
    void placesAnInsertedEntry() {
        var length = length();
        var forged = """
                insert into audit.entry
                select (audit_forged).* from (select jsonb_populate_record(e, jsonb_build_object('seq', %d, 'previous_hash', e.hash)) audit_forged
                    from audit.entry e where seq = %d) f""";

        assertThat(firstBrokenAfter(
                        forged.formatted(length + 1, length),
                        "update audit.entry e set hash = encode(sha256(convert_to(audit.canonical(e), 'UTF8')), 'hex') where seq = "
                                + (length + 1)))
                .isEqualTo(length + 1);
        assertThat(firstBrokenAfter(
                        "update audit.entry set seq = -seq where seq > 5",
                        forged.formatted(6, 5),
                        "update audit.entry set seq = -seq + 1 where seq < 0"))
                .isEqualTo(6);
    }

    @Test
    void placesATailAndAHeadThatWereCutOff() {
        var length = length();

        assertThat(firstBrokenAfter("delete from audit.entry where seq > " + (length - 3)))
                .isEqualTo(length - 2);
        assertThat(firstBrokenAfter("delete from audit.entry where seq <= 3")).isEqualTo(1);
        assertThat(firstBrokenAfter("truncate audit.entry")).isEqualTo(1);
    }

    /** Tampers as the superuser with every trigger off, asks for the verdict, and puts the log back as it was. */
    private long firstBrokenAfter(String... tampering) {
        run("create table public.kept_log as select * from audit.entry");
        run("alter table audit.entry disable trigger all");
        try {
            for (var sql : tampering) {
                run(sql);
            }
            var found = verify();
            assertThat(found.get("ok").asBoolean()).isFalse();
            return found.get("firstBroken").asLong();
        } finally {
            run("truncate audit.entry");
            run("insert into audit.entry select * from public.kept_log");
            run("alter table audit.entry enable trigger all");
            run("drop table public.kept_log");
            assertThat(verify().get("ok").asBoolean()).isTrue();
        }
    }

    private void run(String sql) {
        owner.sql().sql(sql).update();
    }

    private JsonNode verify() {
        return expect(200, api.post("auditor", "/api/v1/audit/verify", "")).json();
    }

    private long length() {
        return owner.sql()
                .sql("select count(*) from audit.entry")
                .query(Long.class)
                .single();
    }

    private List<String> entriesOf(String ref, String what) {
        return owner.sql()
                .sql(
                        "select " + what
                                + " from audit.entry e join cases.detention_case c on c.id = e.case_id where c.ref = ? order by e.seq")
                .param(ref)
                .query(String.class)
                .list();
    }

    private String actorOf(String ref, String action) {
        var actor = owner.sql().sql("""
                        select distinct u.username from audit.entry e join cases.detention_case c on c.id = e.case_id
                        join access.user_account u on u.id = e.actor where c.ref = ? and e.action = ?""").params(ref, action).query(String.class).single();
        assertThat(staff.named(actor).username()).isEqualTo(actor);
        return actor;
    }
}
