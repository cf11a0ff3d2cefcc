package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same work with scripts switched off: nothing that matters needs them. */
@BrowserTest
class NoScriptTests {

    private static final String NAME = "Barno Bescriptova";
    private static final String IN_CYRILLIC = "Барно Бескриптова";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cases",
                "/cases/TJ-2022-0001",
                "/countries",
                "/countries/TJ",
                "/statistics",
                "/census",
                "/census/people?on=2022-12-01",
                "/methodology",
                "/about",
                "/report",
                "/receipt"
            })
    void publicPagesSayWhatTheyHaveToSay(String path, Visits visits) {
        var reader = visits.anonymous(NoScriptTests::withoutScript);
        assertThat(reader.go(path)).isEqualTo(200);
        assertThat(reader.page().locator("h1").innerText()).isNotBlank();
        assertThat(reader.text().length()).isGreaterThan(100);
        assertThat(reader.page().locator(".js-only:visible").count())
                .as("nothing is offered that needs a script")
                .isZero();
    }

    /** Tor Browser draws no SVG in its safest mode; here every drawing is put into a namespace that no browser knows. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/statistics", "/census", "/countries/TJ", "/cases/TJ-2022-0001", "/ar/statistics"})
    void withoutSvgNoWordsStandAboutAndTheNumbersAreInTables(String path, Visits visits) {
        var reader = visits.anonymous();
        reader.go(path);
        var page = reader.page();
        var tables = page.locator("main table").count();
        page.evaluate("""
                () => document.querySelectorAll('body svg').forEach(svg => {
                  const unknown = node => {
                    if (node.nodeType !== Node.ELEMENT_NODE) return node.cloneNode();
                    const copy = document.createElementNS('urn:unknown', node.localName);
                    for (const a of node.attributes) copy.setAttribute(a.name, a.value);
                    node.childNodes.forEach(child => copy.append(unknown(child)));
                    return copy;
                  };
                  svg.replaceWith(unknown(svg));
                })""");

        assertThat(page.evaluate("""
                () => Array.from(document.querySelectorAll('svg title, svg desc, svg text'))
                  .filter(words => { const box = words.getBoundingClientRect(); return box.width && box.right > 0 && box.left < innerWidth; })
                  .map(words => words.textContent)""")).asString().isEqualTo("[]");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        assertThat(tables).isPositive();
    }

    @Test
    void aReaderFindsAPerson(Visits visits) {
        var reader = visits.anonymous(NoScriptTests::withoutScript);
        reader.go("/");
        reader.fill("q", "Imomali");
        reader.press("form[role=search] button");
        reader.press("main .rows a[href^='/cases/']");
        assertThat(reader.page().locator("h1").innerText()).contains("Daler Imomali");
        reader.shot("noscript-public");
    }

    @Test
    void aReportComesInAndItsReceiptIsAnswered(Visits visits) {
        var reader = visits.anonymous(NoScriptTests::withoutScript);
        reader.go("/report");
        reader.fill("text", "A colleague has been missing since Monday.");
        assertThat(reader.press("form[action='/report'] button")).isLessThan(300);
        reader.shot("noscript-reported");
        var code = reader.page().locator("main .panel code").first().innerText();
        reader.go("/receipt");
        reader.fill("code", code.strip());
        assertThat(reader.press("form[action='/receipt'] button")).isEqualTo(200);
        assertThat(reader.shows("[role=status]")).isTrue();
    }

    @Test
    void aCaseIsOpenedTakenUpAndSignedOutOf(Visits visits) {
        var intake = visits.signIn("intake", NoScriptTests::withoutScript);
        intake.go("/desk/cases/new");
        intake.fill("names.0.text", NAME).choose("country", "TJ");
        intake.press("button[name=action][value=add-name]");
        intake.fill("names.1.text", IN_CYRILLIC);
        intake.fill("source.title", "A phone call").fill("source.originGroup", "the caller");
        Desk.addFact(intake, 0, "ARREST");
        intake.press("aside button[name=action][value=check]");
        assertThat(intake.page().locator("#duplicates").innerText()).isNotBlank();
        assertThat(intake.page().locator("[name='names.1.text']").inputValue()).isEqualTo(IN_CYRILLIC);
        intake.shot("noscript-open-case");
        var ref = Desk.open(intake);
        assertThat(intake.text()).contains(NAME, IN_CYRILLIC);
        intake.shot("noscript-case");
        intake.press("form[action='/sign-out'] button");
        assertThat(intake.page().url()).contains("/sign-in");

        var intake2 = visits.signIn("intake2", NoScriptTests::withoutScript);
        Desk.openTask(intake2, ref, "Task_TriageReport");
        assertThat(Desk.decide(intake2, "IN_SCOPE", "")).as("no comment").isEqualTo(422);
        assertThat(intake2.shows("#comment-error")).isTrue();
        Desk.decideWell(intake2, "IN_SCOPE", "A journalist, taken from the newsroom.");
        assertThat(Desk.stage(intake2, ref)).isEqualTo(Words.say("component.stage.VERIFICATION"));
        intake2.shot("noscript-taken-up");
    }

    private static NewContextOptions withoutScript(NewContextOptions options) {
        return options.setJavaScriptEnabled(false);
    }
}
