package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseStandingTest {

    @Test
    void findsItsWayBackFromItsOwnAddress() {
        var asked = Map.of(
                "inStage", "7d-30d", "left", "REVIEW", "opened", "2026-W47", "closed", "2027-W01", "open", "true");

        var standing = CaseStanding.read(asked);

        assertThat(standing.inStage()).isEqualTo(new CaseStanding.Age(Duration.ofDays(7), Duration.ofDays(30)));
        assertThat(standing.opened()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(standing.closed()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(CaseStanding.read(standing.address())).isEqualTo(standing);
    }

    @Test
    void readsAnAgeWithoutAnEnd() {
        assertThat(CaseStanding.Age.of("90m-")).isEqualTo(new CaseStanding.Age(Duration.ofMinutes(90), null));
        assertThat(CaseStanding.Age.of("90m-")).hasToString("90m-");
        assertThatIllegalArgumentException().isThrownBy(() -> CaseStanding.Age.of("long"));
    }

    @Test
    void leavesOutWhatMeansNothing() {
        assertThat(CaseStanding.read(Map.of("inStage", "x", "left", "NOWHERE", "opened", "2026-W99")))
                .isEqualTo(CaseStanding.ANY);
    }
}
