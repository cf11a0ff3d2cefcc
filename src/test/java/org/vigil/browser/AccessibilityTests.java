package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;

/** Every page for everybody: axe finds nothing in either theme and direction, nothing hangs over a narrow edge, keys suffice. */
@BrowserTest
class AccessibilityTests {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 360;
    /** A desktop at 400 %. */
    private static final int ZOOMED = 320;

    static final List<String> PUBLIC = List.of(
            "/",
            "/cases",
            "/cases?liberty=HELD_SERVING",
            "/cases?q=nobody+of+that+name",
            "/cases/TJ-2022-0001",
            "/countries",
            "/countries/TJ",
            "/countries/NZ",
            "/statistics",
            "/statistics?crosswalk=cpj",
            "/census",
            "/census?on=2022-12-01&knownAt=2022-12-01",
            "/census/people?on=2022-12-01",
            "/data",
            "/methodology",
            "/about",
            "/report",
            "/receipt",
            "/sign-in",
            "/sign-in?refused",
            "/embed/cases/TJ-2022-0001",
            "/embed/charts/country",
            "/cases/TJ-1999-0001",
            "/ar/",
            "/fa/cases/TJ-2022-0001",
            "/api-docs");

    static final List<String> DESK = List.of(
            "/desk",
            "/desk?scope=team",
            "/desk?scope=overdue",
            "/desk/cases",
            "/desk/cases?country=TJ&q=zzz",
            "/desk/cases/new",
            "/desk/cases/TJ-2022-0001",
            "/desk/cases/TJ-2022-0007",
            "/desk/cases/TJ-2022-0001/process",
            "/desk/cases/TJ-2022-0001/translations",
            "/desk/cases/TJ-2022-0001/merge?into=TJ-2022-0002",
            "/desk/cases/TJ-1999-0001",
            "/desk/duplicates",
            "/desk/incidents",
            "/desk/import",
            "/desk/export",
            "/desk/notices",
            "/desk/overview",
            "/desk?scope=group&country=TJ&dueWithin=30",
            "/desk?scope=unassigned&q=zzz",
            "/desk/cases?country=TJ&inStage=0d-7d&open=true",
            "/desk/absences");

    static final List<String> PARTNER = List.of("/partner", "/partner/cases/TJ-2022-0001");

    private static final List<String> ON_THE_WAY = List.of(
            "/people/1",
            "/incidents/1",
            "/desk/incidents/1",
            "/desk/import/1",
            "/desk/import/1/mapping",
            "/desk/tasks/1",
            "/desk/tasks/1/hand-over",
            "/desk/actions/new",
            "/desk/operations",
            "/desk/audit",
            "/admin");

    private static final List<String> NO_PAGES = List.of(
            "/api/.*",
            "/actuator.*",
            "/feeds/.*",
            "/calendar/.*",
            "/(css|js|img)/.*",
            "/cards/.*",
            "/charts/.*",
            "/oembed",
            "/mirror-key.pem",
            "/(robots\\.txt|sitemap\\.xml|\\.well-known/.*)",
            "/openapi.json.*",
            "/error",
            ".*\\.csv",
            "/desk/cases/\\{ref}/evidence/.*");

    private final Api api;
    private final Path path;

    AccessibilityTests(@Autowired Api api, @Autowired Path path) {
        this.api = api;
        this.path = path;
    }

    @ParameterizedTest
    @FieldSource("PUBLIC")
    void publicPagesAreForEverybody(String page, Visits visits) {
        inspect(visits.anonymous(AccessibilityTests::forAxe), page);
    }

    @ParameterizedTest
    @FieldSource("DESK")
    void pagesOfTheDeskAreForEverybody(String page, Visits visits) {
        inspect(visits.signIn("intake", AccessibilityTests::forAxe), page);
    }

    @ParameterizedTest
    @FieldSource("PARTNER")
    void pagesOfPartnersAreForEverybody(String page, Visits visits) {
        inspect(visits.signIn("partner", AccessibilityTests::forAxe), page);
    }

    /** What the addresses above leave out: the pages whose address is made at random, looked at on the way to them. */
    @Test
    void whatATiedCaseLeadsToIsForEverybody(Visits visits) {
        var reader = visits.anonymous(AccessibilityTests::forAxe);
        reader.go("/cases/TJ-2022-0001");
        var person = reader.page()
                .evaluate("fetch('/api/v1/public/cases/TJ-2022-0001').then(a => a.json()).then(a => a.person)");
        reader.press("main a[href^='/incidents/']");
        inspectHere(reader, "/incidents/…");
        inspect(reader, "/people/" + person);
        var intake = visits.signIn("intake", AccessibilityTests::forAxe);
        intake.go("/desk/incidents");
        intake.press("main a[href^='/desk/incidents/']");
        inspectHere(intake, "/desk/incidents/");
    }

