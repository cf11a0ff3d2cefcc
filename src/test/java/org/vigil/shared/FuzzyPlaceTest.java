package org.vigil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FuzzyPlaceTest {

    @Test
    void showsThePublicNoMoreThanTheRegion() {
        var prison = new FuzzyPlace(
                CountryCode.of("tj"),
                "Sughd",
                "Khujand",
                FuzzyPlace.Precision.EXACT,
                40.28,
                69.62,
                FuzzyPlace.Precision.REGION);

        var shown = prison.publicView();

        assertThat(shown.region()).isEqualTo("Sughd");
        assertThat(shown.locality()).isNull();
        assertThat(shown.lat()).isNull();
    }

    @Test
    void refusesACountryThatDoesNotExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountryCode.of("XX"))
                .withMessageContaining("TJ");
    }

    @Test
    void refusesHalfAPointAndPointsOffTheEarth() {
        var country = CountryCode.of("TJ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FuzzyPlace(
                        country, null, null, FuzzyPlace.Precision.EXACT, 40.0, null, FuzzyPlace.Precision.REGION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FuzzyPlace(
                        country, null, null, FuzzyPlace.Precision.EXACT, Double.NaN, 9.0, FuzzyPlace.Precision.REGION));
    }

    @Test
    void refusesTextThatCannotBeShown() {
        assertThatIllegalArgumentException().isThrownBy(() -> FuzzyPlace.region("TJ", "a\u0000b"));
        assertThatIllegalArgumentException().isThrownBy(() -> FuzzyPlace.region("TJ", "a\u202Eb"));
        assertThatIllegalArgumentException().isThrownBy(() -> FuzzyPlace.region("TJ", "a\uD800b"));
        assertThatIllegalArgumentException().isThrownBy(() -> FuzzyPlace.region("TJ", "a".repeat(2_001)));
    }
}
