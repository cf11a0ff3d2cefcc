package org.vigil.matching;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words and keys: stable, few, and bounded whatever comes in. */
class NameKeysTest {

    @ParameterizedTest
    @CsvSource({
        "Khushom, Hushom",
        "Ghulom, Gulom",
        "Jumaev, Dzhumayev",
        "Jumaev, Zhumayeff",
        "Sergiy, Sergei",
        "Yevgeny, Evgeniy",
        "Hasanzoda, Hassanzadeh",
        "Noor, Nur",
        "Abdulloh, Abdullo",
        "Abdurrahman, Abdelrahman"
    })
    void foldsVariantsToOneSpelling(String one, String other) {
        assertThat(NameKeys.of(one).tokens()).isEqualTo(NameKeys.of(other).tokens());
    }

    @Test
    void splitsAliases() {
        assertThat(NameKeys.of("Daler Bobiev (Daler Imomali)").tokens()).hasSize(2);
        assertThat(NameKeys.of("Li Tie 李铁").tokens()).hasSize(2).containsOnly(List.of("li", "tie"));
        assertThat(NameKeys.of(List.of("Khushruz Jumaev", "Khushom Ghulom")).tokens())
                .hasSize(2);
    }

    @Test
    void givesATellingWordAKeyOfItsOwnAndCommonOnesOnlyInPairs() {
        assertThat(NameKeys.blockingKeys("Abdullo Ghurbati")).contains("krbt");
        assertThat(NameKeys.blockingKeys("Mohamed Hassan")).containsExactlyInAnyOrder("ksn+md", "md+sn");
    }

    @Test
    void looksForCommonNamesInOneCountryOnlyAndKeepsThemForAll() {
        assertThat(NameKeys.blockingKeys("Mohamed Hassan", "EG")).containsExactlyInAnyOrder("EG:ksn+md", "EG:md+sn");
        assertThat(NameKeys.keysToKeep("Mohamed Hassan", "EG")).contains("EG:md+sn", "md+sn");
        assertThat(NameKeys.blockingKeys("Abdullo Ghurbati", "TJ")).contains("krbt");
    }

    @Test
    void keepsItsKeysFromReleaseToRelease() {
        assertThat(NameKeys.blockingKeys("Khushruz Jumayev (Khushom Gulyam)"))
                .containsExactlyInAnyOrder(
                        "klm", "klm+ksm", "klm+sm", "km+ksrs", "km+srs", "ksm", "ksrs", "smklm", "srs");
        assertThat(NameKeys.VERSION).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "(", "Khan ", "李", "ع ", "'x' ", "Abd ", "-", "((", "/", "\uD800", "́", "Ъ"})
    void doesNotHangOnLongText(String piece) {
        String text = piece.repeat(10_000);

        assertTimeoutPreemptively(ofSeconds(2), () -> {
            var keys = NameKeys.of(text);
            assertThat(keys.keysIn(null)).hasSizeLessThanOrEqualTo(40);
            assertThat(keys.tokens()).hasSizeLessThanOrEqualTo(8);
            NameSimilarity.score(text, text);
        });
    }

    @Test
    void standsAnyText() {
        var random = new Random(20221201);
        var alphabets = "abcXYZ ()'\"-./;,́ЖҷъЯ محمدعبد李铁王דוד Γιώ Արմ გვა\uD83D\uDE00\u0000\u202E﷽ß";
        for (int i = 0; i < 4_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                text.append(alphabets.charAt(random.nextInt(alphabets.length())));
            }
            var match = NameSimilarity.score(text.toString(), text.reverse().toString());
            assertThat(match.score()).isBetween(0.0, 1.0);
        }
    }
}
