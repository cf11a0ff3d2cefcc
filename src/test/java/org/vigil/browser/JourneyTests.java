package org.vigil.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.browser.Desk.decide;
import static org.vigil.browser.Desk.decideWell;
import static org.vigil.browser.Desk.findTask;
import static org.vigil.browser.Desk.openFromCase;
import static org.vigil.browser.Desk.openTask;
import static org.vigil.browser.Desk.stage;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.PressSequentiallyOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One case goes all the way, from the first report to closed, each step done by the right person with real clicks. */
@BrowserTest
class JourneyTests {

    private static final String NAME = "Rustam Namunazoda";
    private static final String IN_CYRILLIC = "Рустам Намуназода";
    private static final String LEAD =
            "Rustam Namunazoda, a journalist, was detained in Khujand on 12 March 2026.\n\nNo court has ruled on the case yet.";

    @Test
    void aCaseGoesFromTheFirstReportToClosed(Visits visits) {
        var ref = intakeOpensIt(visits.as("intake"));
        colleagueTakesItUp(visits.as("intake2"), ref);
        colleagueAddsASecondOrigin(visits.as("intake2"), ref);
        verifierDecidesAndProposes(visits.as("verifier"), ref);
        theVerifierMayNotReview(visits.as("verifier"), ref);
        reviewerLooksAtEveryFactAndApproves(visits.as("reviewer"), ref);
        anotherReviewerChecksSafety(visits.as("reviewer"), visits.as("reviewer2"), ref);
        advocateDrafts(visits.as("advocate"), ref);
        reviewerPublishes(visits.as("reviewer"), visits.anonymous(), ref);
        advocateActs(visits.as("advocate"), visits.as("coordinator"), ref);
        theCaseIsClosed(visits.as("advocate"), visits.as("coordinator"), ref);
    }

    private static String intakeOpensIt(Visit intake) {
        intake.shot("journey-01-queue");
        intake.go("/desk/cases/new");
        theFormWarnsOfAKnownPerson(intake);
        intake.fill("names.0.text", NAME).choose("country", "TJ");
        intake.press("button[name=action][value=add-name]");
        intake.fill("names.1.text", IN_CYRILLIC).choose("incident", "DETENTION").fill("year", "2026");
        intake.fill("summary", "A colleague phoned at night: taken from the newsroom.");
        intake.fill("source.title", "Journalist detained in Khujand").fill("source.publisher", "The Northern Paper");
        intake.choose("source.kind", "NEWS_ARTICLE").fill("source.publishedAt", "13 March 2026");
        Desk.addFact(intake, 0, "ARREST");
        Desk.addFact(intake, 1, "CUSTODY");
        Desk.addFact(intake, 2, "ROLE");
        intake.shot("journey-03-open-case");
        var ref = Desk.open(intake);
        assertThat(intake.text()).contains(NAME, IN_CYRILLIC);
        intake.shot("journey-04-case-opened");
        return ref;
    }

    /** Another script and another ending than the demo's case of that person has. */
    private static void theFormWarnsOfAKnownPerson(Visit intake) {
        var page = intake.page();
        page.locator("[name='names.0.text']")
                .pressSequentially("Далер Имомали", new PressSequentiallyOptions().setDelay(30));
        assertThat(page.locator("#duplicates .duplicates > li").first()).containsText("Daler Imomali");
        intake.shot("journey-02-known-person");
    }

    private static void colleagueTakesItUp(Visit intake2, String ref) {
        openTask(intake2, ref, "Task_TriageReport");
        intake2.shot("journey-05-triage");
        decideWell(intake2, "IN_SCOPE", "A journalist, detained in connection with the work.");
        assertThat(intake2.text()).contains(Words.say("deskcase.done.Task_TriageReport.IN_SCOPE"));
    }

