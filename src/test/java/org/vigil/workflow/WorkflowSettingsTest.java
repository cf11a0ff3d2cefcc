package org.vigil.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.vigil.shared.StartRefusedException;

class WorkflowSettingsTest {

    private static final Map<String, String> GIVEN = Map.ofEntries(
            Map.entry("due.review-record", "3d"),
            Map.entry("due.triage-report", "24h"),
            Map.entry("urgent-due.triage-report", "4h"),
            Map.entry("grace", "24h"),
            Map.entry("urgent-grace", "2h"),
            Map.entry("repeat", "3d"),
            Map.entry("information-wait", "14d"),
            Map.entry("watch-first", "30d"),
            Map.entry("watch-longest", "90d"),
            Map.entry("reply-reminder", "7d"),
            Map.entry("reply-escalation", "14d"),
            Map.entry("hearing-reminder", "3d"),
            Map.entry("hearing-unknown", "14d"));

    private static final Set<String> STEPS = Set.of("Task_ReviewRecord", "Task_TriageReport");

    @Test
    void givesEachStepItsTimeAndUrgentCasesTheirs() {
        var settings = bound(GIVEN);

        assertThat(settings.dueIn("Task_ReviewRecord", "URGENT")).isEqualTo(Duration.ofDays(3));
        assertThat(settings.dueIn("Task_TriageReport", "NORMAL")).isEqualTo(Duration.ofHours(24));
        assertThat(settings.dueIn("Task_TriageReport", "URGENT")).isEqualTo(Duration.ofHours(4));
        assertThat(settings.graceAt("HIGH")).isEqualTo(Duration.ofHours(24));
        assertThat(settings.graceAt("URGENT")).isEqualTo(Duration.ofHours(2));
        assertThatCode(() -> settings.requireExactly(STEPS)).doesNotThrowAnyException();
    }

    @Test
    void readsTheNameOfAStepAsAVariableOfTheEnvironmentWritesIt() {
        assertThat(bound(with("due.reviewrecord", "5d", "due.review-record", null))
                        .dueIn("Task_ReviewRecord", "NORMAL"))
                .isEqualTo(Duration.ofDays(5));
    }

    @Test
    void refusesAMissingTimeInASentence() {
        assertThatThrownBy(() -> bound(with("grace", null, "repeat", "3d")))
                .hasRootCauseInstanceOf(StartRefusedException.class)
                .rootCause()
                .hasMessageStartingWith("The setting vigil.workflow.grace is missing");
        assertThatThrownBy(() ->
                        bound(with("due.review-record", null, "repeat", "3d")).requireExactly(STEPS))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageStartingWith("The setting vigil.workflow.due.review-record is missing");
    }

    @Test
    void refusesATimeThatHasNoSense() {
        for (var time : new String[] {"-1d", "0s", "400d"}) {
            assertThatThrownBy(() -> bound(with("due.review-record", time, "repeat", "3d")))
                    .rootCause()
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageStartingWith("The setting vigil.workflow.due.review-record is not between");
        }
        assertThatThrownBy(() -> bound(with("watch-first", "91d", "repeat", "3d")))
                .rootCause()
                .hasMessageContaining("watch-first is longer than vigil.workflow.watch-longest");
    }

    @Test
    void refusesAStepThatNobodyDrew() {
        assertThatThrownBy(() ->
                        bound(with("due.reveiw-record", "3d", "repeat", "3d")).requireExactly(STEPS))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("reveiwrecord")
                .hasMessageContaining("no such step is drawn");
    }

    private static Map<String, String> with(
            String name, @Nullable String time, String other, @Nullable String otherTime) {
        var changed = new HashMap<>(GIVEN);
        put(changed, name, time);
        put(changed, other, otherTime);
        return changed;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String time) {
        if (time == null) {
            settings.remove(name);
        } else {
            settings.put(name, time);
        }
    }

    private static WorkflowSettings bound(Map<String, String> given) {
        var source = new MapConfigurationPropertySource();
        given.forEach((name, time) -> source.put("vigil.workflow." + name, time));
        return new Binder(source).bindOrCreate("vigil.workflow", WorkflowSettings.class);
    }
}
