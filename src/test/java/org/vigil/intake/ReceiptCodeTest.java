package org.vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReceiptCodeTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void isShownInSevenGroupsOfFour() {
        assertThat(ReceiptCode.random(RANDOM).shown()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void holdsAtLeast128Bits() {
        var signs = ReceiptCode.random(RANDOM).shown().replace("-", "");

        assertThat(signs.length() * 5).isGreaterThanOrEqualTo(128);
    }

    @Test
    void isReadAsPeopleTypeIt() {
        var code = ReceiptCode.random(RANDOM);
        var typed = "  "
                + code.shown()
                        .toLowerCase(Locale.ROOT)
                        .replace('-', ' ')
                        .replace('0', 'o')
                        .replace('1', 'l');

        assertThat(ReceiptCode.read(typed))
                .hasValueSatisfying(read -> assertThat(read.hash()).isEqualTo(code.hash()));
    }

    @Test
    void readsNothingThatCannotBeACode() {
        assertThat(ReceiptCode.read("")).isEmpty();
        assertThat(ReceiptCode.read("ABCD-EFGH")).isEmpty();
        assertThat(ReceiptCode.read("'; drop table intake.report; --")).isEmpty();
        assertThat(ReceiptCode.read("A".repeat(1_000_000))).isEmpty();
        assertThat(ReceiptCode.read("\u0000".repeat(28))).isEmpty();
    }

    @Test
    void neverComesTwice() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1_000; i++) {
            assertThat(seen.add(ReceiptCode.random(RANDOM).shown())).isTrue();
        }
    }

    @Test
    void showsNothingInALog() {
        var code = ReceiptCode.random(RANDOM);

        assertThat(code.toString()).doesNotContain(code.shown().substring(0, 4));
    }
}
