package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each reason and each band has its words. */
class ReasonTest {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.matching", Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Reason.Code.class)
    void hasASentence(Reason.Code code) {
        assertThat(WORDS.getString(Reason.of(code).messageKey())).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource(Band.class)
    void hasAName(Band band) {
        assertThat(WORDS.getString("matching.band." + band.name())).isNotBlank();
    }
}
