package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PseudonymTest {

    private final Pseudonym pseudonym =
            Pseudonym.of("a journalist in Tajikistan", List.of("Daler Imomali", "Далер Имомалӣ", "Daler Bobiev"));

    @Test
    void putsItsWordsInThePlaceOfEveryName() {
        assertThat(pseudonym.in("Daler Imomali was arrested.")).isEqualTo("a journalist in Tajikistan was arrested.");
        assertThat(pseudonym.in("They took Bobiev at night."))
                .isEqualTo("They took a journalist in Tajikistan at night.");
        assertThat(pseudonym.in("IMOMALI, Daler")).isEqualTo("a journalist in Tajikistan");
        assertThat(pseudonym.in("Далер Имомалӣ ҳабс шуд")).isEqualTo("a journalist in Tajikistan ҳабс шуд");
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(pseudonym.in("The dealer of Dalerabad")).isEqualTo("The dealer of Dalerabad");
    }

    @Test
    void hidesNothingWhereThePersonMayBeNamed() {
        var named = Pseudonym.none("Daler Imomali");

        assertThat(named.hides()).isFalse();
        assertThat(named.in("Daler Imomali was arrested.")).isEqualTo("Daler Imomali was arrested.");
    }
}
