package org.vigil.intake;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.shared.Sha256;

/**
 * The submitter's only key to their report: 140 random bits in seven groups of four. Shown once; we keep its hash.
 *
 * <p>Written in Crockford's alphabet, so that nobody has to tell O from 0 or I from 1 when they copy it from paper.
 */
public final class ReceiptCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 7;
    private static final int GROUP = 4;
    private static final int LONGEST_INPUT = 100;
    private static final Pattern BLANKS = Pattern.compile("[\\s-]+");
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + GROUPS * GROUP + "}");

    private final String signs;

    private ReceiptCode(String signs) {
        this.signs = signs;
    }

    static ReceiptCode random(SecureRandom random) {
        var signs = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            signs.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ReceiptCode(signs.toString());
    }

    /** Reads a code as people type it; nothing when it cannot be one. */
    static Optional<ReceiptCode> read(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        var signs = BLANKS.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(signs).matches() ? Optional.of(new ReceiptCode(signs)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of("vigil-receipt/" + signs);
    }

    /** As it is shown to the submitter: {@code XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX}. */
    public String shown() {
        return signs.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Hidden, so that no log keeps it. */
    @Override
    public String toString() {
        return "ReceiptCode[hidden]";
    }
}
