package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;

/** What somebody reads before they decide. */
@BrowserTest
class DecisionTests {

    private final Api api;
    private final Path path;

    DecisionTests(@Autowired Api api, @Autowired Path path) {
        this.api = api;
        this.path = path;
    }

    @Test
    void tellsWhoChecksSafetyAndWhoApprovesWhereThePublicPageLeads(Visits visits) {
        var first = path.caseInSafetyCheck("Rahima Tied");
        var second = path.caseInSafetyCheck("Salim Tied");
        Path.expect(
                201,
                api.post(
                        "intake",
                        "/api/v1/incidents",
                        Map.of("title", "Raid on one newsroom", "country", "TJ", "cases", List.of(first, second))));

        assertThat(read(visits, "reviewer2", first, "Task_CheckSafety")).contains("Raid on one newsroom");
        path.fromSafetyToApproval(first);
        assertThat(read(visits, "reviewer", first, "Task_ApproveSummary")).contains("Raid on one newsroom");
    }

    private String read(Visits visits, String user, String ref, String key) {
        var visit = visits.as(user);
        assertThat(visit.go("/desk/tasks/" + path.task(ref, key))).isEqualTo(200);
        return visit.text();
    }
}
