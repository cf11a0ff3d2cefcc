package org.vigil.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.vigil.access.AccountManagement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the running API, as one of the demo's accounts or as nobody. */
@TestComponent
public class Api {

    /** Nobody is signed in. */
    public static final String NOBODY = "";

    private final Environment environment;
    private final HttpClient http = HttpClient.newBuilder().build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final Clock clock;
    private final AccountManagement accounts;

    Api(Environment environment, Clock clock, AccountManagement accounts) {
        this.environment = environment;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param text body as text
     * @param http the answer itself, for its headers
     */
    public record Answer(int status, String text, HttpResponse<String> http) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    public String base() {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    public Answer get(String user, String path) {
        return send(user, "GET", path, null, Map.of());
    }

    /** Every item of a list, page after page. */
    public List<JsonNode> pages(String user, String list) {
        return pages(user, list, 200);
    }

    public List<JsonNode> pages(String user, String list, int size) {
        var items = new ArrayList<JsonNode>();
        var page = list + (list.contains("?") ? "&" : "?") + "limit=" + size;
        var next = "";
        do {
            var answer = Path.expect(200, get(user, page + next)).json();
            answer.get("items").forEach(items::add);
            next = answer.hasNonNull("next") ? "&after=" + answer.get("next").asString() : "";
        } while (!next.isEmpty());
        return items;
    }

    public Answer post(String user, String path, Object body) {
        return post(user, path, body, Map.of());
    }

    public Answer post(String user, String path, Object body, Map<String, String> headers) {
        return send(user, "POST", path, body instanceof String text ? text : json.writeValueAsString(body), headers);
    }

    public Answer send(String user, String method, String path, @Nullable String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Accept", "application/json, application/problem+json, text/html;q=0.8, */*;q=0.5");
        if (!user.isEmpty()) {
            request.header("Authorization", "Bearer " + token(user));
        }
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A token that is good at the present time, wherever a test has moved it. */
    public String token(String user) {
        var now = clock.instant();
        return tokens.compute(user, (name, known) -> {
                    if (known != null && known.isGoodAt(now)) {
                        return known;
                    }
                    return new Token(known == null ? signIn(name) : anew(name), now);
                })
                .text();
    }

    /** Lets somebody use the API who has no password that a test could know. */
    public void admit(String user) {
        tokens.putIfAbsent(user, new Token("", Instant.MIN));
    }

    private record Token(String text, Instant issuedAt) {

        boolean isGoodAt(Instant now) {
            return !now.isBefore(issuedAt) && issuedAt.isAfter(now.minus(11, ChronoUnit.HOURS));
        }
    }

    /** Without the password's slow hash: a test that moves time needs many. */
    private String anew(String name) {
        return accounts.issueToken(accounts.byUsername(name).orElseThrow().id());
    }

    private String signIn(String name) {
        var basic =
                Base64.getEncoder().encodeToString((name + ":" + VigilTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(base() + "/api/v1/tokens"))
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.noBody())
                .build());
        if (answer.status() >= 300) {
            throw new IllegalStateException("No token for " + name + ": " + answer.text());
        }
        return answer.json().get("token").asString();
    }
}
