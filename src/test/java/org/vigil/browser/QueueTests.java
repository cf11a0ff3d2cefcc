package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Path;

/** A coordinator shares out the work without a mouse: walks, chooses, sees what would change, changes it and takes it back. */
@BrowserTest
class QueueTests {

    private final Path path;

    QueueTests(@Autowired Path path) {
        this.path = path;
    }

    @Test
    void choosesByKeyThenChangesSeveralAndTakesItBack(Visits visits) {
        var name = "Zebunisso Several";
        path.caseInReview(name + " One");
        path.caseInReview(name + " Two");
        var visit = visits.as("coordinator");
        visit.go("/desk?scope=team&kind=Task_ReviewRecord&q=Zebunisso+Several");
        var page = visit.page();
        assertThat(page.locator("[data-task]").count()).isEqualTo(2);

        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("[data-chosen]").innerText()).isEqualTo("2");
        assertThat(page.locator("[data-choose]:checked").count()).isEqualTo(2);
        page.keyboard().press("x");
        assertThat(page.locator("[data-choose]:checked").count()).isEqualTo(1);
        page.keyboard().press("x");

        visit.choose("to", "reviewer2").fill("reason", "The week is shared out");
        assertThat(visit.press("button[name=change][value=ASSIGN]")).isEqualTo(200);
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        assertThat(held(visits)).isZero();
        visit.shot("queue-bulk-preview");
        assertThat(visit.press("main button.btn--primary")).isEqualTo(200);
        assertThat(held(visits)).isEqualTo(2);

        assertThat(visit.press(".undo button")).isEqualTo(200);
        assertThat(visit.shows(".undo")).isFalse();
        assertThat(held(visits)).isZero();
    }

    private static int held(Visits visits) {
        var queue = visits.as("reviewer2");
        queue.go("/desk?scope=mine&holder=me&q=Zebunisso+Several");
        return queue.page().locator("[data-task]").count();
    }

    @Test
    void takesATaskByKeyAndHandsItOver(Visits visits) {
        path.caseInReview("Zebunisso Handed");
        var visit = visits.as("reviewer");
        visit.go("/desk?scope=mine&q=Zebunisso+Handed");
        var page = visit.page();
        page.keyboard().press("j");
        visit.arriveBy(() -> page.keyboard().press("a"));
        assertThat(page.locator("[data-task] .task__holder").innerText()).isEqualToIgnoringCase("you");

        visit.press(".task__give");
        assertThat(page.locator("h1").innerText()).isEqualTo("Hand over a task");
        page.getByLabel("Why?", new Page.GetByLabelOptions().setExact(true)).fill("On the road until Friday");
        page.locator("input[name=to]").first().check();
        assertThat(visit.press("main form button.btn--primary")).isEqualTo(200);
        visit.go("/desk?scope=mine&holder=me&q=Zebunisso+Handed");
        assertThat(visit.shows("[data-task]")).isFalse();
    }
}
