package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.json.JsonMapper;

/** What the world reads of people, events, numbers and their files; and that a retraction leaves none of them standing. */
@VigilTest
class RecordPagesTests {

    private static final Pattern PERMANENT = Pattern.compile("href=\"(/census\\?on=[^\"]*Z)\"");
    private static final Pattern LINKED_DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final Api api;
    private final Path path;

    RecordPagesTests(@Autowired Api api, @Autowired Path path) {
        this.api = api;
        this.path = path;
    }

    @Test
    void showsThePersonsOfOneEventTogetherAndLeadsFromEachToTheOthers() {
        var first = path.caseInSafetyCheck("Farrukh Together");
        var second = path.caseInSafetyCheck("Gulrukh Together");
        event(first, second);
        List.of(first, second).forEach(path::fromSafetyToApproval);
        approve(first);
        assertThat(page("/cases/" + first)).as("one alone is no group").doesNotContain("/incidents/");
        approve(second);

        var event = link(page("/cases/" + first), "/incidents/[0-9a-f]{16}");

        assertThat(page(event))
                .contains("Farrukh Together", "Gulrukh Together", "15 June 2022")
                .doesNotContain("Words for staff alone");
        retract(second);
        assertThat(api.get(Api.NOBODY, event).status()).isEqualTo(404);
    }

    @Test
    void leadsToNoCaseOfAnEventThatNoSafetyCheckHasSeen() {
        var first = path.caseToApprove("Parviz Later");
        var second = path.caseToApprove("Qodir Later");
        event(first, second);
        approve(first);
        approve(second);

        assertThat(page("/cases/" + first)).doesNotContain("/incidents/");
    }

    private void event(String first, String second) {
        expect(
                201,
                api.post(
                        "intake",
                        "/api/v1/incidents",
                        Map.of("title", "Words for staff alone", "country", "TJ", "cases", List.of(first, second))));
    }

    @Test
    void showsACaseOfEveryPersonUnderAKeyThatLeadsToNothingInside() {
        var ref = path.publishedCase("Bahrom Keyed");
        var person = api.get(Api.NOBODY, "/api/v1/public/cases/" + ref)
                .json()
                .get("personKey")
                .asString();

        assertThat(person).matches("[0-9a-f]{16}");
        assertThat(page("/people/" + person)).contains("Bahrom Keyed", "/cases/" + ref);
        retract(ref);
        assertThat(api.get(Api.NOBODY, "/people/" + person).status()).isEqualTo(404);
    }

