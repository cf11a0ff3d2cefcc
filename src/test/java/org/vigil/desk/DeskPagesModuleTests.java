package org.vigil.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.VigilTest;

@VigilTest
class DeskPagesModuleTests {

    @Autowired
    private Api api;

    @ParameterizedTest
    @CsvSource({"auditor,/desk/audit", "admin,/admin", "partner,/partner"})
    void leadsWhoeverHasNoTasksToTheirOwnPage(String user, String place) {
        var answer = api.get(user, "/desk");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith(place);
    }

    @ParameterizedTest
    @CsvSource({
        "verifier,/desk",
        "reviewer,/desk?scope=team",
        "coordinator,/desk/cases?stage=REVIEW&country=TJ&heldOn=2022-12-01",
        "intake,/desk/cases/new",
        "advocate,/desk/overview",
        "auditor,/desk/audit",
        "admin,/admin"
    })
    void showsEachRoleItsPages(String user, String path) {
        var answer = api.get(user, path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("<h1>").doesNotContain("style=").doesNotContain("onclick");
    }

    @Test
    void refusesTheFormToWhoeverMayNotOpenCases() {
        var answer = api.get("reviewer", "/desk/cases/new");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("This is not yours to do");
    }

    @Test
    void losesNothingThatWasTypedWhenSomethingIsWrong() {
        var answer = post(
                "intake",
                "/desk/cases/new",
                Map.of("action", "open", "names.0.text", "Gulnora Typed", "summary", "Taken <b>at night</b>"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("value=\"Gulnora Typed\"")
                .contains("Taken &lt;b&gt;at night&lt;/b&gt;")
                .contains("href=\"#country\"");
    }

    @Test
    void showsTheKnownCasesBeforeASecondOneIsOpened() {
        var filled = Map.of("action", "open", "names.0.text", "Mehrangez Duplikova", "country", "TJ");
        assertThat(post("intake", "/desk/cases/new", filled).status()).isEqualTo(302);

        var again = post("intake", "/desk/cases/new", filled);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("name=\"seen\"").contains("openAnyway");
        var ref = again.text().replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        var anyway = new TreeMap<>(filled);
        anyway.put("seen", ref);
        anyway.put("openAnyway", "true");
        assertThat(post("intake", "/desk/cases/new", anyway).status()).isEqualTo(302);
    }

    @Test
    void saysInTheWarningThatOutletAndDatesAgree() {
        var filled = new TreeMap<>(Map.of("action", "open", "names.0.text", "Zulfiya Ravshanbekova", "country", "TJ"));
        filled.putAll(Map.of("source.title", "A report", "source.kind", "NEWS_ARTICLE", "source.publisher", "A paper"));
        fact(filled, 0, "AFFILIATION", Map.of("outlet", "Asia-Plus Weekly"));
        fact(filled, 1, "ARREST", Map.of("date", "2022-06-15", "place.country", "TJ"));
        var opened = post("intake", "/desk/cases/new", filled);
        assertThat(opened.status()).as(opened.text()).isEqualTo(302);

        filled.put("names.0.text", "Зулфия Равшанбекова");
        var again = post("intake", "/desk/cases/new", filled);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text())
                .contains("Zulfiya Ravshanbekova")
                .contains("Both work for Asia-Plus Weekly")
                .contains("The dates of detention fit together");
    }

    private static void fact(Map<String, String> form, int index, String type, Map<String, String> fields) {
        var at = "facts." + index + ".";
        form.put(at + "type", type);
        form.put(at + "modality", "FACT");
        form.put(at + "scope", "INDIVIDUAL");
        form.put(at + "locator", "line " + index);
        fields.forEach((name, value) -> form.put(at + "f." + name, value));
    }

    @Test
    void addsTheFieldsOfAFactWithoutScript() {
        var answer =
                post("intake", "/desk/cases/new", Map.of("action", "add-fact", "newFact", "CHARGE", "country", "TJ"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("name=\"facts.0.f.asReported\"").contains("name=\"facts.0.locator\"");
    }

    @Test
    void tellsTheAuditorThatTheChainIsWhole() {
        var answer = post("auditor", "/desk/audit", Map.of());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("whole and in their place");
    }

    @Test
    void addsNoAccountWithAShortPasswordOrAnOddName() {
        var answer = post(
                "admin",
                "/admin",
                Map.of("username", "Bad Name", "displayName", "Somebody", "password", "short", "roles", "INTAKE"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("href=\"#username\"").doesNotContain("value=\"short\"");
    }

    private Api.Answer post(String user, String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return api.post(user, path, body, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }
}
