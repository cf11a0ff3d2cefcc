package org.vigil.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.shared.Refusal;

class TagTest {

    @Test
    void isOneWordInSmallLettersOfAnyScript() {
        assertThat(Tag.of(" Strike ").word()).isEqualTo("strike");
        assertThat(Tag.of("Забастовка-2026").word()).isEqualTo("забастовка-2026");
        assertThat(Tag.of("اعتصاب").word()).isEqualTo("اعتصاب");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "two words",
                "a_b",
                "-a",
                "a-",
                "a--b",
                "=1+1",
                "<b>",
                "a\u202Eb",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void isNothingElse(String typed) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Tag.of(typed));
    }
}