    @Test
    void bringingAListIsForEverybody(Visits visits) {
        var list = """
                Who;Seized on;Land
                Rustam Dastrasov;2021-03-04;Tajikistan
                Malika Dastrasova;some day;Nowhere
                """;
        var intake = visits.signIn("intake", AccessibilityTests::forAxe);
        intake.go("/desk/import");
        intake.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("people.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        intake.press("form[action='/desk/import'] button");
        intake.go(intake.page().locator("main a[href$='/mapping']").first().getAttribute("href"));
        inspectHere(intake, "/desk/import/…/mapping");
        intake.go(intake.page().url().replace("/mapping", ""));
        inspectHere(intake, "/desk/import/…");
    }

    /** Every page that the surface has is looked at above or on one of the ways below; files and pictures are no pages. */
    @Test
    void noPageIsLeftOut() throws IOException {
        var looked = Stream.of(PUBLIC, DESK, PARTNER, ON_THE_WAY)
                .flatMap(List::stream)
                .map(address -> address.replaceAll("[?#].*", ""))
                .toList();
        try (var rows = Files.lines(Paths.get("src/test/resources/access-matrix.csv"))) {
            assertThat(rows.filter(row -> row.startsWith("GET;"))
                            .map(row -> row.split(";", -1)[1])
                            .filter(path -> NO_PAGES.stream().noneMatch(path::matches))
                            .filter(path -> looked.stream()
                                    .noneMatch(address -> address.matches(path.replaceAll("\\{\\w+}", "[^/]+")))))
                    .isEmpty();
        }
    }

    /** One case walks through all its decisions; each page is looked at as the one who decides sees it. */
    @Test
    void everyDecisionIsForEverybody(Visits visits) {
        var name = "Gulnora Dastrasova";
        var ref = path.openCase(name);
        inspectDecision(visits, "intake2", ref, "Task_TriageReport");
        path.complete(ref, "Task_TriageReport", "intake2", "IN_SCOPE", Map.of());
        path.addSecondOrigin(ref, name, "intake2");
        inspectDecision(visits, "verifier", ref, "Task_GradeSources");
        path.acceptAllClaims(ref, "verifier");
        path.complete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        inspectDecision(visits, "reviewer", ref, "Task_ReviewRecord");
        path.complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        inspectDecision(visits, "reviewer2", ref, "Task_CheckSafety");
        path.complete(ref, "Task_CheckSafety", "reviewer2", "FULL", Path.safety("ALREADY_PUBLIC"));
        inspectDecision(visits, "advocate", ref, "Task_DraftSummary");
        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "What the world may know."));
        inspectDecision(visits, "reviewer", ref, "Task_ApproveSummary");
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
    }

    @Test
    void everyDecisionAfterPublicationIsForEverybody(Visits visits) {
        var ref = path.publishedCase("Manzura Dastrasova");
        Path.expect(
                201,
                api.post(
                        "advocate",
                        "/api/v1/cases/" + ref + "/actions",
                        Map.of("kind", "LETTER_TO_AUTHORITY", "target", "A ministry", "text", "Release her.")));
        inspectDecision(visits, "coordinator", ref, "Task_ApproveAction");
        path.complete(ref, "Task_ApproveAction", "coordinator", "RETURN", Map.of());
        inspectDecision(visits, "advocate", ref, "Task_ReviseAction");
        path.complete(ref, "Task_ReviseAction", "advocate", "SUBMIT", Map.of("text", "Please release her."));
        path.complete(ref, "Task_ApproveAction", "coordinator", "APPROVE", Map.of());
        inspectDecision(visits, "advocate", ref, "Task_SendAction");
        inspectDecision(visits, "advocate", ref, "Task_ReviewPeriodically");
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        inspectDecision(visits, "coordinator", ref, "Task_ApproveClosing");
    }

    private void inspectDecision(Visits visits, String user, String ref, String key) {
        inspect(visits.signIn(user, AccessibilityTests::forAxe), "/desk/tasks/" + path.task(ref, key));
    }

    @Test
    void whatAnEditorSeesOnACaseIsForEverybody(Visits visits) {
        inspect(visits.signIn("verifier", AccessibilityTests::forAxe), "/desk/cases/TJ-2022-0003");
        inspect(visits.signIn("advocate", AccessibilityTests::forAxe), "/desk/cases/TJ-2022-0006?add=ARREST");
    }

    @Test
    void lettersForManyAreForEverybody(Visits visits) {
        inspect(visits.signIn("advocate", AccessibilityTests::forAxe), "/desk/actions/new");
    }

    @Test
    void theOperationsAreForEverybody(Visits visits) {
        inspect(visits.signIn("coordinator", AccessibilityTests::forAxe), "/desk/operations");
    }

    @Test
    void sharingOutTheWorkIsForEverybody(Visits visits) {
        var ref = path.caseInReview("Shahlo Shared");
        var coordinator = visits.signIn("coordinator", AccessibilityTests::forAxe);
        inspect(coordinator, "/desk/overview");
        inspect(coordinator, "/desk/tasks/" + path.task(ref, "Task_ReviewRecord") + "/hand-over");
        coordinator.go("/desk?scope=team&q=" + ref);
        coordinator.page().locator("[data-choose]").first().check();
        coordinator.choose("to", "verifier").fill("reason", "To see who cannot");
        coordinator.press("button[name=change][value=ASSIGN]");
        inspectHere(coordinator, "bulk preview");
    }

    @Test
    void theLogAndTheAccountsAreForEverybody(Visits visits) {
        inspect(visits.signIn("auditor", AccessibilityTests::forAxe), "/desk/audit");
        inspect(visits.signIn("admin", AccessibilityTests::forAxe), "/admin");
    }

    @Test
    void whatIsWrongInAFormIsSaidToEverybody(Visits visits) {
        var intake = visits.signIn("intake", AccessibilityTests::forAxe);
        intake.go("/desk/cases/new");
        Desk.addFact(intake, 0, "ARREST");
        intake.fill("facts.0.f.date", "the day before yesterday").fill("names.0.text", "Далер Имомали");
        assertThat(intake.press("button[name=action][value=open]")).isEqualTo(422);
        assertThat(intake.page().evaluate("document.activeElement.matches('[data-errors]')"))
                .as("the list of errors has the focus")
                .isEqualTo(true);
        inspectHere(intake, "form with errors");
        intake.choose("country", "TJ").fill("facts.0.f.date", "2022-06-15");
        assertThat(intake.press("button[name=action][value=open]")).isEqualTo(409);
        inspectHere(intake, "form with duplicates");
    }

    @Test
    void theKeyboardSkipsToTheContentAndWalksTheQueue(Visits visits) {
        var page = visits.as("intake").page();
        page.navigate("/desk?scope=team");
        page.keyboard().press("Tab");
        assertThat(focused(page)).as("first stop").isEqualTo("#content");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");

        var tasks = page.locator("[data-task] .task__what a").all();
        assertThat(tasks.size()).isGreaterThan(1);
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo(tasks.get(0).getAttribute("href"));
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo(tasks.get(1).getAttribute("href"));
        page.keyboard().press("k");
        assertThat(focused(page)).isEqualTo(tasks.get(0).getAttribute("href"));
        page.keyboard().press("?");
        assertThat(page.locator("#keys").isVisible()).isTrue();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys").isVisible()).isFalse();
        visits.as("intake").arriveBy(() -> page.keyboard().press("Enter"));
        assertThat(page.url()).contains("/desk/tasks/");
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.getAttribute('href')");
    }

    /** axe adds a script to the page, which the content policy refuses to everybody else. */
    private static NewContextOptions forAxe(NewContextOptions options) {
        return options.setBypassCSP(true);
    }

    private static void inspect(Visit visit, String address) {
        visit.go(address);
        inspectHere(visit, address);
    }

    private static void inspectHere(Visit visit, String what) {
        var page = visit.page();
        page.evaluate("document.querySelectorAll('main details').forEach(fold => { fold.open = !fold.name; })");
        var found = new ArrayList<String>();
        for (var width : List.of(DESKTOP, PHONE)) {
            page.setViewportSize(width, 800);
            for (var direction : List.of("ltr", "rtl")) {
                page.evaluate("dir => { document.documentElement.dir = dir; }", direction);
                for (var theme : themes(what, width, direction)) {
                    page.emulateMedia(new EmulateMediaOptions().setColorScheme(theme));
                    var at = what + " " + width + " " + direction + " " + theme;
                    new AxeBuilder(page)
                            .setLegacyMode(true)
                            .analyze()
                            .getViolations()
                            .forEach(violation -> found.add(at + ": " + sentence(violation)));
                }
                overhang(page, what + " " + width + " " + direction, found);
            }
        }
        page.setViewportSize(ZOOMED, 800);
        overhang(page, what + " " + ZOOMED, found);
        assertThat(found).isEmpty();
    }

    /**
     * By day half of the pages light from left to right on a desktop, the others dark from right to left on a phone; every theme,
     * direction and width in the nightly run.
     */
    private static List<ColorScheme> themes(String what, int width, String direction) {
        if (Boolean.getBoolean("vigil.axe.everything")) {
            return List.of(ColorScheme.LIGHT, ColorScheme.DARK);
        }
        var onDesktop = what.hashCode() % 2 == 0;
        if (onDesktop != (width == DESKTOP) || onDesktop != direction.equals("ltr")) {
            return List.of();
        }
        return List.of(onDesktop ? ColorScheme.LIGHT : ColorScheme.DARK);
    }

    private static String sentence(Rule violation) {
        var nodes = violation.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .toList();
        return violation.getId() + " (" + violation.getHelp() + ") " + nodes;
    }

    private static void overhang(Page page, String at, List<String> found) {
        var over = page.evaluate("""
                () => {
                  const room = document.documentElement.clientWidth;
                  return document.documentElement.scrollWidth <= room ? '' : document.documentElement.scrollWidth + ' px: '
                    + Array.from(document.querySelectorAll('body *'))
                        .filter(e => { const box = e.getBoundingClientRect(); return box.width && (box.right > room + 1 || box.left < -1); })
                        .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ');
                }
                """);
        if (!"".equals(over)) {
            found.add(at + " hangs over: " + over);
        }
    }
}
