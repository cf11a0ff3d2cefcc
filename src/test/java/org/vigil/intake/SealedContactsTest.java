package org.vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SealedContactsTest {

    private final SealedContacts contacts = new SealedContacts(purpose -> key(purpose.hashCode()));
    private final ReportId report = ReportId.random();

    @Test
    void opensWhatItSealed() throws GeneralSecurityException {
        assertThat(contacts.open(report, contacts.seal(report, "a@example.org")))
                .isEqualTo("a@example.org");
    }

    @Test
    void hidesTheContact() {
        var sealed = new String(contacts.seal(report, "a@example.org"), StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain("example");
    }

    @Test
    void sealsTheSameContactDifferentlyEachTime() {
        assertThat(contacts.seal(report, "a@example.org")).isNotEqualTo(contacts.seal(report, "a@example.org"));
    }

    @Test
    void refusesASealMovedToAnotherReport() {
        var sealed = contacts.seal(report, "a@example.org");

        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> contacts.open(ReportId.random(), sealed));
    }

    @Test
    void refusesASealThatWasChanged() {
        var sealed = contacts.seal(report, "a@example.org");
        sealed[sealed.length - 1] ^= 1;

        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> contacts.open(report, sealed));
    }

    private static byte[] key(int seed) {
        var key = new byte[32];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