    private static void colleagueAddsASecondOrigin(Visit intake2, String ref) {
        var title = "Newsroom searched, reporter held";
        Desk.addSource(intake2, ref, title, "The Union of Journalists");
        Desk.addClaim(intake2, ref, title, "NAME", Map.of("text", NAME));
        for (var type : List.of("ARREST", "CUSTODY", "ROLE")) {
            Desk.addClaim(intake2, ref, title, type, Desk.minimum(type));
        }
        intake2.shot("journey-06-second-origin");
    }

    private static void verifierDecidesAndProposes(Visit verifier, String ref) {
        openTask(verifier, ref, "Task_GradeSources");
        verifier.shot("journey-07-grading");
        for (var accept :
                verifier.page().locator("input[type=radio][value=ACCEPTED]").all()) {
            accept.check();
        }
        verifier.fill("note", "Read in both sources; they do not draw on each other.");
        verifier.press("form[action$='/claims/decisions'] button");
        assertThat(verifier.text()).contains(Words.say("deskcase.grading.all-decided"));
        verifier.shot("journey-08-claims-decided");
        decideWell(verifier, "PROPOSE", "Two independent origins for every minimum fact.");
    }

    private static void theVerifierMayNotReview(Visit verifier, String ref) {
        assertThat(findTask(verifier, "mine", ref, "Task_ReviewRecord").count()).isZero();
        openFromCase(verifier, ref);
        assertThat(verifier.shows(".panel--task .notice--warning")).isTrue();
        assertThat(verifier.shows("button[name=outcome]")).isFalse();
        verifier.shot("journey-09-verifier-refused");
    }

    private static void reviewerLooksAtEveryFactAndApproves(Visit reviewer, String ref) {
        openTask(reviewer, ref, "Task_ReviewRecord");
        reviewer.shot("journey-10-review");
        assertThat(decide(reviewer, "APPROVE", "Agreed."))
                .as("nothing looked at")
                .isEqualTo(422);
        assertThat(reviewer.shows("#lookedAt-error")).isTrue();
        reviewer.shot("journey-11-review-refused");
        for (var fact : reviewer.page().locator("#lookedAt .facts > li").all()) {
            if (!fact.locator("input[type=checkbox]").isVisible()) {
                reviewer.unfold(fact.locator("summary"));
            }
            fact.locator("input[type=checkbox]").check();
        }
        assertThat(reviewer.page().locator("#seen-left")).hasText("0");
        decideWell(reviewer, "APPROVE", "Each minimum fact checked against both sources.");
    }

    private static void anotherReviewerChecksSafety(Visit reviewer, Visit reviewer2, String ref) {
        openFromCase(reviewer, ref);
        assertThat(reviewer.text()).contains(Words.say("deskcase.hindrance.REVIEWER"));
        assertThat(reviewer.shows("button[name=outcome]")).isFalse();
        reviewer.shot("journey-12-reviewer-refused");
        openTask(reviewer2, ref, "Task_CheckSafety");
        for (var answer :
                reviewer2.page().locator("input[type=radio][value=NO]").all()) {
            answer.check();
        }
        reviewer2.choose("consent.NAME", "GIVEN").fill("consent.NAME.givenBy", "the wife");
        reviewer2.shot("journey-12-safety");
        decideWell(reviewer2, "FULL", "The name is in print; nobody else can be recognised.");
    }

    private static void advocateDrafts(Visit advocate, String ref) {
        openTask(advocate, ref, "Task_DraftSummary");
        advocate.fill("lead", LEAD);
        var facts = advocate.page().locator("input[name=facts][type=checkbox]");
        assertThat(facts.count()).isGreaterThan(2);
        advocate.shot("journey-13-draft");
        facts.last().uncheck();
        decideWell(advocate, "SUBMIT", "Short, because little is known.");
    }

