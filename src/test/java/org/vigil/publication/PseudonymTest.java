package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"Imamali", "Имомалиро", "Имамали", "Бобиевым", "Бобиева", "Bobiyev", "Bobiev’s", "Emomali"})
    void hidesOtherSpellingsScriptsAndBentForms(String spelt) {
        assertThat(pseudonym.in("In June " + spelt + " was seen in Dushanbe"))
                .doesNotContain(spelt)
                .contains("a journalist in Tajikistan");
    }

    @Test
    void hidesANameInAScriptWithoutVowelsAndNoOtherWordOfIt() {
        var told = "اعتقل الصحفي %s في دوشنبه في يونيو وحكم عليه بالسجن سبع سنوات";
        var hidden = Pseudonym.of("***", List.of("Abdullo Ghurbati", "Evan"));

        assertThat(hidden.in(told.formatted("الغربتي"))).isEqualTo(told.formatted("***"));
    }

    @Test
    void hidesANameInsideASentenceWithoutBlanks() {
        assertThat(Pseudonym.of("one of them", List.of("刘贤斌")).in("警方带走了刘贤斌并抄家"))
                .isEqualTo("警方带走了one of them并抄家");
    }

    @Test
    void leavesOtherWordsAlone() {
        assertThat(pseudonym.in("The dealer of Dalerabad")).isEqualTo("The dealer of Dalerabad");
        var told =
                "He was arrested in Dushanbe in June after publishing videos. The Prosecutor asked for seven years; International"
                        + " organisations have called for his release. Several colleagues were detained, too.";
        assertThat(pseudonym.in(told)).isEqualTo(told);
    }

    @Test
    void hidesNothingWhereThePersonMayBeNamed() {
        var named = Pseudonym.none("Daler Imomali");

        assertThat(named.hides()).isFalse();
        assertThat(named.in("Daler Imomali was arrested.")).isEqualTo("Daler Imomali was arrested.");
    }
}
