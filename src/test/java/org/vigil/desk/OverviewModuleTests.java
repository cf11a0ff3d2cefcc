package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.cases.CaseCounts;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;
import org.vigil.workflow.TaskCounts;

@VigilTest
@SuppressWarnings("NullAway.Init")
class OverviewModuleTests {

    /** A number of a table that leads somewhere, and the address. */
    private static final Pattern NUMBER = Pattern.compile("<td[^>]*>\\s*<a href=\"([^\"]+)\">(\\d+)</a>");

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Staff staff;

    @Autowired
    private CaseCounts cases;

    @Autowired
    private TaskCounts work;

    /** Every number is as long as the list that it opens, as the same person sees it. */
    @Test
    void opensTheListBehindEveryNumber() {
        var ref = path.publishedCase("Counted And Found");
        expect(
                200,
                api.post(
                        "coordinator",
                        "/api/v1/tasks/bulk",
                        Map.of(
                                "change",
                                "ASSIGN",
                                "ids",
                                List.of(path.task(ref, "Task_ReviewPeriodically")),
                                "to",
                                "advocate",
                                "reason",
                                "To be counted")));
        var page = expect(200, api.get("coordinator", "/desk/overview")).text();
        var numbers = NUMBER.matcher(page);
        var compared = 0;
        while (numbers.find()) {
            var address = numbers.group(1).replace("&amp;", "&");
            if (!address.contains("left=")) {
                assertThat(length(address)).as(address).isEqualTo(Integer.parseInt(numbers.group(2)));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(15);
    }

    private int length(String address) {
        var list = address.replaceFirst("^/desk/cases", "/api/v1/cases").replaceFirst("^/desk\\?", "/api/v1/tasks?");
        return api.pages("coordinator", list).size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stages", "times", "teams", "roles", "weeks", "countries", "load"})
    void givesEachTableAsCsv(String figure) {
        var answer = expect(200, api.get("coordinator", "/desk/overview/" + figure + ".csv"));

        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.text().lines().count()).isGreaterThan(1);
    }

    @Test
    void showsTheLoadOfEachPersonToCoordinatorsAlone() {
        assertThat(api.get("coordinator", "/desk/overview").text()).contains("id=\"load\"");
        assertThat(api.get("verifier", "/desk/overview").text()).doesNotContain("id=\"load\"");
        expect(403, api.get("verifier", "/desk/overview/load.csv"));
        expect(404, api.get("verifier", "/desk/overview/nothing.csv"));
    }

    @Test
    void countsOnlyWhatTheReaderMayKnowOf() {
        path.caseInReview("Counted For The Team Alone");
        var foreign = staff.hireElsewhere(Role.COORDINATOR);
        var visible = (int) staff.count(foreign, "select count(*) from cases.detention_case");
        var tasks = (int) staff.count(foreign, "select count(*) from workflow.task_view");

        assertThat(staff.as(foreign, () -> cases.byStageAndAge()).stream()
                        .mapToInt(CaseCounts.StageAge::total)
                        .sum())
                .isEqualTo(visible);
        assertThat(staff.as(foreign, () -> work.byTeam()).stream()
                        .mapToInt(TaskCounts.OfTeam::waiting)
                        .sum())
                .isEqualTo(tasks);
        assertThat(staff.as(staff.named("coordinator"), () -> cases.byStageAndAge()).stream()
                        .mapToInt(CaseCounts.StageAge::total)
                        .sum())
                .isGreaterThan(visible);
    }

    @Test
    void countsTheWeekInWhichACaseWasOpenedPublishedAndClosed() {
        var before = thisWeek();
        var ref = path.publishedCase("Counted In Its Week");
        path.complete(ref, "Task_ReviewPeriodically", "advocate", "CLOSE", Map.of("outcomeCode", "RELEASED"));
        path.complete(ref, "Task_ApproveClosing", "coordinator", "APPROVE", Map.of());

        var after = thisWeek();

        assertThat(after.opened()).isEqualTo(before.opened() + 1);
        assertThat(after.published()).isEqualTo(before.published() + 1);
        assertThat(after.closed()).isEqualTo(before.closed() + 1);
    }

    private CaseCounts.Week thisWeek() {
        var weeks = staff.as(staff.named("coordinator"), () -> cases.byWeek());
        assertThat(weeks).hasSize(12);
        return weeks.get(weeks.size() - 1);
    }
}
