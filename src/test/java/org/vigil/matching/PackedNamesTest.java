package org.vigil.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedNamesTest {

    private static final List<String> NAMES = List.of(
            "Khushruz Jumayev",
            "Хушруз Ҷумаев",
            "Хушрӯз Ҷумъаев",
            "Daler Bobiev (Daler Imomali)",
            "Mahmoud Abou Zeid (Shawkan)",
            "محمود أبو زيد",
            "Nguyễn Văn Đài",
            "Liu Xiao Bo",
            "刘晓波",
            "Катерина Андреева",
            "Сергей Иванович Петров",
            "S. I. Petrov",
            "Ayşe Şık Çelik",
            "Li Tie 李铁",
            "בני כהן",
            "Tesfay 'Gomora' Ghebreab",
            "");

    @Test
    void areAsAlikeAsTheNamesThatTheyWereMadeOf() {
        for (var asked : NAMES) {
            for (var known : NAMES) {
                assertThat(NameSimilarity.likeness(NameKeys.of(asked), packed(List.of(known))))
                        .as(asked + " ~ " + known)
                        .isEqualTo(NameSimilarity.score(asked, known).score());
            }
        }
    }

    @Test
    void holdAllTheNamesOfAPerson() {
        var names = packed(List.of("Zafar Rahimov", "Хушруз Ҷумаев"));

        assertThat(NameSimilarity.likeness(NameKeys.of("Zafar Rahimov"), names)).isEqualTo(1);
        assertThat(NameSimilarity.likeness(NameKeys.of("Khushruz Jumayev"), names))
                .isGreaterThan(0.85);
    }

    @Test
    void areReadFromTheMiddleOfOtherBytes() {
        var packed = PackedNames.of(List.of("Zafar Rahimov"));
        var among = new byte[packed.length + 7];
        System.arraycopy(packed, 0, among, 5, packed.length);

        assertThat(NameSimilarity.likeness(NameKeys.of("Zafar Rahimov"), PackedNames.read(among, 5)))
                .isEqualTo(1);
    }

    private static NameKeys packed(List<String> names) {
        return PackedNames.read(PackedNames.of(names), 0);
    }
}
