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
}
