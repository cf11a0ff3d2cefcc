package org.vigil.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumsTest {

    private static final String HASH = "a".repeat(64);

    @Test
    void readsWhatItWrote() {
        var sums = new Sums(Map.of("index.html", HASH, "cases/country~TJ/index.html", HASH));

        assertThat(Sums.of(sums.bytes())).isEqualTo(sums);
        assertThat(new String(sums.bytes(), StandardCharsets.UTF_8)).startsWith(HASH + "  cases/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../x", "a/../../x", "a b", ""})
    void refusesAFileOutsideOfItsFolder(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sums.of((HASH + "  " + file + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
