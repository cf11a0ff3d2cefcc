package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the bundle itself are tested, not a copy of them. */
class AllegationWordsTest {

    private final AllegationWords words = shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was tortured in custody.",
                "She confessed under electric shocks.",
                "State security beat him for two days.",
                "The reporter was forced to sign a paper.",
                "Accused of extremism, he was beaten."
            })
    void findsWhatIsToldAsEstablished(String sentence) {
        assertThat(words.firstUnattributed(sentence, Locale.ENGLISH)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to relatives, he was tortured in custody.",
                "His lawyer said that she confessed under electric shocks.",
                "He was allegedly beaten.",
                "He was arrested in May and sentenced in October.",
                "His deadbeat neighbour drank orange juice."
            })
    void letsPassWhatNamesWhoSaysSo(String sentence) {
        assertThat(words.firstUnattributed(sentence, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void namesTheSentenceAndTheWord() {
        var text = "He was arrested on 18 May 2022. Relatives say he was beaten. He was tortured again.";

        var found = words.firstUnattributed(text, Locale.ENGLISH);

        assertThat(found).contains(new AllegationWords.Found(3, "tortured"));
    }

    private static AllegationWords shipped() {
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        AllegationWordsTest.class.getResourceAsStream("/messages/publication_en.properties")),
                StandardCharsets.UTF_8)) {
            var bundle = new Properties();
            bundle.load(in);
            return AllegationWords.of(
                    bundle.getProperty("publication.words.grave"), bundle.getProperty("publication.words.saying"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
