package org.vigil.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.safety;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.vigil.access.Role;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;

/** Strings that stand nowhere else, put wherever a case takes words: none of them comes out where it does not belong. */
@VigilTest
@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class CanarySweepTests {

    private static final List<String> OUTLETS = List.of(
            "/",
            "/cases",
            "/cases?q=canary",
            "/countries/TJ",
            "/statistics",
            "/census",
            "/methodology",
            "/feeds/cases.atom",
            "/feeds/cases.rss",
            "/feeds/countries/TJ.atom",
            "/openapi.json",
            "/api/v1/public/cases",
            "/api/v1/public/cases?q=canary",
            "/api/v1/public/statistics",
            "/api/v1/public/census",
            "/api/v1/public/export.csv",
            "/api/v1/public/export.json",
            "/api/v1/public/export.ndjson",
            "/actuator/health");

    private static final List<String> FOREIGN_OUTLETS = List.of(
            "/api/v1/cases",
            "/api/v1/cases?q=canary",
            "/api/v1/tasks?scope=team",
            "/api/v1/duplicates?name=canaryname",
            "/desk",
            "/desk/cases",
            "/desk/overview");

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private Staff staff;

    private final List<String> canaries = new ArrayList<>();

    @Test
    void letsNoWordOfAnUnpublishedCaseOut(CapturedOutput log) {
        staff.employ(
                "foreign.canary",
                "Americas",
                Role.INTAKE,
                Role.VERIFIER,
                Role.REVIEWER,
                Role.ADVOCATE,
                Role.COORDINATOR);
        var ref = aCaseFullOfCanaries();
        var inside = api.get("verifier", "/api/v1/cases/" + ref).text();
        assertThat(canaries.stream().filter(inside::contains)).hasSizeGreaterThan(8);

        var leaks = new LinkedHashMap<String, List<String>>();
        for (var outlet : OUTLETS) {
            sweep(leaks, outlet, expect(200, api.get(Api.NOBODY, outlet)).text());
        }
        sweep(leaks, "public page", api.get(Api.NOBODY, "/cases/" + ref).text());
        sweep(
                leaks,
                "public API",
                api.get(Api.NOBODY, "/api/v1/public/cases/" + ref).text());
        for (var outlet : FOREIGN_OUTLETS) {
            sweep(
                    leaks,
                    "another team's " + outlet,
                    expect(200, api.get("foreign.canary", outlet)).text());
        }
        for (var name : List.of("partner", "auditor", "admin")) {
            sweep(
                    leaks,
                    name,
                    api.get(name, "/api/v1/cases/" + ref).text()
                            + api.get(name, "/desk").text());
        }
        sweep(
                leaks,
                "the auditor's log",
                api.get("auditor", "/api/v1/audit?limit=499&after=" + (entries() - 400))
                        .text());
        sweep(leaks, "the log", log.getAll());
        for (var schema : List.of("engine", "audit", "published")) {
            tables(schema).forEach(table -> sweep(leaks, table, rowsOf(table)));
        }

        assertThat(leaks).isEmpty();
    }

    private String aCaseFullOfCanaries() {
        var report = new HashMap<>(Path.report(canary("name")));
        report.put("summary", canary("summary"));
        report.put(
                "source",
                Map.of(
                        "title",
                        canary("title"),
                        "publisher",
                        canary("publisher"),
                        "originGroup",
                        "first",
                        "kind",
                        "NEWS_ARTICLE"));
        var claims = new ArrayList<>(Path.minimumClaims());
        var alleged = new HashMap<>(
                Path.claim(Map.of("type", "ILL_TREATMENT", "kind", "PHYSICAL", "description", canary("description"))));
        alleged.put("modality", "ALLEGATION");
        alleged.put("attribution", canary("attribution"));
        alleged.put("locator", canary("locator"));
        alleged.put("quote", canary("quote"));
        claims.add(alleged);
        report.put("claims", claims);
        var ref = expect(201, api.post("intake", "/api/v1/cases", report))
                .json()
                .get("ref")
                .asString();
        complete(ref, "Task_TriageReport", "intake2", "IN_SCOPE", Map.of());
        path.addSecondOrigin(ref, canaries.get(0), "intake2");
        for (var claim : api.get("verifier", "/api/v1/cases/" + ref).json().get("claims")) {
            expect(
                    200,
                    api.post(
                            "verifier",
                            "/api/v1/claims/" + claim.get("id").asString() + "/decision",
                            Map.of("decision", "ACCEPT", "note", canary("note"))));
        }
        expect(
                201,
                api.post(
                        "advocate",
                        "/api/v1/cases/" + ref + "/actions",
                        Map.of("kind", "LETTER_TO_AUTHORITY", "target", canary("target"), "text", canary("letter")),
                        path.ifMatch(ref)));
        expect(201, api.post(Api.NOBODY, "/api/v1/intake-reports", Map.of("text", canary("report"))));
        complete(ref, "Task_GradeSources", "verifier", "PROPOSE", Map.of());
        complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        complete(ref, "Task_CheckSafety", "reviewer2", "WITHHOLD", safety("REFUSED"));
        refused(ref);
        return ref;
    }

    /** Refusals speak of what was sent; they may reach the sender and nobody else. */
    private void refused(String ref) {
        api.post(
                "verifier",
                "/api/v1/cases/" + ref + "/claims",
                Map.of("fact", Map.of("type", canary("type"))),
                path.ifMatch(ref));
        api.post("intake", "/api/v1/cases", Map.of(canary("field"), 1));
        api.get("verifier", "/api/v1/cases?q=" + canary("query"));
    }

    private void complete(String ref, String key, String user, String outcome, Map<String, Object> fields) {
        var body = new HashMap<>(fields);
        body.put("outcome", outcome);
        body.put("comment", canary("comment"));
        expect(200, api.post(user, "/api/v1/tasks/" + path.task(ref, key) + "/complete", body));
    }

    private String canary(String what) {
        var letters = Long.toString(0x1000000L + canaries.size() * 7919L, 26)
                .chars()
                .mapToObj(sign -> String.valueOf((char) (Character.isDigit(sign) ? sign - '0' + 'q' : sign)))
                .reduce("", String::concat);
        var canary = "canary" + what + letters;
        canaries.add(canary);
        return canary;
    }

    private void sweep(Map<String, List<String>> leaks, String outlet, String text) {
        var lower = text.toLowerCase(java.util.Locale.ROOT);
        var found = canaries.stream()
                .filter(canary -> {
                    var bytes = canary.getBytes(StandardCharsets.UTF_8);
                    return lower.contains(canary)
                            || lower.contains(HexFormat.of().formatHex(bytes))
                            || text.contains(Base64.getEncoder()
                                    .withoutPadding()
                                    .encodeToString(bytes)
                                    .substring(0, 20));
                })
                .toList();
        if (!found.isEmpty()) {
            leaks.put(outlet, found);
        }
    }

    private List<String> tables(String schema) {
        return owner.sql()
                .sql("select schemaname || '.' || tablename from pg_tables where schemaname = ?")
                .param(schema)
                .query(String.class)
                .list();
    }

    private String rowsOf(String table) {
        return String.join(
                "\n",
                owner.sql()
                        .sql("select t::text from " + table + " t")
                        .query(String.class)
                        .list());
    }

    private long entries() {
        return owner.sql()
                .sql("select count(*) from audit.entry")
                .query(Long.class)
                .single();
    }
}
