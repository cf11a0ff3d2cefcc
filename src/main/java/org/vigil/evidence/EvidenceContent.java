package org.vigil.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A stored file with its bytes, taken out under the eyes of the custody log. */
public final class EvidenceContent {

    private final RecordedEvidence evidence;
    private final byte[] bytes;

    EvidenceContent(RecordedEvidence evidence, byte[] bytes) {
        this.evidence = evidence;
        this.bytes = bytes;
    }

    public RecordedEvidence evidence() {
        return evidence;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }
}