    private static void reviewerPublishes(Visit reviewer, Visit reader, String ref) {
        assertThat(reader.go("/cases/" + ref)).as("before approval").isEqualTo(404);
        reader.shot("journey-14-not-yet-public");
        openTask(reviewer, ref, "Task_ApproveSummary");
        reviewer.shot("journey-15-approve-summary");
        decideWell(reviewer, "APPROVE", "Every sentence stands.");
        var approved = Instant.now();
        Instant asked;
        int answer;
        do {
            asked = Instant.now();
            answer = reader.go("/cases/" + ref);
        } while (answer == 404 && Duration.between(approved, asked).toSeconds() < 10);
        assertThat(answer).isEqualTo(200);
        assertThat(Duration.between(approved, asked)).isLessThan(Duration.ofSeconds(1));
        assertThat(reader.text()).contains(NAME, "No court has ruled on the case yet.");
        reader.shot("journey-16-public");
    }

    private static void advocateActs(Visit advocate, Visit coordinator, String ref) {
        advocate.go("/desk/cases/" + ref);
        advocate.unfold(advocate.page().locator("#draft-action > summary"));
        advocate.page().locator("#draft-action [name=kind]").selectOption("LETTER_TO_AUTHORITY");
        advocate.fill("target", "The prosecutor of the region");
        advocate.page()
                .locator("#draft-action [name=text]")
                .fill("We ask that Rustam Namunazoda be released, and that his colleagues may see him until then.");
        advocate.shot("journey-17-draft-action");
        advocate.press("#draft-action button");
        advocate.press(findTask(advocate, "team", ref, "Task_ApproveAction").locator(".task__what a"));
        assertThat(advocate.text()).contains(Words.say("deskcase.hindrance.ACTION_DRAFTER"));
        assertThat(advocate.shows("button[name=outcome]")).isFalse();

        openTask(coordinator, ref, "Task_ApproveAction");
        coordinator.shot("journey-18-approve-action");
        decideWell(coordinator, "APPROVE", "Agrees with the record.");

        openTask(advocate, ref, "Task_SendAction");
        advocate.choose("how", "POST").fill("to", "The prosecutor's office, Khujand");
        advocate.shot("journey-19-send");
        decideWell(advocate, "SENT", "Sent by registered post.");

        advocate.unfold(advocate.page()
                .locator("#advocacy summary")
                .filter(new FilterOptions().setHasText(Words.say("deskcase.reply.add"))));
        var reply = advocate.page().locator("form[action$='/replies']");
        reply.locator("[name=authority]").fill("The prosecutor of the region");
        reply.locator("[name=text]").fill("The letter has been received.");
        advocate.shot("journey-20-reply");
        assertThat(advocate.press(reply.locator("button"))).isEqualTo(200);

        openTask(advocate, ref, "Task_CommentReply");
        advocate.choose("kind", "TOKEN").choose("position", "DENIES");
        decideWell(advocate, "COMMENTED", "It answers nothing that was asked.");
        openTask(advocate, ref, "Task_AssessOutcome");
        advocate.tick("impact", "NONE_DISCERNIBLE");
        decideWell(advocate, "DONE", "A form letter.");
        assertThat(advocate.page().locator("#advocacy")).containsText("The letter has been received.");
        advocate.shot("journey-21-action-done");
    }

    private static void theCaseIsClosed(Visit advocate, Visit coordinator, String ref) {
        openTask(advocate, ref, "Task_ReviewPeriodically");
        advocate.choose("outcomeCode", "RELEASED");
        advocate.shot("journey-22-review-periodically");
        decideWell(advocate, "CLOSE", "Released on bail without charges; the proceedings are stopped.");
        openTask(coordinator, ref, "Task_ApproveClosing");
        coordinator.shot("journey-23-approve-closing");
        decideWell(coordinator, "APPROVE", "Nothing is left to do.");
        assertThat(stage(coordinator, ref)).isEqualTo(Words.say("component.stage.CLOSED"));
        assertThat(coordinator.shows(".case-head a[href^='/desk/tasks/']")).isFalse();
        coordinator.shot("journey-24-closed");
    }
}
