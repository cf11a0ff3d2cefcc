package org.vigil.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.vigil.shared.Refusal;

class NewEvidenceTest {

    @Test
    void dropsTheFoldersBeforeAName() {
        assertThat(named("../../etc/passwd").filename()).isEqualTo("passwd");
        assertThat(named("C:\\Users\\anna\\letter.pdf").filename()).isEqualTo("letter.pdf");
    }

    @Test
    void refusesANameThatHidesItsDirection() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> named("a\u202Efdp.exe"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> named("a\u0000b"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> named("/"));
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItAll() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EvidenceManagement.bytesOf(new Endless()))
                .matches(refusal -> "refusal.evidence.too-large".equals(refusal.nearestCode()));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EvidenceManagement.bytesOf(InputStream.nullInputStream()));
    }

    private static NewEvidence named(String filename) {
        return NewEvidence.of(filename, new byte[1], null, null);
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 'a';
        }

        @Override
        public int read(byte[] into, int from, int length) {
            return length;
        }
    }
}
