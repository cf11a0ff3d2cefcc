package org.vigil.partners;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whose copy an export is: named at its head and on every line, and bound to each line by a mark that only Vigil can make, so that
 * a line that turns up alone still says from which export it is, and nobody can lay a line to another partner's charge.
 */
final class Watermark {

    private static final int MARK_BYTES = 12;

    private final UUID export;
    private final String issuedTo;
    private final Instant issuedAt;
    private final byte[] key;

    /**
     * @param export the export, as the log names it
     * @param issuedTo the partner
     * @param issuedAt when
     * @param key with which marks are made
     */
    Watermark(UUID export, String issuedTo, Instant issuedAt, byte[] key) {
        this.export = export;
        this.issuedTo = issuedTo;
        this.issuedAt = issuedAt;
        this.key = key.clone();
    }

    UUID export() {
        return export;
    }

    String issuedTo() {
        return issuedTo;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    /** The mark of one case in this export. */
    String mark(String ref) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var mark = mac.doFinal((export + "|" + issuedTo + "|" + ref).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mark, 0, MARK_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
