package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** The urgent track: a life in danger is acted upon in private, before anything is verified or published. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class UrgentProcessTests {

    private static final Map<String, Object> TORTURED =
            Map.of("type", "ILL_TREATMENT", "kind", "TORTURE", "status", "ALLEGED");

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Test
    void opensAtIntakeAndDraftsAPrivateAction() {
        var ref = expect(201, api.post("intake", "/api/v1/cases", withIllTreatment("Urgent At Intake")))
                .json()
                .get("ref")
                .asString();
        path.task(ref, "Task_TriageReport");
        expect(422, path.tryComplete(ref, "Task_ConsiderUrgentAction", "advocate", "ACT", Map.of()));
        path.complete(
                ref,
                "Task_ConsiderUrgentAction",
                "advocate",
                "ACT",
                Map.of("kind", "SP_URGENT_APPEAL", "target", "The rapporteur", "text", "Please act"));

        expect(409, path.tryComplete(ref, "Task_ApproveAction", "advocate", "APPROVE", Map.of()));
        path.complete(ref, "Task_ApproveAction", "coordinator", "APPROVE", Map.of());
        path.complete(ref, "Task_SendAction", "advocate", "SENT", Map.of("how", "E_MAIL", "to", "Geneva"));
        assertThat(path.stage(ref)).isEqualTo("TRIAGE");
        assertThat(path.isPublic(ref)).isFalse();
    }

    @Test
    void opensWhenALaterClaimRaisesItAndOnceWhileItWaits() {
        var ref = path.caseInVerification("Urgent Later");
        assertThat(path.waits(ref, "Task_ConsiderUrgentAction")).isFalse();

        allege(ref);
        allege(ref);

        assertThat(api.get("coordinator", "/api/v1/cases/" + ref)
                        .json()
                        .get("urgency")
                        .asString())
                .isEqualTo("URGENT");
        assertThat(expect(200, api.get("verifier", "/api/v1/tasks/" + path.task(ref, "Task_GradeSources")))
                        .json()
                        .get("urgency")
                        .asString())
                .isEqualTo("URGENT");
        path.complete(ref, "Task_ConsiderUrgentAction", "advocate", "NOT_NEEDED", Map.of());
        assertThat(path.waits(ref, "Task_ConsiderUrgentAction")).isFalse();
        assertThat(path.stage(ref)).isEqualTo("VERIFICATION");
    }

    private void allege(String ref) {
        var file = api.get("intake", "/api/v1/cases/" + ref).json();
        var body = new HashMap<>(allegation());
        body.put("sourceId", file.at("/sources/0/id").asString());
        expect(201, api.post("intake", "/api/v1/cases/" + ref + "/claims", body, path.ifMatch(ref)));
    }

    private static Map<String, Object> allegation() {
        return Map.of(
                "fact",
                TORTURED,
                "modality",
                "ALLEGATION",
                "scope",
                "INDIVIDUAL",
                "attribution",
                "the brother",
                "locator",
                "line 3");
    }

    private static Map<String, Object> withIllTreatment(String name) {
        var report = new HashMap<>(Path.report(name));
        report.put("claims", List.of(allegation()));
        return report;
    }
}
