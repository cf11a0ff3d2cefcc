package org.vigil.surface;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.access.Role;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/**
 * Every mapped address, asked by nobody, by each role of the case's team and by each role of another team, against the table
 * {@code access-matrix.csv}. An address without a row fails.
 *
 * <p>In the table {@code +} passes the door (whatever the address then answers), {@code -} is 403, {@code 401} asks to sign in,
 * {@code in} leads to the sign-in page, {@code 404} hides that it exists. What was seen is written to
 * {@code target/access-matrix.csv}, so that a new row can be copied from there after it was read.
 */
@VigilTest
@SuppressWarnings("NullAway.Init")
class AccessMatrixTests {

    private static final String HEAD =
            "method;path;nobody;" + Stream.of(Role.values()).map(Role::name).collect(joining(";")) + ";foreign;body";
    private static final List<Role> STAFF =
            Stream.of(Role.values()).filter(Role::isCaseStaff).toList();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Staff staff;

    /** One line of the table: what each kind of caller may expect of one address, and the body to send. */
    private record Row(String address, Map<String, String> expected, String body) {

        static Row read(String line) {
            var cells = line.split(";", -1);
            var names = HEAD.split(";", -1);
            var expected = new LinkedHashMap<String, String>();
            for (var column = 2; column < names.length - 1; column++) {
                expected.put(names[column], cells[column]);
            }
            var body = Stream.of(cells).skip(names.length - 1L).collect(joining(";"));
            return new Row(cells[0] + " " + cells[1], expected, body);
        }

        String method() {
            return address.substring(0, address.indexOf(' '));
        }

        String line(Map<String, String> seen) {
            return address.replace(' ', ';') + ";" + String.join(";", seen.values()) + ";" + body;
        }
    }

    @Test
    void hasARowForEveryAddressAndNoneForAnother() throws IOException {
        assertThat(rows().stream().map(Row::address)).containsExactlyInAnyOrderElementsOf(addresses());
    }

    @Test
    void answersEachCallerAsTheTableSays() throws IOException {
        for (var role : STAFF) {
            staff.employ(foreign(role), "Americas", role);
        }
        var ids = aCaseOfCentralAsia();
        var wrong = new ArrayList<String>();
        var seen = new ArrayList<String>();
        seen.add(HEAD);
        for (var row : rows()) {
            var answers = ask(row, ids);
            row.expected().forEach((who, expected) -> {
                if (!expected.equals(answers.get(who))) {
                    wrong.add(row.address() + " as " + who + ": expected " + expected + ", got " + answers.get(who));
                }
            });
            seen.add(row.line(answers));
        }
        Files.write(java.nio.file.Path.of("target", "access-matrix.csv"), seen);

        assertThat(wrong).isEmpty();
    }

    /** Those who are to be refused ask first, so that nobody has done the thing before. */
    private Map<String, String> ask(Row row, Map<String, String> ids) {
        var answers = new LinkedHashMap<String, String>();
        row.expected().keySet().forEach(who -> answers.put(who, ""));
        for (var refused : List.of(true, false)) {
            row.expected().forEach((who, expected) -> {
                if (!who.equals("foreign") && expected.equals("+") != refused) {
                    answers.put(who, ask(row, ids, caller(who)));
                }
            });
        }
        answers.put("foreign", foreign(row, ids));
        return answers;
    }

    private static List<Row> rows() throws IOException {
        try (var table = AccessMatrixTests.class.getResourceAsStream("/access-matrix.csv")) {
            var lines = new String(requireNonNull(table).readAllBytes(), UTF_8)
                    .lines()
                    .toList();
            assertThat(lines.get(0)).isEqualTo(HEAD);
            return lines.stream().skip(1).map(Row::read).toList();
        }
    }

