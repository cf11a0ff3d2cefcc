package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.shared.Sha256;
import org.vigil.testing.Api;
import org.vigil.testing.Jobs;
import org.vigil.testing.MovableClock;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.TimeTest;
import tools.jackson.databind.json.JsonMapper;

/** What the clock does by itself: waits for information and on watch, missed reviews, late steps, delays, the census. */
@TimeTest
@SuppressWarnings("NullAway.Init")
class WaitingProcessTests {

    private static final Instant BEGIN = Instant.parse("2031-03-01T12:00:00Z");
    private static final String UNANSWERED = "Somebody was taken, and whoever says so is not heard of again";

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Jobs jobs;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void begin() {
        clock.startAt(BEGIN);
    }

    @Test
    void setsAReportAsideWhenNobodyAnswersTwice() {
        var receipt = expect(201, api.post(Api.NOBODY, "/api/v1/intake-reports", Map.of("text", UNANSWERED)))
                .json()
                .get("receiptCode")
                .asString();
        var ref = path.openCase("Unanswered Report");
        link(ref);
        path.complete(ref, "Task_TriageReport", "intake2", "NEEDS_INFO", Map.of());
        assertThat(status(receipt)).isEqualTo("NEEDS_INFO");

        clock.advanceBy(Duration.ofDays(15));
        assertThat(path.stage(ref)).isEqualTo("NEEDS_INFO");
        clock.advanceBy(Duration.ofDays(14));

        assertThat(path.stage(ref)).isEqualTo("REJECTED");
        assertThat(status(receipt)).isEqualTo("NO_ANSWER");
        var told = api.send(
                Api.NOBODY,
                "POST",
                "/receipt",
                "code=" + receipt,
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(told.status()).isIn(200, 403);
        assertThat(owner.sql().sql("""
                                select t.reason from intake.triage_decision t join cases.detention_case c on c.id = t.case_id
                                where c.ref = ? order by t.decided_at desc limit 1""").param(ref).query(String.class).single()).isEqualTo("NO_ANSWER");
        assertThat(jobs.takeFailures()).isEmpty();
    }

    @Test
    void comesBackToTriageWithInformationInEitherWait() {
        var ref = path.openCase("Answered Late");
        path.complete(ref, "Task_TriageReport", "intake2", "NEEDS_INFO", Map.of());
        clock.advanceBy(Duration.ofDays(20));
        expect(201, path.addSource(ref, "intake", "late"));
        assertThat(path.stage(ref)).isEqualTo("TRIAGE");
        path.complete(ref, "Task_TriageReport", "intake2", "NEEDS_INFO", Map.of());
        clock.advanceBy(Duration.ofDays(3));
        expect(201, path.addSource(ref, "intake", "later"));
        assertThat(path.stage(ref)).isEqualTo("TRIAGE");
        path.complete(ref, "Task_TriageReport", "intake2", "OUT_OF_SCOPE", Map.of("reasonCode", "OUT_OF_MANDATE"));
        assertThat(path.stage(ref)).isEqualTo("REJECTED");
    }

    @Test
    void watchesTwiceAsLongEachTimeUpToNinetyDays() {
        var ref = path.caseInVerification("Watched For Long");
        for (var days : List.of(30, 60, 90, 90)) {
            path.complete(ref, "Task_GradeSources", "verifier", "WATCH", Map.of());
            clock.advanceBy(Duration.ofDays(days).minusHours(1));
            assertThat(path.stage(ref)).as("after nearly %s days", days).isEqualTo("WATCH");
            clock.advanceBy(Duration.ofHours(2));
            assertThat(path.stage(ref)).as("after %s days", days).isEqualTo("VERIFICATION");
        }
        path.complete(ref, "Task_GradeSources", "verifier", "WATCH", Map.of());
        expect(201, path.addSource(ref, "intake", "news"));
        path.complete(ref, "Task_GradeSources", "verifier", "WATCH", Map.of());
        clock.advanceBy(Duration.ofDays(31));
        assertThat(path.stage(ref)).as("news begins it anew").isEqualTo("VERIFICATION");
    }

    @Test
    void publishesAfterTheDelay() {
        var ref = path.caseInSafetyCheck("Delayed By A Week");
        var fields = new java.util.HashMap<>(Path.safety("ALREADY_PUBLIC"));
        fields.put("publishAfter", "2031-03-08");
        path.complete(ref, "Task_CheckSafety", "reviewer2", "DELAYED", fields);
        clock.advanceTo(Instant.parse("2031-03-07T23:59:00Z"));
        assertThat(path.waits(ref, "Task_DraftSummary")).isFalse();
        clock.advanceTo(Instant.parse("2031-03-08T00:01:00Z"));

        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "Now it may be told."));
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
        assertThat(path.isPublic(ref)).isTrue();
    }

    @Test
    void countsMissedReviewsAndTellsOfTheThird() {
        var ref = path.publishedCase("Forgotten Person");
        clock.advanceBy(Duration.ofDays(181));
        assertThat(missed(ref)).isEqualTo(2);
        assertThat(told(ref, "ESCALATED")).isZero();
        clock.advanceBy(Duration.ofDays(90));

        assertThat(missed(ref)).isEqualTo(3);
        assertThat(told(ref, "ESCALATED")).isEqualTo(1);
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CONTINUE", Map.of());
        clock.advanceBy(Duration.ofDays(91));
        assertThat(missed(ref)).isEqualTo(4);
        assertThat(told(ref, "ESCALATED")).as("a review begins the count anew").isEqualTo(1);
        assertThat(jobs.takeFailures()).isEmpty();
    }

    @Test
    void tellsTheCoordinatorOfALateStepUntilItIsDone() {
        var ref = path.openCase("Late Triage");
        clock.advanceBy(Duration.ofDays(2).plusMinutes(1));
        assertThat(told(ref, "OVERDUE")).isEqualTo(1);
        clock.advanceBy(Duration.ofDays(3));
        assertThat(told(ref, "OVERDUE")).isEqualTo(2);
        path.complete(ref, "Task_TriageReport", "intake2", "OUT_OF_SCOPE", Map.of("reasonCode", "SPAM"));
        clock.advanceBy(Duration.ofDays(30));
        assertThat(told(ref, "OVERDUE")).isEqualTo(2);
    }

    @Test
    void freezesTheCensusOnTheFirstOfDecemberOnce() {
        // A year of its own: the tests of the calendar freeze censuses, too, and a census is frozen for good.
        clock.startAt(Instant.parse("2071-11-20T12:00:00Z"));
        var ref = path.publishedCase("Held On The Day");
        clock.advanceTo(Instant.parse("2071-11-30T23:59:59Z"));
        assertThat(api.get(Api.NOBODY, "/api/v1/public/census/2071").status()).isEqualTo(404);
        clock.advanceTo(Instant.parse("2071-12-01T00:00:30Z"));

        var frozen = expect(200, api.get(Api.NOBODY, "/api/v1/public/census/2071"));
        assertThat(frozen.text()).contains(ref);
        assertThat(frozen.json().get("certain").asInt()).isPositive();
        var text = frozen.text();
        var document = text.substring(text.indexOf("\"document\":") + 11, text.length() - 1);
        assertThat(JsonMapper.shared().readTree(document).get("census").asInt()).isEqualTo(2071);
        assertThat(Sha256.hex(document)).isEqualTo(frozen.json().get("sha256").asString());
        assertThat(api.get(Api.NOBODY, "/census").text()).contains(Sha256.hex(document));

        clock.advanceTo(Instant.parse("2072-12-01T00:01:00Z"));
        expect(200, api.get(Api.NOBODY, "/api/v1/public/census/2072"));
        assertThat(api.get(Api.NOBODY, "/api/v1/public/census/2071").text()).isEqualTo(text);
        assertThat(jobs.takeFailures()).isEmpty();
    }

    private void link(String ref) {
        owner.sql()
                .sql("""
                        update intake.report set case_id = (select id from cases.detention_case where ref = ?),
                            linked_by = gen_random_uuid(), linked_at = ? where text = ?""")
                .params(ref, clock.instant().atOffset(java.time.ZoneOffset.UTC), UNANSWERED)
                .update();
    }

    private String status(String receipt) {
        return expect(200, api.post(Api.NOBODY, "/api/v1/receipts/status", Map.of("receiptCode", receipt)))
                .json()
                .get("status")
                .asString();
    }

    private long missed(String ref) {
        return owner.sql().sql("""
                        select count(*) from followup.missed_review m join cases.detention_case c on c.id = m.case_id
                        where c.ref = ?""").param(ref).query(Long.class).single();
    }

    private long told(String ref, String kind) {
        return owner.sql().sql("""
                        select count(*) from notification.notice n join cases.detention_case c on c.id = n.case_id
                        where c.ref = ? and n.kind = ?""").params(ref, kind).query(Long.class).single();
    }
}
