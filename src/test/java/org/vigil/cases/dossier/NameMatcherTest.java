package org.vigil.cases.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {

    @ParameterizedTest
    @CsvSource({
        "Abdullo Ghurbati, Abdulloh Ghurbati",
        "Khushruz Jumayev, Khushruz Jumaev",
        "Khushom Gulyam, Khushom Ghulom",
        "Хушом Ғулом, Khushom Ghulom",
        "IMOMALI Daler, Daler Imomali",
        "Ulfatxonim Mamadshoeva, ulfatxonim  mamadshoéva"
    })
    void takesSpellingsOfOneNameForOne(String one, String other) {
        assertThat(NameMatcher.SIMPLE.same(Name.of(one), Name.of(other))).isTrue();
        assertThat(NameMatcher.SIMPLE.same(Name.of(other), Name.of(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Daler Bobiev, Daler Imomali", "Zavqibek Solehov, Zavqibek Saidamini", "Ahmad Ibrohim, Muhammad Sulton"
    })
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(NameMatcher.SIMPLE.same(Name.of(one), Name.of(other))).isFalse();
    }
}
