package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@VigilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApiTests {

    private static final String ANNA = "{\"person\":{\"names\":[{\"text\":\"Anna Example\"}]},\"country\":\"TJ\"}";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Test
    void givesATokenForNameAndPassword() throws Exception {
        assertThat(get("verifier", "/me").json().get("roles").toString()).isEqualTo("[\"VERIFIER\"]");
    }

    @Test
    void refusesAWrongPasswordWithAProblem() throws Exception {
        var basic = Base64.getEncoder().encodeToString("verifier:wrong wrong wrong".getBytes(StandardCharsets.UTF_8));
        var refused = send(HttpRequest.newBuilder(at("/tokens"))
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody()));

        refused.isProblem(401);
    }

    @Test
    void opensACaseAndShowsItsDossier() throws Exception {
        var opened = post("intake", "/cases", """
                {"person":{"names":[{"text":"Anna Example","kind":"LEGAL","script":"Latn"}]},"country":"TJ","incidentType":"ARREST",
                 "source":{"title":"A list","publisher":"A publisher","kind":"NGO_LIST"},
                 "claims":[{"fact":{"type":"ARREST","date":"2022-05-18","place":{"country":"TJ"}},"locator":"line 3"}]}""");

        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var ref = opened.json().get("ref").stringValue();
        assertThat(ref).startsWith("TJ-2022-");
        assertThat(opened.header("Location")).isEqualTo("/api/v1/cases/" + ref);
        assertThat(opened.header("ETag")).matches("\"\\d+\"");

        var file = get("verifier", "/cases/" + ref);
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        assertThat(file.header("ETag")).isEqualTo(opened.header("ETag"));
        assertThat(file.json().get("claims")).hasSize(2);
        assertThat(file.json().get("notStated").toString()).contains("SENTENCE");
        assertThat(get("verifier", "/cases?q=Example&country=TJ").json().get("items"))
                .isNotEmpty();
        assertThat(get("verifier", "/cases/" + ref + "/process")
                        .json()
                        .get("bpmnXml")
                        .stringValue())
                .contains("<bpmn:");
        assertThat(get("intake", "/tasks?caseRef=" + ref)
                        .json()
                        .at("/items/0/key")
                        .stringValue())
                .isEqualTo("Task_TriageReport");
        get("auditor", "/cases/" + ref).isProblem(403);
    }

    @Test
    void asksForTheVersionThatWasSeen() throws Exception {
        var opened = post("intake", "/cases", ANNA);
        var sources = "/cases/" + opened.json().get("ref").stringValue() + "/sources";
        var source = "{\"title\":\"Another\",\"publisher\":\"Other\"}";

        post("intake", sources, source).isProblem(428);
        post("intake", sources, source, "If-Match", "\"999\"").isProblem(412);
        var added = post("intake", sources, source, "If-Match", opened.header("ETag"));

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(added.header("ETag")).isNotEqualTo(opened.header("ETag"));
        post("intake", sources, source, "If-Match", opened.header("ETag")).isProblem(412);
    }

    @Test
    void decidesClaimsAndGradesSources() throws Exception {
        var ref = post("intake", "/cases", ANNA).json().get("ref").stringValue();
        var file = get("verifier", "/cases/" + ref).json();
        var claim = file.at("/claims/0/id").stringValue();
        var source = file.at("/sources/0/id").stringValue();

        post("intake", "/claims/" + claim + "/decision", "{\"decision\":\"ACCEPT\",\"note\":\"n\"}")
                .isProblem(403);
        post("verifier", "/claims/" + claim + "/decision", "{\"decision\":\"ACCEPT\"}")
                .isProblem(422);
        var decided = post("verifier", "/claims/" + claim + "/decision", "{\"decision\":\"ACCEPT\",\"note\":\"n\"}");
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        post("verifier", "/claims/" + claim + "/decision", "{\"decision\":\"ACCEPT\",\"note\":\"n\"}")
                .isProblem(409);
        assertThat(post("verifier", "/sources/" + source + "/grade", "{\"reliability\":\"B\",\"credibility\":2}")
                        .status())
                .isEqualTo(200);
        post("verifier", "/sources/" + source + "/grade", "{\"reliability\":\"Z\",\"credibility\":2}")
                .isProblem(422);
        post("verifier", "/claims/" + UUID.randomUUID() + "/decision", "{\"decision\":\"ACCEPT\",\"note\":\"n\"}")
                .isProblem(404);
    }

    @Test
    void answersTheSameRequestAgainWithTheSameAnswer() throws Exception {
        var key = UUID.randomUUID().toString();

        var first = post("intake", "/cases", ANNA, "Idempotency-Key", key);
        var again = post("intake", "/cases", ANNA, "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        post("intake", "/cases", ANNA.replace("Anna", "Anne"), "Idempotency-Key", key)
                .isProblem(422);
    }

    @Test
    void forgetsTheKeyOfARefusedRequest() throws Exception {
        var key = UUID.randomUUID().toString();

        post("intake", "/cases", "{}", "Idempotency-Key", key).isProblem(422);

        assertThat(post("intake", "/cases", ANNA, "Idempotency-Key", key).status())
                .isEqualTo(201);
    }

    @Test
    void opensOneCaseForTwentyParallelTwins() throws Exception {
        var key = UUID.randomUUID().toString();
        token("intake");
        var twins = Executors.newFixedThreadPool(20);
        var posts = new ArrayList<Callable<Answer>>();
        for (int twin = 0; twin < 20; twin++) {
            posts.add(() -> post("intake", "/cases", ANNA, "Idempotency-Key", key));
        }

        var refs = new java.util.HashSet<String>();
        for (var answer : twins.invokeAll(posts)) {
            assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(201);
            refs.add(answer.get().json().get("ref").stringValue());
        }
        twins.shutdown();

        assertThat(refs).hasSize(1);
    }

    @Test
    void refusesBadInputAndNamesTheField() throws Exception {
        assertThat(post("intake", "/cases", "{\"oops\":1}").isProblem(422).field())
                .isEqualTo("oops");
        assertThat(post("intake", "/cases", ANNA.replace("TJ", "XX"))
                        .isProblem(422)
                        .field())
                .isEqualTo("country");
        assertThat(post("intake", "/cases", ANNA.replace("Anna", "A\\u0000"))
                        .isProblem(422)
                        .field())
                .isEqualTo("person.names[0].text");
        assertThat(post("intake", "/cases", ANNA.replace("Anna", "A\\u202e"))
                        .isProblem(422)
                        .field())
                .isEqualTo("person.names[0].text");
        assertThat(post("intake", "/cases", ANNA.replace("Anna", "A".repeat(10_000)))
                        .isProblem(422)
                        .field())
                .isEqualTo("person.names[0].text");
        assertThat(get("intake", "/cases?stage=NOWHERE").isProblem(422).field()).isEqualTo("stage");
        assertThat(get("intake", "/cases?heldOn=2022-13-01").isProblem(422).field())
                .isEqualTo("heldOn");
        assertThat(get("intake", "/cases?limit=many").isProblem(422).field()).isEqualTo("limit");
        assertThat(get("intake", "/tasks?scope=theirs").isProblem(422).field()).isEqualTo("scope");
        post("intake", "/cases", "{").isProblem(400);
        post("intake", "/cases", "").isProblem(400);
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        var large = "{" + " ".repeat(3 * 1024 * 1024) + "}";

        post("intake", "/cases", large).isProblem(413);
        var chunked = send(authorised("intake", "/cases")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8)))));
        chunked.isProblem(413);
    }

    @Test
    void answersEveryWrongAddressMethodAndTypeWithAProblem() throws Exception {
        get("intake", "/nothing").isProblem(404);
        get("intake", "/cases/TJ-2022-9999").isProblem(404);
        get("intake", "/cases/nonsense").isProblem(404);
        get("intake", "/actions/nonsense").isProblem(404);
        post("intake", "/me", "{}").isProblem(405);
        send(authorised("intake", "/cases")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("x")))
                .isProblem(415);
        send(authorised("intake", "/cases").header("Accept", "application/xml").GET())
                .isProblem(406);
        send(HttpRequest.newBuilder(at("/cases")).GET()).isProblem(401);
    }

    @Test
    void takesAReportFromAnyoneAndSaysHowItStands() throws Exception {
        var receipt =
                send(json(HttpRequest.newBuilder(at("/intake-reports")), "{\"text\":\"Somebody was taken away\"}"));
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(201);
        var code = receipt.json().get("receiptCode").stringValue();

        var status = send(json(HttpRequest.newBuilder(at("/receipts/status")), "{\"receiptCode\":\"" + code + "\"}"));

        assertThat(status.json().get("status").stringValue()).isEqualTo("RECEIVED");
    }

    @Test
    void completesATaskOnceAndOnlyOnce() throws Exception {
        var ref = post("intake", "/cases", ANNA).json().get("ref").stringValue();
        var task =
                get("intake", "/tasks?caseRef=" + ref).json().at("/items/0/id").stringValue();

        post("intake", "/tasks/" + task + "/complete", "{\"outcome\":\"NONSENSE\",\"comment\":\"c\"}")
                .isProblem(422);
        post("verifier", "/tasks/" + task + "/complete", "{\"outcome\":\"IN_SCOPE\",\"comment\":\"c\"}")
                .isProblem(403);
        assertThat(post("intake", "/tasks/" + task + "/claim", "").status()).isEqualTo(200);
        var done = post("intake", "/tasks/" + task + "/complete", "{\"outcome\":\"IN_SCOPE\",\"comment\":\"c\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.json().get("stage").stringValue()).isEqualTo("VERIFICATION");
        post("intake", "/tasks/" + task + "/complete", "{\"outcome\":\"IN_SCOPE\",\"comment\":\"c\"}")
                .isProblem(409);
    }

    @Test
    void findsLikelyDuplicatesWithReasons() throws Exception {
        post("intake", "/cases", ANNA.replace("Anna Example", "Zarina Unheardova"));

        var found = get("intake", "/duplicates?name=Zarina+Unheardova&country=TJ");

        assertThat(found.json().at("/0/name").stringValue()).as(found.body()).isEqualTo("Zarina Unheardova");
        assertThat(found.json().at("/0/why/0").stringValue()).doesNotContain("matching.");
        get("intake", "/duplicates").isProblem(422);
    }

    @Test
    void closesAConflictByItsName() throws Exception {
        var opened = post("intake", "/cases", """
                {"person":{"names":[{"text":"Anna Example"}]},"country":"TJ",
                 "claims":[{"fact":{"type":"AGE","years":30},"locator":"1"},{"fact":{"type":"AGE","years":50},"locator":"2"}]}""");
        var ref = opened.json().get("ref").stringValue();
        for (var claim : get("verifier", "/cases/" + ref).json().get("claims")) {
            post(
                    "verifier",
                    "/claims/" + claim.get("id").stringValue() + "/decision",
                    "{\"decision\":\"ACCEPT\",\"note\":\"n\"}");
        }
        var conflict = get("verifier", "/cases/" + ref + "/conflicts").json().at("/items/0");
        var resolution = "/conflicts/" + conflict.get("id").stringValue() + "/resolution";

        post("verifier", resolution, "{\"outcome\":\"RESOLVED\"}").isProblem(422);
        var closed = post("verifier", resolution, "{\"outcome\":\"ACCEPTED_AS_UNCERTAIN\",\"note\":\"both stand\"}");

        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        assertThat(closed.json().get("open").booleanValue()).isFalse();
        post("verifier", "/conflicts/" + UUID.randomUUID() + "/resolution", "{\"outcome\":\"RESOLVED\",\"note\":\"n\"}")
                .isProblem(422);
    }

    @Test
    void carriesAnActionByTwoPeople() throws Exception {
        var ref = post("intake", "/cases", ANNA).json().get("ref").stringValue();
        var drafted = post(
                "advocate",
                "/cases/" + ref + "/actions",
                "{\"kind\":\"LETTER_TO_AUTHORITY\",\"target\":\"A ministry\",\"text\":\"Release her.\"}");
        assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
        var action = drafted.header("Location").replace("/api/v1", "");

        post("advocate", action + "/send", "{\"how\":\"POST\",\"to\":\"a\",\"comment\":\"c\"}")
                .isProblem(409);
        post("advocate", action + "/approve", "{\"comment\":\"c\"}").isProblem(409);
        assertThat(post("coordinator", action + "/approve", "{\"comment\":\"c\"}")
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("APPROVED");
        var sent = post("advocate", action + "/send", "{\"how\":\"POST\",\"to\":\"a\",\"comment\":\"c\"}");
        assertThat(sent.json().get("status").stringValue()).as(sent.body()).isEqualTo("SENT");
        var replied = post(
                "advocate",
                action + "/replies",
                "{\"authority\":\"A ministry\",\"kind\":\"TOKEN\",\"position\":\"DENIES\",\"text\":\"No.\",\"comment\":\"c\"}");
        assertThat(replied.status()).as(replied.body()).isEqualTo(201);
        assertThat(replied.json().get("replies")).hasSize(1);
    }

    @Test
    void keepsAFileWithItsHash() throws Exception {
        var opened = post("intake", "/cases", ANNA);
        var files = "/cases/" + opened.json().get("ref").stringValue() + "/evidence";
        var form = String.join(
                "\r\n",
                "--cut",
                "Content-Disposition: form-data; name=\"file\"; filename=\"note.txt\"",
                "Content-Type: text/plain",
                "",
                "A plain note.",
                "--cut--",
                "");
        var key = UUID.randomUUID().toString();

        var added = upload(files, form, opened.header("ETag"), key);
        var again = upload(files, form, opened.header("ETag"), key);

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(added.body());
        assertThat(get("verifier", files).json().at("/items/0/sha256").stringValue())
                .hasSize(64);
    }

    private Answer upload(String path, String form, String version, String key) throws Exception {
        return send(authorised("intake", path)
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .header("If-Match", version)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    @Test
    void letsAuditorsAloneVerifyTheLog() throws Exception {
        post("intake", "/cases", ANNA);

        var verified = post("auditor", "/audit/verify", "");

        assertThat(verified.json().get("ok").booleanValue()).as(verified.body()).isTrue();
        assertThat(verified.json().has("firstBroken")).isTrue();
        assertThat(get("auditor", "/audit?limit=1").json().get("next").stringValue())
                .isEqualTo("1");
        get("intake", "/audit").isProblem(403);
    }

    @Test
    void describesItselfAsOpenApi() throws Exception {
        var described = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/openapi.json"))
                .GET());

        assertThat(described.status()).as(described.body()).isEqualTo(200);
        assertThat(described.json().get("paths").propertyNames())
                .contains("/api/v1/cases", "/api/v1/tasks/{id}/complete", "/api/v1/audit/verify");
    }

    private String token(String user) throws IOException, InterruptedException {
        var known = tokens.get(user);
        if (known != null) {
            return known;
        }
        var basic =
                Base64.getEncoder().encodeToString((user + ":" + VigilTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(at("/tokens"))
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.noBody()));
        var token = answer.json().get("token").stringValue();
        tokens.put(user, token);
        return token;
    }

    private HttpRequest.Builder authorised(String user, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + token(user));
    }

    private Answer get(String user, String path) throws IOException, InterruptedException {
        return send(authorised(user, path).GET());
    }

    private Answer post(String user, String path, String body, String... headers)
            throws IOException, InterruptedException {
        var request = json(authorised(user, path), body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpRequest.Builder json(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + "/api/v1" + path);
    }

    /** An answer, and what it must be. */
    private record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        Answer isProblem(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            assertThat(header("Content-Type")).startsWith("application/problem+json");
            assertThat(body()).doesNotContain("org.vigil", "java.", "Exception", "problem.", "refusal.");
            return this;
        }

        String field() {
            return json().at("/errors/0/field").stringValue();
        }
    }
}
