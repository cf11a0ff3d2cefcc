package org.vigil.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;
import org.vigil.shared.KeyRing;
import org.vigil.shared.Sha256;

/** The key with which Vigil signs its mirrors (Ed25519, RFC 8032), derived from the master key; its public half is for everybody. */
@Component
class MirrorKey {

    /** What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final Ed25519PrivateKeyParameters secret;

    MirrorKey(KeyRing keys) {
        this.secret = new Ed25519PrivateKeyParameters(keys.derive("mirror-signature"), 0);
    }

    byte[] sign(byte[] content) {
        var signer = new Ed25519Signer();
        signer.init(true, secret);
        signer.update(content, 0, content.length);
        return signer.generateSignature();
    }

    /** The public half as everybody's tools read it. */
    String pem() {
        var encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded());
        return "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n";
    }

    private byte[] encoded() {
        var raw = secret.generatePublicKey().getEncoded();
        var whole = new byte[PREFIX.length + raw.length];
        System.arraycopy(PREFIX, 0, whole, 0, PREFIX.length);
        System.arraycopy(raw, 0, whole, PREFIX.length, raw.length);
        return whole;
    }

    /** What people compare: the hash of the key, in groups. */
    static String fingerprint(String pem) throws IOException {
        var hex = HexFormat.of().withUpperCase().formatHex(Sha256.of(bytes(pem)), 0, 16);
        return hex.replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** Whether the holder of this key signed exactly these bytes. */
    static boolean isSigned(String pem, byte[] content, byte[] signature) throws IOException {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(pem)));
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    private static byte[] bytes(String pem) throws IOException {
        try {
            return Base64.getMimeDecoder()
                    .decode(pem.replaceAll("-----[A-Z ]+-----", "").getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("Not a public key", unreadable);
        }
    }
}
