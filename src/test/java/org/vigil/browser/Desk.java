package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.util.Map;
import java.util.Objects;

/** What staff do at the desk, by the clicks that they do it with. */
final class Desk {

    static final String OUTCOME = "button[name=outcome][value=%s]";

    private static final Map<String, Map<String, String>> MINIMUM = Map.of(
            "ARREST",
            Map.of(
                    "date",
                    "2026-03-12",
                    "place.country",
                    "TJ",
                    "place.locality",
                    "Khujand",
                    "authority",
                    "the city police",
                    "perpetrator",
                    "STATE"),
            "CUSTODY",
            Map.of("status", "HELD_INVESTIGATION", "date", "2026-03-12", "custodian", "the state"),
            "ROLE",
            Map.of("role", "JOURNALIST"));

    private Desk() {}

    static void addFact(Visit visit, int index, String type) {
        visit.choose("newFact", type);
        visit.press("button[name=action][value=add-fact]");
        fillFact(visit, "facts." + index + ".f.", type);
        visit.fill("facts." + index + ".locator", "paragraph " + (index + 2));
    }

    private static void fillFact(Visit visit, String at, String type) {
        minimum(type).forEach((field, value) -> put(visit, at + field, value));
    }

    private static void put(Visit visit, String name, String value) {
        var field = visit.page().locator("[name='" + name + "']");
        if ("SELECT".equals(field.evaluate("element => element.tagName"))) {
            field.selectOption(value);
        } else {
            field.fill(value);
        }
    }

    /** Presses the button that opens the case; when the warning of likely duplicates stands in between, past it. */
    static String open(Visit visit) {
        var answer = visit.press("button[name=action][value=open]");
        if (answer == 409) {
            visit.tick("openAnyway", "true");
            visit.press("button[name=action][value=open]");
        }
        assertThat(visit.page().url()).matches(".*/desk/cases/[A-Z]{2}-\\d{4}-\\d{4,}");
        return visit.page().url().replaceFirst(".*/", "");
    }

    static void addSource(Visit visit, String ref, String title, String origin) {
        visit.go("/desk/cases/" + ref);
        visit.unfold(visit.page().locator("#add-source > summary"));
        visit.fill("source.title", title).fill("source.originGroup", origin).choose("source.kind", "NEWS_ARTICLE");
        assertThat(visit.press("form[action$='/sources'] button")).isEqualTo(200);
    }

    static void addClaim(Visit visit, String ref, String source, String type, Map<String, String> fields) {
        visit.go("/desk/cases/" + ref);
        visit.unfold(visit.page().locator("#add-claim > summary"));
        visit.choose("add", type);
        visit.press("#add-claim form[method=get] button");
        visit.page()
                .locator("#add-claim [name=sourceId]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(source));
        fields.forEach((field, value) -> put(visit, "fact." + field, value));
        visit.fill("locator", "paragraph 3");
        assertThat(visit.press("form[action$='/claims'] button")).isEqualTo(200);
    }

    static Map<String, String> minimum(String type) {
        return Objects.requireNonNull(MINIMUM.get(type), type);
    }

    /** Goes to the queue and opens the task of that kind on that case, over as many pages as it takes. */
    static void openTask(Visit visit, String ref, String key) {
        var row = findTask(visit, "mine", ref, key);
        assertThat(row.count()).as("%s on %s in the queue", key, ref).isEqualTo(1);
        assertThat(visit.press(row.locator(".task__what a"))).isEqualTo(200);
    }

    static Locator findTask(Visit visit, String scope, String ref, String key) {
        visit.go("/desk?scope=" + scope);
        var row = visit.page()
                .locator("[data-task]")
                .filter(new FilterOptions().setHasText(ref))
                .filter(new FilterOptions().setHasText(Words.task(key)));
        while (row.count() == 0 && visit.shows(".pager a[rel=next]")) {
            visit.press(".pager a[rel=next]");
        }
        return row;
    }

    /** Opens the only task that waits on a case, from the page of the case. */
    static void openFromCase(Visit visit, String ref) {
        visit.go("/desk/cases/" + ref);
        visit.press(visit.page().locator(".case-head a[href^='/desk/tasks/']"));
    }

    /** Writes the comment and decides. */
    static int decide(Visit visit, String outcome, String comment) {
        visit.fill("comment", comment);
        return visit.press(OUTCOME.formatted(outcome));
    }

    /** Decides, and it is accepted. */
    static void decideWell(Visit visit, String outcome, String comment) {
        assertThat(decide(visit, outcome, comment)).as(outcome).isEqualTo(200);
        assertThat(visit.page().url()).contains("/desk/cases/");
    }

    static String stage(Visit visit, String ref) {
        visit.go("/desk/cases/" + ref);
        return visit.page().locator(".case-head .badge").first().innerText().strip();
    }
}
