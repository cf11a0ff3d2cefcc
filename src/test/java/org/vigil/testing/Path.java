package org.vigil.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.vigil.testing.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Walks cases along their path through the API, so that a test begins where it wants to look. */
@TestComponent
public class Path {

    private final Api api;

    Path(Api api) {
        this.api = api;
    }

    /** A case with every minimum fact stated by one origin; the answer's {@code ref} names it. */
    public String openCase(String name) {
        return openCase(name, "intake");
    }

    public String openCase(String name, String opener) {
        var answer = api.post(opener, "/api/v1/cases", report(name));
        expect(201, answer);
        return answer.json().get("ref").asString();
    }

    public static Map<String, Object> report(String name) {
        return Map.of(
                "person",
                Map.of("names", List.of(Map.of("text", name, "kind", "LEGAL"))),
                "country",
                "TJ",
                "incidentType",
                "DETENTION",
                "summary",
                "A case of the suite",
                "source",
                source("The first paper", "first"),
                "claims",
                minimumClaims());
    }

    public static Map<String, Object> source(String title, String origin) {
        return Map.of("title", title, "originGroup", origin, "kind", "NEWS_ARTICLE");
    }

    public static List<Map<String, Object>> minimumClaims() {
        return List.of(
                claim(Map.of(
                        "type", "ARREST",
                        "date", "2022-06-15",
                        "place", "TJ",
                        "authority", "the police",
                        "perpetrator", "STATE")),
                claim(Map.of("type", "CUSTODY", "status", "HELD_INVESTIGATION", "custodian", "the state")),
                claim(Map.of("type", "ROLE", "role", "JOURNALIST")));
    }

    public static Map<String, Object> claim(Map<String, Object> fact) {
        return Map.of("fact", fact, "modality", "FACT", "scope", "INDIVIDUAL", "locator", "line 1");
    }

    /** Opens a case and leads it to the verifier with a second, independent origin for every minimum fact. */
    public String caseInVerification(String name) {
        return caseInVerification(name, "intake", "intake2");
    }

    public String caseInVerification(String name, String opener, String editor) {
        var ref = openCase(name, opener);
        complete(ref, "Task_TriageReport", "intake2", "IN_SCOPE", Map.of());
        addSecondOrigin(ref, name, editor);
        return ref;
    }

    public void addSecondOrigin(String ref, String name, String editor) {
        var source = expect(201, addSource(ref, editor, "second"));
        var sourceId = source.json().get("id").asString();
        var claims = new ArrayList<Map<String, Object>>();
        claims.add(claim(Map.of("type", "NAME", "text", name)));
        claims.addAll(minimumClaims());
        for (var claim : claims) {
            var named = new HashMap<>(claim);
            named.put("sourceId", sourceId);
            expect(201, api.post(editor, "/api/v1/cases/" + ref + "/claims", named, ifMatch(ref)));
        }
    }

    /** A source more: an edit of the record. */
    public Answer addSource(String ref, String editor, String origin) {
        return api.post(
                editor, "/api/v1/cases/" + ref + "/sources", source("The " + origin + " paper", origin), ifMatch(ref));
    }

    public void acceptAllClaims(String ref, String verifier) {
        for (var claim : api.get(verifier, "/api/v1/cases/" + ref).json().get("claims")) {
            if (claim.get("status").asString().equals("PROPOSED")) {
                expect(
                        200,
                        api.post(
                                verifier,
                                "/api/v1/claims/" + claim.get("id").asString() + "/decision",
                                Map.of("decision", "ACCEPT", "note", "Read in the source")));
            }
        }
    }

    /** A case that waits for its reviewer. */
    public String caseInReview(String name) {
        return caseInReview(name, "intake", "intake2", "verifier");
    }

    public String caseInReview(String name, String opener, String editor, String verifier) {
        var ref = caseInVerification(name, opener, editor);
        acceptAllClaims(ref, verifier);
        complete(ref, "Task_GradeSources", verifier, "PROPOSE", Map.of());
        return ref;
    }

    public String caseInSafetyCheck(String name) {
        var ref = caseInReview(name);
        complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        return ref;
    }

    /** A case whose summary is to be drafted. */
    public String caseToDraft(String name) {
        var ref = caseInSafetyCheck(name);
        checkSafety(ref);
        return ref;
    }