    @Test
    void tiesNobodyWhoseNameIsWithheldToAnyone() {
        var ref = path.caseInSafetyCheck("Hidden Tied");
        path.complete(ref, "Task_CheckSafety", "reviewer2", "PSEUDONYMISED", Path.safety("REFUSED"));
        path.complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "What the world may know."));
        approve(ref);

        var published = api.get(Api.NOBODY, "/api/v1/public/cases/" + ref).json();

        assertThat(published.has("personKey")).isFalse();
        assertThat(published.get("media")).isEmpty();
        assertThat(page("/cases/" + ref)).doesNotContain("/people/").doesNotContain("ld+json");
    }

    @Test
    void givesTheAnswerOfACensusAgainAfterMoreIsLearnt() {
        var ref = path.publishedCase("Known Before");
        var asked = page("/census?on=2022-12-01");
        var permanent = link(asked, PERMANENT).replace("&amp;", "&");
        var before = number(permanent);
        var people = "/census/people?on=2022-12-01&country=TJ&count=certain&knownAt="
                + permanent.substring(permanent.indexOf("knownAt=") + 8);
        assertThat(everyPage(people)).contains("Known Before");

        var later = path.publishedCase("Known Later");

        assertThat(number(permanent)).isEqualTo(before);
        assertThat(number("/census?on=2022-12-01")).isEqualTo(before + 1);
        assertThat(everyPage(people)).doesNotContain("Known Later");
        retract(ref);
        assertThat(number(permanent)).as("taken back since, and counted then").isEqualTo(before);
        assertThat(number("/census?on=2022-12-01")).isEqualTo(before);
        assertThat(everyPage(people)).contains(ref).doesNotContain("Known Before");
        retract(later);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"held-by-country", "held-over-time", "held-since", "who-was-held-when", "census", "charge", "sex"
            })
    void givesEachFigureAsFilesThatStandAlone(String name) throws IOException {
        var svg = expect(200, api.get(Api.NOBODY, "/charts/" + name + ".svg"));
        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.text())
                .startsWith("<svg xmlns=")
                .doesNotContain("<script")
                .contains("2026")
                .doesNotContain("null");
        assertThat(expect(200, api.get(Api.NOBODY, "/charts/" + name + ".csv"))
                        .text()
                        .lines()
                        .count())
                .isGreaterThan(3);
        var png = ImageIO.read(new ByteArrayInputStream(bytes("/charts/" + name + ".png")));
        assertThat(png.getWidth()).isEqualTo(1200);
        assertThat(bytes("/ar/charts/" + name + ".png")).isNotEqualTo(bytes("/charts/" + name + ".png"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/charts/nothing.svg",
                "/charts/charge.exe",
                "/charts/charge",
                "/charts/..%2fsecret.svg",
                "/cards/cases/TJ-1999-0001.png",
                "/cards/cases/nothing.png",
                "/cards/countries/ZZ.png",
                "/people/nothing",
                "/incidents/0123456789abcdef"
            })
    void knowsNoOtherAddresses(String address) {
        assertThat(api.get(Api.NOBODY, address).status()).isIn(400, 404);
    }

    @Test
    void drawsACardForWhoeverSharesACaseUntilItIsTakenBack() throws IOException {
        var ref = path.publishedCase("Shared Widely");
        var card = ImageIO.read(new ByteArrayInputStream(bytes("/cards/cases/" + ref + ".png")));

        assertThat(card.getWidth()).isEqualTo(1200);
        assertThat(card.getHeight()).isEqualTo(630);
        retract(ref);
        assertThat(api.get(Api.NOBODY, "/cards/cases/" + ref + ".png").status()).isEqualTo(404);
    }

    @Test
    void saysAsLinkedDataNothingButWhatThePageSays() {
        var ref = path.publishedCase("</script><b>Linked");
        var found = LINKED_DATA.matcher(page("/cases/" + ref));
        assertThat(found.find()).isTrue();
        var data = JsonMapper.shared().readTree(found.group(1));

        assertThat(data.at("/about/name").asString()).isEqualTo("</script><b>Linked");
        assertThat(data.get("license").asString()).contains("creativecommons.org");
        assertThat(data.propertyNames())
                .containsExactlyInAnyOrder(
                        "@context",
                        "@type",
                        "name",
                        "description",
                        "url",
                        "inLanguage",
                        "license",
                        "isAccessibleForFree",
                        "publisher",
                        "about");
        retract(ref);
    }

    private void approve(String ref) {
        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
    }

    private void retract(String ref) {
        expect(200, api.post("coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Harm")));
    }

    private String page(String address) {
        return expect(200, api.get(Api.NOBODY, address)).text();
    }

    /** All pages of a list, one after the other. */
    private String everyPage(String first) {
        var all = new StringBuilder();
        var next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
        for (var address = first; ; ) {
            var shown = page(address);
            all.append(shown);
            var more = next.matcher(shown);
            if (!more.find()) {
                return all.toString();
            }
            address = more.group(1).replace("&amp;", "&");
        }
    }

    private int number(String census) {
        return api.get(Api.NOBODY, census.replace("/census?", "/api/v1/public/census?"))
                .json()
                .get("held")
                .asInt();
    }

    private static String link(String page, String pattern) {
        return link(page, Pattern.compile("href=\"(" + pattern + ")\""));
    }

    private static String link(String page, Pattern pattern) {
        var found = pattern.matcher(page);
        assertThat(found.find()).as("a link %s", pattern).isTrue();
        return found.group(1);
    }

    private byte[] bytes(String address) {
        try {
            var answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(api.base() + address))
                                    .build(),
                            BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
