package org.vigil.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** What cannot be taken in is refused by naming the field, stores nothing and says nothing about the inside. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class BadInputTests {

    private static final String REPORT = """
            {"person":{"names":[{"text":"Bad Input"}]},"country":"TJ","incidentType":"ARREST","summary":"s",\
            "source":{"title":"A paper","kind":"NEWS_ARTICLE","originGroup":"o"},\
            "claims":[{"fact":{"type":"ARREST","date":"2022-06-15","place":"TJ"},"locator":"line 1"}]}""";

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "country":"TJ"              | "country":"TJ","surprise":1          | surprise
            "country":"TJ"              | "country":"Tajikistan"               | country
            "country":"TJ"              | "country":7                          | country
            "incidentType":"ARREST"     | "incidentType":"KIDNAP"              | incidentType
            "kind":"NEWS_ARTICLE"       | "kind":"GOSSIP"                      | source.kind
            "date":"2022-06-15"         | "date":"2022-02-30"                  | claims[0].fact.date
            "date":"2022-06-15"         | "date":"2022-13-01"                  | claims[0].fact.date
            "type":"ARREST"             | "type":"NONSENSE"                    | claims[0].fact.type
            "place":"TJ"                | "place":"TJ","surprise":1            | claims[0].fact.surprise
            "locator":"line 1"          | "locator":" "                        | claims[0].locator
            "locator":"line 1"          | "locator":"line 1","modality":"SURE" | claims[0].modality
            "text":"Bad Input"          | "text":""                            | person.names[0].text
            "text":"Bad Input"          | "text":"A\\u0000B"                   | person.names[0].text
            "text":"Bad Input"          | "text":"A\\u202EB"                   | person.names[0].text
            "text":"Bad Input"          | "text":"A\\u2066B"                   | person.names[0].text
            "text":"Bad Input"          | "text":"A","kind":"SECRET"           | person.names[0].kind
            "summary":"s"               | "summary":"a\\u0000b"                | summary
            "title":"A paper"           | "title":"A\\u0007paper"              | source.title
            """)
    void namesTheFieldAndStoresNothing(String good, String bad, String field) {
        var before = everythingStored();

        var answer = api.post("intake", "/api/v1/cases", REPORT.replace(good, bad));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        isProblem(answer);
        assertThat(answer.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .contains(field);
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void namesTheFieldOfATextThatIsTooLong() {
        var before = everythingStored();

        for (var field : Map.of(
                        "Bad Input", "person.names[0].text",
                        "A paper", "source.title",
                        "line 1", "claims[0].locator")
                .entrySet()) {
            var answer = api.post("intake", "/api/v1/cases", REPORT.replace(field.getKey(), "a".repeat(10_000)));

            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field.getValue());
            assertThat(answer.text()).hasSizeLessThan(2_000);
        }
        assertThat(everythingStored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"person\":[[[[",
                "{\"country\":1e999999}",
                "{\"person\":{\"names\":[{\"text\":\"\\ud800\"}]},\"country\":\"TJ\"}",
                "not json at all"
            })
    void refusesWhatIsNoReportAtAll(String body) {
        var before = everythingStored();

        var answer = api.post("intake", "/api/v1/cases", body);

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        isProblem(answer);
        assertThat(everythingStored()).isEqualTo(before);
    }

    @Test
    void refusesAVeryDeepBody() {
        var answer =
                api.post("intake", "/api/v1/cases", "{\"person\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}");

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
        isProblem(answer);
    }

    /** Sent without a length, so that only counting can stop it. */
    @Test
    void refusesABodyOfAHundredMegabytes() {
        var megabyte = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var stream = new SequenceInputStream(Collections.enumeration(IntStream.range(0, 100)
                .mapToObj(part -> (InputStream) new ByteArrayInputStream(megabyte))
                .toList()));
        var request = HttpRequest.newBuilder(URI.create(api.base() + "/api/v1/cases"))
                .header("Authorization", "Bearer " + api.token("intake"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> stream));

        try {
            var answer = api.send(request.build());
            assertThat(answer.status()).isEqualTo(413);
            isProblem(answer);
        } catch (java.io.UncheckedIOException hungUp) {
            // The server may close the line before the hundredth megabyte.
            assertThat(hungUp).hasMessageNotContaining("timed out");
        }
        assertThat(api.get("intake", "/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void refusesATaskWithoutACommentOrWithAnUnknownField() {
        var ref = path.openCase("Bad Completion");
        var task = "/api/v1/tasks/" + path.task(ref, "Task_TriageReport") + "/complete";
        var before = everythingStored();

        for (var bad : List.of(
                Map.of("outcome", "IN_SCOPE"),
                Map.of("outcome", "IN_SCOPE", "comment", " "),
                Map.of("comment", "Why"),
                Map.of("outcome", "WHATEVER", "comment", "Why"),
                Map.of("outcome", "IN_SCOPE", "comment", "Why", "surprise", "x"),
                Map.of("outcome", "OUT_OF_SCOPE", "comment", "Why", "reasonCode", "BORING"),
                Map.of("outcome", "DUPLICATE", "comment", "Why", "duplicateOf", "TJ-1901-0001"),
                Map.of("outcome", "IN_SCOPE", "comment", "a\u0000b"),
                Map.of("outcome", "IN_SCOPE", "comment", "a".repeat(6_000)))) {
            var answer = api.post("intake2", task, bad);
            assertThat(answer.status()).as(bad + answer.text()).isEqualTo(422);
            isProblem(answer);
        }
        assertThat(everythingStored()).isEqualTo(before);
        assertThat(path.stage(ref)).isEqualTo("TRIAGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases/TJ-2022-0001'--",
                "/api/v1/cases/..%2f..%2fetc",
                "/api/v1/cases?q=%00",
                "/api/v1/cases?q=%27%3B%20drop%20table%20cases.claim%3B--",
                "/api/v1/cases?after=nonsense",
                "/api/v1/cases?limit=-1",
                "/api/v1/cases?limit=999999999999",
                "/api/v1/tasks?after=%27",
                "/api/v1/tasks/%27%20or%201=1",
                "/api/v1/cases/TJ-2022-0001?asOf=yesterday",
                "/api/v1/public/cases?limit=x",
                "/api/v1/public/cases?q=%00",
                "/api/v1/public/cases/%00",
                "/api/v1/public/census?on=2022-02-30",
                "/cases?q=%3Cscript%3Ealert(1)%3C/script%3E",
                "/cases/%3Cscript%3E",
                "/countries/XXX",
                "/statistics?by=%27"
            })
    void staysCalmAtAHostileAddress(String address) {
        var answer = api.get("verifier", address);

        assertThat(answer.status()).as(answer.text()).isLessThan(500);
        saysNothingOfTheInside(answer);
        assertThat(answer.text()).doesNotContain("<script>alert");
    }

    private static void isProblem(Api.Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
        saysNothingOfTheInside(answer);
    }

    private static void saysNothingOfTheInside(Api.Answer answer) {
        assertThat(answer.text())
                .doesNotContain(
                        "org.vigil", "java.", "Exception", "\tat ", "PSQL", "jackson", "refusal.invalid", "problem.");
    }

    private List<Long> everythingStored() {
        return List.of(
                        "cases.detention_case",
                        "cases.person",
                        "cases.source",
                        "cases.claim",
                        "audit.entry",
                        "workflow.step_taken",
                        "engine.act_hi_procinst")
                .stream()
                .map(table -> owner.sql()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
