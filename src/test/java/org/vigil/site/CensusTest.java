package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CensusTest {

    @Test
    void asksAboutTheLastFirstOfDecemberUnlessToldOtherwise() {
        assertThat(Census.of(null, null, LocalDate.of(2022, 11, 22)).on()).isEqualTo(LocalDate.of(2021, 12, 1));
        assertThat(Census.of(null, null, LocalDate.of(2022, 12, 1)).on()).isEqualTo(LocalDate.of(2022, 12, 1));
        assertThat(Census.of("2020-02-29", "2021-01-01", LocalDate.of(2022, 12, 1)))
                .isEqualTo(new Census(LocalDate.of(2020, 2, 29), LocalDate.of(2021, 1, 1)));
    }

    @Test
    void countsWhatWasPublishedUpToTheEndOfTheDay() {
        assertThat(new Census(LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 1)).knownUntil())
                .isEqualTo("2022-12-01T23:59:59.999999Z");
    }

    /** Nobody knows today who will be held tomorrow, and nobody knew then what came later. */
    @Test
    void answersForNoDayThatHadNotCome() {
        var today = LocalDate.of(2026, 11, 22);

        assertThat(Census.of("2099-01-01", null, today)).isEqualTo(new Census(today, today));
        assertThat(Census.of("2026-11-22", "2027-01-01", today)).isEqualTo(new Census(today, today));
        assertThat(Census.of("2023-01-01", "2022-12-01", today))
                .isEqualTo(new Census(LocalDate.of(2022, 12, 1), LocalDate.of(2022, 12, 1)));
        assertThat(Census.of("2099-01-01", null, today).isOf("2099-01-01", null))
                .isFalse();
        assertThat(Census.of("2022-12-01", null, today).isOf("2022-12-01", null))
                .isTrue();
        assertThat(Census.of("soon", null, today).isOf("soon", null)).isFalse();
    }
}
