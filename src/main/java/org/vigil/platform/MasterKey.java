package org.vigil.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.vigil.shared.KeyRing;
import org.vigil.shared.StartRefusedException;

/** The master key, and the keys derived from it (HMAC-SHA256 of the purpose, as HKDF-Expand with one block does). */
final class MasterKey implements KeyRing {

    private static final int LENGTH = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static MasterKey fromBase64(String text) {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new StartRefusedException("VIGIL_KEY is not Base64: make one with `openssl rand -base64 32`.");
        }
        if (decoded.length != LENGTH) {
            throw new StartRefusedException("VIGIL_KEY has " + decoded.length
                    + " bytes and needs 32: make one with `openssl rand -base64 32`.");
        }
        return new MasterKey(decoded);
    }

    /** The trial's own key, made at its first start and kept beside its data. */
    static MasterKey keptIn(Path file) {
        try {
            return fromBase64(
                    PrivateFiles.kept(file, () -> Base64.getEncoder().encodeToString(PrivateFiles.random(LENGTH))));
        } catch (IOException e) {
            throw new StartRefusedException(
                    "Vigil may not read and write " + file.toAbsolutePath()
                            + ": set VIGIL_DATA to a folder that it may write to.",
                    e);
        }
    }

    @Override
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            mac.update(("vigil/" + purpose).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 1);
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
