package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** Retractions and consents that are taken back: gone from every public place in the same moment, without a word why. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class RetractionProcessTests {

    private static final String WHY = "The family is threatened because of us";

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @Test
    void leavesATombstoneWithoutWordsEverywhere() {
        var ref = path.publishedCase("Zarina Retracted");
        expect(403, retract("reviewer", ref));
        expect(200, retract("coordinator", ref));

        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases/" + ref).status()).isEqualTo(410);
        for (var address : List.of(
                "/cases/" + ref,
                "/cases",
                "/feeds/cases.atom",
                "/feeds/cases.rss",
                "/feeds/countries/TJ.atom",
                "/countries/TJ",
                "/api/v1/public/cases?limit=200",
                "/api/v1/public/export.csv",
                "/api/v1/public/export.json",
                "/api/v1/public/export.ndjson")) {
            assertThat(api.get(Api.NOBODY, address).text())
                    .as(address)
                    .doesNotContain("Zarina")
                    .doesNotContain(WHY);
        }
        expect(409, retract("coordinator", ref));
        assertThat(path.stage(ref)).isEqualTo("WITHHELD");
    }

    @Test
    void keepsItWithheldWhenTheCoordinatorSaysSo() {
        var ref = path.publishedCase("Kept Withheld");
        expect(200, retract("coordinator", ref));
        path.complete(ref, "Task_DecideAfterRetraction", "coordinator", "KEEP_WITHHELD", Map.of());

        assertThat(path.stage(ref)).isEqualTo("WITHHELD");
        assertThat(path.isPublic(ref)).isFalse();
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CONTINUE", Map.of());
        assertThat(path.stage(ref)).isEqualTo("WITHHELD");
    }

    @Test
    void preparesItAgainThroughEveryPairOfEyes() {
        var ref = path.publishedCase("Prepared Again");
        expect(200, retract("coordinator", ref));
        path.complete(ref, "Task_DecideAfterRetraction", "coordinator", "PREPARE_AGAIN", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "RETURN", Map.of());
        path.complete(ref, "Task_DecideAfterRetraction", "coordinator", "PREPARE_AGAIN", Map.of());
        path.publishAnew(ref, "Told with more care.");

        assertThat(path.stage(ref)).isEqualTo("ACTIVE");
        var open =
                expect(200, api.get(Api.NOBODY, "/api/v1/public/cases/" + ref)).json();
        assertThat(open.get("version").asInt()).isEqualTo(2);
        assertThat(open.get("versions")).hasSize(1);
    }

    @Test
    void goesBackToTheDecisionWhenTheRecordChangesAndEndsWhenItIsRejected() {
        var ref = path.publishedCase("Changed In Republication");
        expect(200, retract("coordinator", ref));
        path.complete(ref, "Task_DecideAfterRetraction", "coordinator", "PREPARE_AGAIN", Map.of());
        expect(201, path.addSource(ref, "intake", "third"));
        path.complete(ref, "Task_DecideAfterRetraction", "coordinator", "PREPARE_AGAIN", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "REJECT", Map.of());

        assertThat(path.waits(ref, "Task_DecideAfterRetraction")).isFalse();
        assertThat(path.stage(ref)).isEqualTo("WITHHELD");
    }

    @Test
    void voidsAnUpdateUnderReviewAndLetsItBePreparedOnlyAfterTheDecision() {
        var ref = path.publishedCase("Update And Retraction");
        path.learn(ref, Map.of("type", "AGE", "years", 40));
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.task(ref, "Task_ReviewRecord");

        expect(200, retract("coordinator", ref));

        assertThat(path.waits(ref, "Task_ReviewRecord")).isFalse();
        expect(409, path.tryComplete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of()));
        path.complete(ref, "Task_AssessNewInformation", "verifier", "NO_CHANGE", Map.of());
    }

    @Test
    void unpublishesWhenTheConsentToTheNameIsWithdrawn() {
        var ref = path.publishedCase("Consent Withdrawn");
        expect(422, withdraw("advocate", ref, "NAME", "2999-01-01"));
        expect(201, withdraw("advocate", ref, "ADVOCACY", "2022-11-01"));
        assertThat(path.isPublic(ref)).isTrue();
        expect(201, withdraw("advocate", ref, "NAME", "2022-11-01"));

        assertThat(path.isPublic(ref)).isFalse();
        path.complete(ref, "Task_DecideAfterRetraction", "coordinator", "PREPARE_AGAIN", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        expect(422, path.tryComplete(ref, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC")));
        var again = new HashMap<>(Path.safety("GIVEN"));
        again.put("consent", Map.of("NAME", Map.of("status", "GIVEN", "givenBy", "the wife", "note", "Asked again")));
        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", again);
    }

    @Test
    void voidsAnApprovalUnderWayWhenAConsentIsWithdrawn() {
        var ref = path.caseToApprove("Withdrawn Before Publication");
        expect(201, withdraw("intake", ref, "NAME", "2022-11-01"));

        assertThat(path.stage(ref)).isEqualTo("VERIFICATION");
        assertThat(path.waits(ref, "Task_ApproveSummary")).isFalse();
        assertThat(path.isPublic(ref)).isFalse();
    }

    @Test
    void letsTheDatabasePublishNothingOnAConsentThatIsGone() {
        var ref = path.publishedCase("Nothing On A Gone Consent");
        staff.sql(staff.named("coordinator"), """
                insert into publication.consent_withdrawal (id, case_id, scope, withdrawn_on, note, recorded_by, recorded_at)
                select gen_random_uuid(), c.id, 'AGE', '2022-11-01', 'By telephone', gen_random_uuid(), a.checked_at + interval '1 second'
                from cases.detention_case c join publication.risk_assessment a on a.case_id = c.id where c.ref = ?""", ref);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> staff.sql(staff.named("coordinator"), """
                        insert into published.summary (ref, version, is_current, state, language, pseudonymous, document, etag, published_at,
                            first_published_at, display_name, country, liberty_status, charge_category, sentence_bucket, held)
                        select ref, version, is_current, state, language, pseudonymous, document, etag, published_at, first_published_at,
                            display_name, country, liberty_status, charge_category, sentence_bucket, held
                        from published.summary where ref = ?""", ref))
                .hasStackTraceContaining("a consent was withdrawn since safety was checked");
    }

    @Test
    void neverChangesAWithdrawal() {
        var ref = path.publishedCase("Withdrawal Stays");
        expect(201, withdraw("advocate", ref, "ADVOCACY", "2022-11-01"));

        for (var change : List.of(
                "update publication.consent_withdrawal set scope = 'AGE'",
                "delete from publication.consent_withdrawal")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> staff.sql(staff.named("coordinator"), change))
                    .hasStackTraceContaining("permission denied");
        }
        assertThat(owner.sql()
                        .sql("select count(*) from publication.consent_withdrawal")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private Api.Answer retract(String user, String ref) {
        return api.post(user, "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", WHY));
    }

    private Api.Answer withdraw(String user, String ref, String scope, String day) {
        return api.post(
                user,
                "/api/v1/cases/" + ref + "/consents/withdrawals",
                Map.of("scope", scope, "withdrawnOn", day, "note", WHY));
    }
}
