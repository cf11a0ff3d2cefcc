package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.testing.Path.expect;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Language;
import org.vigil.testing.Actions;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** What the public reads of our actions and of the answers to them: only what was opened, checked and approved by a second person. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class DisclosureTests {

    private static final NewDisclosure TO_THE_PROSECUTOR =
            new NewDisclosure(Addressee.AUTHORITY, "the Prosecutor General’s Office", null);

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Actions actions;

    @Autowired
    private DisclosureManagement disclosures;

    @Autowired
    private AdvocacyManagement advocacy;

    @Autowired
    private Staff staff;

    @Test
    void tellsInTheNextVersionWhatWasOpened() {
        var ref = path.publishedCase("Answered In Part");
        var action = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);
        actions.reply(action);
        open(action, null, TO_THE_PROSECUTOR);
        open(action, replyTo(action), answer("The office states that an investigation goes on."));
        assertThat(page("/cases/" + ref)).doesNotContain("Prosecutor General");

        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.publishAnew(ref, "What the world may know now.");

        assertThat(page("/cases/" + ref))
                .contains("Letter, sent to the Prosecutor General’s Office.")
                .contains("The office states that an investigation goes on.")
                .contains("Answers a part of what was asked.")
                .contains("Our comment: It does not say where.")
                .doesNotContain("We deny it")
                .doesNotContain("The addressee");
        assertThat(page("/ru/cases/" + ref))
                .contains("Письмо; адресат: the Prosecutor General’s Office.")
                .contains("<p lang=\"en\" dir=\"auto\">The office states");
        var json = api.get(Api.NOBODY, "/api/v1/public/cases/" + ref).json();
        assertThat(json.at("/replies/0/stance").asString()).isEqualTo("PARTIAL");
        assertThat(json.at("/actions/0/kind").asString()).isEqualTo("LETTER_TO_AUTHORITY");
        assertThat(page("/feeds/cases.atom")).contains(ref + ":2").contains("What is new.");
        assertThat(page("/cases?reply=REPLIED")).contains(ref);
    }

    @Test
    void letsNobodyApproveWhatTheyOpened() {
        var ref = path.publishedCase("Opened By One");
        var action = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);
        staff.employ("opener.all", "Central Asia", Role.INTAKE, Role.VERIFIER, Role.REVIEWER, Role.ADVOCATE);
        staff.as(staff.named("opener.all"), () -> disclosures.open(ActionId.of(action), null, TO_THE_PROSECUTOR));
        path.complete(ref, "Task_AssessNewInformation", "verifier", "UPDATE", Map.of());
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC"));
        path.complete(
                ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "Anew.", "whatChanged", "A letter."));

        var refused = path.tryComplete(ref, "Task_ApproveSummary", "opener.all", "APPROVE", Map.of());

        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void keepsInsideWhatWasOpenedAfterTheSafetyCheckOrTakenBack() {
        var ref = path.caseToDraft("Opened Too Late");
        var late = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);
        open(late, null, TO_THE_PROSECUTOR);
        publish(ref);
        assertThat(page("/cases/" + ref)).doesNotContain("Prosecutor General");

        var other = path.caseInSafetyCheck("Opened And Taken Back");
        var action = actions.sent(other, ActionKind.LETTER_TO_AUTHORITY);
        open(action, null, TO_THE_PROSECUTOR);
        path.complete(other, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC"));
        staff.as(staff.named("advocate"), () -> disclosures.close(ActionId.of(action), null));
        publish(other);
        assertThat(page("/cases/" + other)).doesNotContain("Prosecutor General");
    }

    @Test
    void saysNothingOfActionsWhereAConsentForbidsIt() {
        var ref = path.caseInSafetyCheck("No Word Of Advocacy");
        open(actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY), null, TO_THE_PROSECUTOR);
        var check = new HashMap<>(Path.safety("ALREADY_PUBLIC"));
        check.put(
                "consent",
                Map.of(
                        "NAME", Map.of("status", "ALREADY_PUBLIC", "note", "In print"),
                        "ADVOCACY", Map.of("status", "REFUSED")));
        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", check);

        publish(ref);

        assertThat(page("/cases/" + ref)).doesNotContain("Prosecutor General");
    }

    @Test
    void hidesAWithheldNameInTheAnswerToo() {
        var ref = path.caseInSafetyCheck("Khushom Ghulom");
        var action = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);
        actions.reply(action);
        open(action, replyTo(action), answer("The office knows of no Gulom."));
        path.complete(ref, "Task_CheckSafety", "reviewer2", "PSEUDONYMISED", Path.safety("REFUSED"));

        publish(ref);

        assertThat(page("/cases/" + ref)).contains("The office knows of no").doesNotContain("Gulom");
    }

    @Test
    void refusesToNameWhoGivesAidOrAConfidentialSource() {
        var ref = path.caseInSafetyCheck("Aid Is Private");
        var aid = actions.sent(ref, ActionKind.LEGAL_AID);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> open(aid, null, TO_THE_PROSECUTOR))
                .matches(refusal -> refusal.fields().get(0).field().equals("addressee"));
        open(aid, null, new NewDisclosure(Addressee.PRIVATE, "the lawyer’s name", null));
        var source = new HashMap<String, Object>(Path.source("The neighbour upstairs", "upstairs"));
        source.put("confidential", true);
        expect(201, api.post("advocate", "/api/v1/cases/" + ref + "/sources", source, path.ifMatch(ref)));
        var letter = actions.sent(ref, ActionKind.LETTER_TO_AUTHORITY);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        open(letter, null, new NewDisclosure(Addressee.AUTHORITY, "the neighbour upstairs", null)))
                .matches(refusal -> refusal.fields().get(0).field().equals("named"));
        assertThat(staff.as(advocate(), () -> disclosures.disclosures(CaseRef.of(ref))))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.open()).extracting(NewDisclosure::named).isNull());
    }

    @Test
    void databaseKeepsWhatIsPrivateAndWhoOpenedIt() {
        var ref = path.caseInSafetyCheck("Held By The Database");
        var aid = ActionId.of(actions.sent(ref, ActionKind.MEDICAL_AID));
        var draft = ActionId.of(actions.draft(ref, ActionKind.LETTER_TO_AUTHORITY));
        var mine = advocate().account();

        assertThatThrownBy(() -> insert(aid, "AUTHORITY", "The doctor", mine)).hasStackTraceContaining("never named");
        assertThatThrownBy(() -> insert(aid, "PRIVATE", "The doctor", mine))
                .hasStackTraceContaining("nobody_private_is_named");
        assertThatThrownBy(() -> insert(draft, "PRIVATE", "", mine)).hasStackTraceContaining("only what went out");
        assertThatThrownBy(() -> insert(aid, "PRIVATE", "", UUID.randomUUID()))
                .hasStackTraceContaining("by the one who acts");
    }

    private void insert(ActionId action, String addressee, String named, UUID by) {
        staff.sql(advocate(), """
                        insert into publication.disclosure (id, case_id, action_id, addressee, named, kind, day, by_user, at)
                        select gen_random_uuid(), a.case_id, a.id, ?, nullif(?, ''), a.kind, current_date, ?, now()
                        from advocacy.action a where a.id = ?""", addressee, named, by, action.value());
    }

    private void publish(String ref) {
        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "What the world may know."));
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
    }

    private static NewDisclosure answer(String words) {
        return new NewDisclosure(
                Addressee.AUTHORITY,
                "the Prosecutor General’s Office",
                new NewDisclosure.Answer(Language.EN, words, Stance.PARTIAL, "It does not say where."));
    }

    private void open(String action, @Nullable UUID reply, NewDisclosure open) {
        staff.as(advocate(), () -> disclosures.open(ActionId.of(action), reply, open));
    }

    private UUID replyTo(String action) {
        return staff.as(advocate(), () -> advocacy.get(ActionId.of(action)))
                .replies()
                .get(0)
                .id();
    }

    private SignedInUser advocate() {
        return staff.named("advocate");
    }

    private String page(String address) {
        return expect(200, api.get(Api.NOBODY, address)).text();
    }
}
