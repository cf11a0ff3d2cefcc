package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 22);

    @Test
    void countsTheDaysFromAKnownDay() {
        var span = new Wording.Span(LocalDate.of(2022, 5, 18), LocalDate.of(2022, 5, 18), false, null, null);

        assertThat(span.isNamed()).isTrue();
        assertThat(span.least(TODAY)).isEqualTo(188);
        assertThat(span.most(TODAY)).isEqualTo(188);
    }

    @Test
    void givesLeastAndMostForARange() {
        var span = new Wording.Span(LocalDate.of(2022, 5, 1), LocalDate.of(2022, 7, 31), false, null, null);

        assertThat(span.isNamed()).isFalse();
        assertThat(span.least(TODAY)).isEqualTo(114);
        assertThat(span.most(TODAY)).isEqualTo(205);
    }

    @Test
    void hasNoGreatestNumberWhereNothingLimitsTheBeginning() {
        assertThat(new Wording.Span(null, LocalDate.of(2022, 7, 31), false, null, null).most(TODAY))
                .isNull();
    }

    @Test
    void countsUpToTheEnd() {
        var span = new Wording.Span(
                LocalDate.of(2022, 5, 1),
                LocalDate.of(2022, 5, 1),
                true,
                LocalDate.of(2022, 6, 1),
                LocalDate.of(2022, 6, 30));

        assertThat(span.least(TODAY)).isEqualTo(31);
        assertThat(span.most(TODAY)).isEqualTo(60);
    }
}
