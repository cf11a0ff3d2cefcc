package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

    @Test
    void readsTheVersionThatItWrote() {
        assertThat(ETags.seen(ETags.of(7))).isEqualTo(7L);
    }

    @Test
    void takesWhateverStandsForAnAsterisk() {
        assertThat(ETags.seen(" * ")).isNull();
    }

    @Test
    void asksForTheHeaderWhenItIsMissing() {
        assertThat(statusOf(null)).isEqualTo(428);
        assertThat(statusOf(" ")).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource({"W/\"7\"", "\"other\"", "\"\"", "\"99999999999999999999\""})
    void findsATagThatNeverWasOursOutOfDate(String header) {
        assertThat(statusOf(header)).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "\"7\", \"8\"", "'7'"})
    void refusesWhatIsNoTag(String header) {
        assertThat(statusOf(header)).isEqualTo(400);
    }

    private static int statusOf(@Nullable String header) {
        return catchThrowableOfType(ProblemException.class, () -> ETags.seen(header))
                .problem()
                .status();
    }
}
