package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Path;

/** The drawn process of a case, looked at in a browser: marks and words on the drawing, and the same as a list without script. */
@BrowserTest
@SuppressWarnings("NullAway.Init")
class ProcessPageTests {

    @Autowired
    private Path path;

    @Test
    void marksWhatIsDoneAndWhatWaitsByShapeAndWord(Visits visits) {
        var ref = path.caseInVerification("Drawn In A Browser");
        var visit = visits.as("verifier");
        visit.go("/desk/cases/" + ref + "/process");
        var drawing = visit.page().locator("[data-process]");
        drawing.locator(".step-done").first().waitFor();

        assertThat(drawing.locator("[data-container-id=Call_Intake] .step-note").innerText())
                .isEqualTo("✓ done");
        choose(visit, "Verification");
        drawing.locator("[data-container-id=Task_GradeSources] .step-note")
                .first()
                .waitFor();
        assertThat(drawing.locator("[data-container-id=Task_GradeSources] .step-note")
                        .first()
                        .innerText())
                .isEqualTo("◷ waiting");
        choose(visit, "Intake");
        element(drawing, "Task_TriageReport").hover();
        assertThat(drawing.locator(".process-card").innerText())
                .contains("Triage the report: in scope", "by Ben Okafor", "Decided in the suite");
        visit.shot("process");
    }

    @Test
    void leadsFromACallIntoTheProcessThatItCalled(Visits visits) {
        var ref = path.caseInVerification("Entered By A Click");
        var visit = visits.as("verifier");
        visit.go("/desk/cases/" + ref + "/process");
        var drawing = visit.page().locator("[data-process]");
        drawing.locator("[data-container-id=Call_Verification] .step-note")
                .first()
                .waitFor();

        element(drawing, "Call_Verification").click();

        element(drawing, "Task_GradeSources").waitFor();
        assertThat(visit.page().locator("[data-draw][aria-pressed=true]").innerText())
                .startsWith("Verification");
    }

    @Test
    void showsTheRowThatDecidedAndWhatWasAsked(Visits visits) {
        var ref = path.openCase("Decided By A Table");
        path.complete(ref, "Task_TriageReport", "intake2", "IN_SCOPE", Map.of());
        path.acceptAllClaims(ref, "verifier");
        path.complete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        var visit = visits.as("verifier");
        visit.go("/desk/cases/" + ref);

        var decision = visit.page().locator("#decision-2");
        assertThat(decision.innerText())
                .contains("too few independent origins", "Independent origins of the weakest fact: 1");
        decision.locator("summary").click();
        assertThat(decision.locator(".decision__matched").innerText()).contains("decided", "fewer than 2");
        assertThat(decision.locator(".decision__matched").count()).isEqualTo(1);
    }

    @Test
    void saysTheSameWithoutScript(Visits visits) {
        var ref = path.caseInReview("Listed Without Script");
        var visit = visits.signIn("reviewer", options -> options.setJavaScriptEnabled(false));
        visit.go("/desk/cases/" + ref + "/process");

        assertThat(visit.text())
                .contains(
                        "Triage the report: in scope",
                        "by Ben Okafor",
                        "Saw version",
                        "Review the record",
                        "Nobody has taken it yet. For: Reviewer.",
                        "due in");
        assertThat(visit.page().locator("[data-process]").isVisible()).isFalse();
    }

    private static void choose(Visit visit, String process) {
        visit.page()
                .locator("[data-draw]")
                .filter(new Locator.FilterOptions().setHasText(process))
                .first()
                .click();
    }

    private static Locator element(Locator drawing, String id) {
        return drawing.locator("g.djs-element[data-element-id=" + id + "]");
    }
}