    /** A case whose summary waits for its second person. */
    public String caseToApprove(String name) {
        var ref = caseToDraft(name);
        draft(ref);
        return ref;
    }

    public void fromSafetyToApproval(String ref) {
        checkSafety(ref);
        draft(ref);
    }

    private void checkSafety(String ref) {
        complete(ref, "Task_CheckSafety", "reviewer2", "FULL", safety("ALREADY_PUBLIC"));
    }

    private void draft(String ref) {
        complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", "What the world may know."));
    }

    public String publishedCase(String name) {
        var ref = caseToApprove(name);
        complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
        return ref;
    }

    /** The checklist with every answer, and how consent to the name stands. */
    public static Map<String, Object> safety(String consentToName) {
        return Map.of(
                "answers",
                Map.of(
                        "CONSENT", "YES",
                        "FAMILY_RISK", "NO",
                        "IDENTIFIABLE_SOURCE", "NO",
                        "HEALTH_DATA", "NO",
                        "CHILDREN", "NO",
                        "HARM_TO_TRIAL", "NO"),
                "consent",
                Map.of("NAME", Map.of("status", consentToName, "note", "In print")));
    }

    public Map<String, String> ifMatch(String ref) {
        return Map.of("If-Match", api.get("intake", "/api/v1/cases/" + ref).header("ETag"));
    }

    /** Proposes one more fact of the first source; the answer names the claim. */
    public String propose(String ref, String user, Map<String, Object> fact) {
        return propose(ref, user, fact, 0);
    }

    /** The same of the second source. */
    public String proposeBySecond(String ref, String user, Map<String, Object> fact) {
        return propose(ref, user, fact, 1);
    }

    private String propose(String ref, String user, Map<String, Object> fact, int source) {
        var file = api.get(user, "/api/v1/cases/" + ref).json();
        var body = new HashMap<>(claim(fact));
        body.put("sourceId", file.at("/sources/" + source + "/id").asString());
        return expect(201, api.post(user, "/api/v1/cases/" + ref + "/claims", body, ifMatch(ref)))
                .text();
    }

    /** A fact that a verifier has accepted. */
    public void learn(String ref, Map<String, Object> fact) {
        propose(ref, "advocate", fact);
        acceptAllClaims(ref, "verifier");
    }

    public boolean waits(String ref, String key) {
        for (JsonNode task : api.get("coordinator", "/api/v1/tasks?scope=team&caseRef=" + ref)
                .json()
                .get("items")) {
            if (task.get("key").asString().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Leads an update or a republication from its review to the public. */
    public void publishAnew(String ref, String lead) {
        complete(ref, "Task_ReviewRecord", "reviewer", "APPROVE", Map.of());
        complete(ref, "Task_CheckSafety", "reviewer2", "FULL", safety("ALREADY_PUBLIC"));
        complete(ref, "Task_DraftSummary", "advocate", "SUBMIT", Map.of("lead", lead, "whatChanged", "What is new."));
        complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
    }

    public boolean isPublic(String ref) {
        return api.get(Api.NOBODY, "/api/v1/public/cases/" + ref).status() == 200;
    }

    public void complete(String ref, String key, String user, String outcome, Map<String, Object> fields) {
        expect(200, tryComplete(ref, key, user, outcome, fields));
    }

    public Answer tryComplete(String ref, String key, String user, String outcome, Map<String, Object> fields) {
        var body = new HashMap<String, Object>(fields);
        body.put("outcome", outcome);
        body.put("comment", "Decided in the suite");
        return api.post(user, "/api/v1/tasks/" + task(ref, key) + "/complete", body);
    }

    /** The waiting task of that kind; fails when the case does not stand there. */
    public String task(String ref, String key) {
        for (JsonNode task : api.get("coordinator", "/api/v1/tasks?scope=team&caseRef=" + ref)
                .json()
                .get("items")) {
            if (task.get("key").asString().equals(key)) {
                return task.get("id").asString();
            }
        }
        throw new AssertionError("no " + key + " waits on " + ref + "; the case is in " + stage(ref));
    }

    public String stage(String ref) {
        return api.get("coordinator", "/api/v1/cases/" + ref)
                .json()
                .get("stage")
                .asString();
    }

    public static Answer expect(int status, Answer answer) {
        if (answer.status() != status && !(status == 200 && answer.status() == 204)) {
            throw new AssertionError("expected " + status + " and got " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
