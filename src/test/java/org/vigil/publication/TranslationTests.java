package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.testing.Path.expect;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Language;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** A public case speaks every language at once; its free text when one person translated it and another approved. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class TranslationTests {

    private static final Role[] ALL = {Role.INTAKE, Role.VERIFIER, Role.REVIEWER, Role.ADVOCATE, Role.COORDINATOR};
    private static final String FRENCH = "Ce que le monde peut savoir.";

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private TranslationManagement translations;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    @BeforeEach
    void admitThoseWhoHoldEveryRole() {
        for (var name : List.of("drafter.all", "second.all")) {
            staff.employ(name, "Central Asia", ALL);
        }
    }

    @Test
    void speaksEveryLanguageFromItsPublicationOn() {
        var ref = path.publishedCase("Spoken Everywhere");

        assertThat(page("/fr/cases/" + ref))
                .contains("Arrestation le 15")
                .contains("Journaliste")
                .contains("<p lang=\"en\" dir=\"auto\">What the world may know.</p>")
                .contains("pas encore été traduit");
        assertThat(page("/ru/cases/" + ref)).contains("Задержание 15 июня 2022");
        assertThat(page("/fa/cases/" + ref)).contains("بازداشت در ۲۵ خرداد ۱۴۰۱");
        assertThat(page("/cases/" + ref)).contains("Arrested on 15 June 2022").doesNotContain("not been translated");
    }

    @Test
    void showsATranslationWhenASecondPersonApprovedIt() {
        var ref = path.publishedCase("Translated By Two");
        translate("drafter.all", ref);
        assertThat(page("/fr/cases/" + ref)).doesNotContain(FRENCH);
        expect(409, decide("drafter.all", ref, "APPROVE"));
        var otherAccount = staff.otherAccountOf(staff.named("drafter.all"), ALL);
        assertThatThrownBy(() -> staff.as(
                        otherAccount,
                        () -> translations.decide(
                                CaseRef.of(ref), Language.FR, SummaryDecision.APPROVE, "By my other account")))
                .isInstanceOf(Refusal.class);

        expect(200, decide("second.all", ref, "APPROVE"));

        assertThat(page("/fr/cases/" + ref)).contains(FRENCH).doesNotContain("What the world may know.");
        assertThat(page("/es/cases/" + ref)).contains("What the world may know.");
        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases/" + ref + "?language=fr")
                        .json()
                        .at("/translation/state")
                        .asString())
                .isEqualTo("TRANSLATED");
    }

    @Test
    void takesAStaleTranslationFromThePublicAndSaysSo() {
        var ref = path.publishedCase("Stale Since The Second Version");
        translate("drafter.all", ref);
        expect(200, decide("second.all", ref, "APPROVE"));
        path.learn(ref, Map.of("type", "CHARGE", "asReported", "extremism"));
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());

        path.publishAnew(ref, "What the world may know now.");

        assertThat(page("/fr/cases/" + ref))
                .contains("What the world may know now.")
                .contains("traduction de la version 1")
                .doesNotContain(FRENCH);
        var listed = expect(200, api.get("advocate", "/api/v1/cases/" + ref + "/translations"));
        assertThat(listed.json().at("/0/stale").asBoolean()).isTrue();
    }

    @Test
    void keepsATranslationWhoseOriginalStayedTheSame() {
        var ref = path.publishedCase("The Same Words Again");
        translate("drafter.all", ref);
        expect(200, decide("second.all", ref, "APPROVE"));
        path.learn(ref, Map.of("type", "CHARGE", "asReported", "extremism"));
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());

        path.publishAnew(ref, "What the world may know.");

        assertThat(page("/fr/cases/" + ref)).contains(FRENCH);
    }

    @Test
    void offersThePublicVersionWhileAnotherOneIsOnItsWay() {
        var ref = path.publishedCase("Translated Meanwhile");
        path.learn(ref, Map.of("type", "CHARGE", "asReported", "extremism"));
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC"));
        path.complete(
                ref,
                "Task_DraftSummary",
                "advocate",
                "SUBMIT",
                Map.of("lead", "Not public yet.", "whatChanged", "What is new."));

        assertThat(expect(200, api.get("advocate", "/desk/cases/" + ref + "/translations"))
                        .text())
                .contains("What the world may know.")
                .doesNotContain("Not public yet.");
    }

    @Test
    void leavesNothingInAnyLanguageAfterARetraction() {
        var ref = path.publishedCase("Taken Back Everywhere");
        expect(200, api.post("coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Harm")));

        assertThat(api.get(Api.NOBODY, "/ar/cases/" + ref).status()).isEqualTo(410);
        assertThat(owner.sql()
                        .sql("select count(*) from published.document where ref = ?")
                        .param(ref)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesInTheDatabaseWhatNobodyApproved() {
        var ref = path.publishedCase("Only What Was Approved");

        assertThatThrownBy(() -> owner.sql()
                        .sql("update published.document set translated = true where ref = ? and language = 'fr'")
                        .param(ref)
                        .update())
                .hasMessageContaining("second person approved");
        assertThatThrownBy(() -> owner.sql()
                        .sql("update published.document set document = '{}' where ref = ? and language = 'fr'")
                        .param(ref)
                        .update())
                .hasMessageContaining("never changes");
        assertThatThrownBy(() -> owner.sql()
                        .sql("delete from published.document where ref = ?")
                        .param(ref)
                        .update())
                .hasMessageContaining("as long as its version");
    }

    @Test
    void refusesToTranslateIntoTheOriginalsLanguage() {
        var ref = path.publishedCase("English Already");

        var refused = api.post(
                "advocate", "/api/v1/cases/" + ref + "/translations", Map.of("language", "en", "lead", "The same."));

        assertThat(refused.status()).isEqualTo(422);
    }

    private void translate(String author, String ref) {
        expect(
                201,
                api.post(author, "/api/v1/cases/" + ref + "/translations", Map.of("language", "fr", "lead", FRENCH)));
    }

    private Api.Answer decide(String reviewer, String ref, String decision) {
        return api.post(
                reviewer,
                "/api/v1/cases/" + ref + "/translations/fr/decision",
                Map.of("decision", decision, "comment", "Compared word by word"));
    }

    private String page(String address) {
        return expect(200, api.get(Api.NOBODY, address)).text();
    }
}
