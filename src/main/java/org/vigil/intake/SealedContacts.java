package org.vigil.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.vigil.shared.KeyRing;

/**
 * Seals how a submitter may be reached, bound to the one report: AES-256-GCM, a fresh nonce each, the row as associated data.
 *
 * <p>Nothing in the application opens it again, and its database role may not even select it. Opening belongs to the vault of
 * source identities, which takes these rows over.
 */
@Component
class SealedContacts {

    static final String KEY_ID = "intake-contact/1";

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    SealedContacts(KeyRing keys) {
        this.key = new SecretKeySpec(keys.derive(KEY_ID), "AES");
    }

    byte[] seal(ReportId report, String contact) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, report).doFinal(contact.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String open(ReportId report, byte[] sealed) throws GeneralSecurityException {
        var nonce = java.util.Arrays.copyOf(sealed, NONCE);
        return new String(
                cipher(Cipher.DECRYPT_MODE, nonce, report).doFinal(sealed, NONCE, sealed.length - NONCE),
                StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce, ReportId report) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("intake.report|contact_sealed|" + report).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