    private Set<String> addresses() {
        var found = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            for (var pattern : mapping.getPatternValues()) {
                if (methods.isEmpty()) {
                    found.add("GET " + pattern);
                }
                methods.forEach(method -> found.add(method + " " + pattern));
            }
        });
        return found;
    }

    private static String caller(String who) {
        return who.equals("nobody") ? Api.NOBODY : who.toLowerCase(Locale.ROOT);
    }

    private static String foreign(Role role) {
        return "foreign." + role.name().toLowerCase(Locale.ROOT);
    }

    /** What those of another team get whom the address would let pass: one answer, or all of them. */
    private String foreign(Row row, Map<String, String> ids) {
        var answers = new LinkedHashSet<String>();
        for (var role : STAFF) {
            if (!row.expected().getOrDefault(role.name(), "-").equals("-")) {
                answers.add(ask(row, ids, foreign(role)));
            }
        }
        return answers.isEmpty() ? "-" : String.join(" ", answers);
    }

    private String ask(Row row, Map<String, String> ids, String caller) {
        var address = row.address().substring(row.method().length() + 1);
        for (var id : ids.entrySet()) {
            address = address.replace(id.getKey(), id.getValue());
        }
        address = address.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000001");
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type(row.body()));
        if (address.matches("/api/v1/cases/.*/(sources|claims|actions|evidence)")) {
            headers.putAll(path.ifMatch(requireNonNull(ids.get("{ref}"))));
        }
        var body = row.body().equals("file") ? FILE : row.body();
        for (var id : ids.entrySet()) {
            body = body.replace(id.getKey(), id.getValue());
        }
        var answer = api.send(caller, row.method(), address, row.method().equals("GET") ? null : body, headers);
        var unsaid = answer.status() >= 500 ? String.valueOf(answer.status()) : "+";
        return switch (answer.status()) {
            case 401, 404 -> String.valueOf(answer.status());
            case 403 -> "-";
            case 302, 303 -> answer.header("Location").contains("/sign-in") ? "in" : "+";
            default -> unsaid;
        };
    }

    private static final String FILE =
            "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"note.txt\"\r\nContent-Type: text/plain\r\n\r\nA note.\r\n--edge--\r\n";

    private static String type(String body) {
        if (body.equals("file")) {
            return "multipart/form-data; boundary=edge";
        }
        return body.startsWith("{") || body.startsWith("[") ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** A restricted case with one of everything; what stands in the addresses for each of them. */
    private Map<String, String> aCaseOfCentralAsia() {
        var ref = path.caseInVerification("Asked For By Everybody");
        var file = api.get("intake", "/api/v1/cases/" + ref).json();
        var source = file.at("/sources/0/id").asString();
        var claim = file.at("/claims/0/id").asString();
        var task = path.task(ref, "Task_GradeSources");
        var action = Path.expect(
                        201,
                        api.post(
                                "advocate",
                                "/api/v1/cases/" + ref + "/actions",
                                Map.of(
                                        "kind",
                                        "LETTER_TO_AUTHORITY",
                                        "target",
                                        "The prosecutor",
                                        "text",
                                        "Let them go"),
                                path.ifMatch(ref)))
                .json()
                .get("id")
                .asString();
        var upload = api.send(
                "intake",
                "POST",
                "/api/v1/cases/" + ref + "/evidence",
                FILE.replace("A note.", "Another note."),
                Map.of(
                        "Content-Type",
                        "multipart/form-data; boundary=edge",
                        "If-Match",
                        requireNonNull(path.ifMatch(ref).get("If-Match"))));
        var incident = Path.expect(
                        201,
                        api.post(
                                "intake",
                                "/api/v1/incidents",
                                Map.of("title", "One event", "country", "TJ", "cases", List.of(ref))))
                .json()
                .get("id")
                .asString();
        var evidence = Path.expect(201, upload).json().get("id").asString();
        var ids = new LinkedHashMap<String, String>();
        ids.put("/evidence/{id}", "/evidence/" + evidence);
        ids.put("/incidents/{id}", "/incidents/" + incident);
        ids.put("/cases/{ref}", "/cases/" + ref);
        ids.put("{ref}", ref);
        ids.put("{iso}", "TJ");
        ids.put("{key}", "0123456789abcdef");
        ids.put("{file}", "held-by-country.svg");
        ids.put("{asset}", "vigil");
        ids.put("/tasks/{id}", "/tasks/" + task);
        ids.put("/tasks/{task}", "/tasks/" + task);
        ids.put("/claims/{id}", "/claims/" + claim);
        ids.put("/sources/{id}", "/sources/" + source);
        ids.put("/sources/{source}", "/sources/" + source);
        ids.put("/actions/{id}", "/actions/" + action);
        ids.put("/actions/{action}", "/actions/" + action);
        ids.put("{source}", source);
        ids.put("{claim}", claim);
        return ids;
    }
}
