package org.vigil.shared;

import org.jspecify.annotations.Nullable;

/** The one rule for text that people or other systems hand in: of bearable length, storable, and showing what it says. */
public final class CleanText {

    public static final int LONGEST = 2_000;

    private CleanText() {}

    /** The text without blanks around it, or nothing when it is blank. */
    public static @Nullable String orNull(String field, @Nullable String text) {
        return orNull(field, text, LONGEST);
    }

    /** The text without blanks around it, or nothing when it is blank; never longer than the given limit. */
    public static @Nullable String orNull(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException(field + " is " + stripped.length() + " characters long: at most "
                    + longest + " are possible. Shorten it.");
        }
        stripped.codePoints().filter(CleanText::isForbidden).findFirst().ifPresent(sign -> {
            throw new IllegalArgumentException(
                    field + " contains a character that cannot be shown (U+%04X): remove it.".formatted(sign));
        });
        return stripped;
    }

    /** The text cut to what fits into a message, every unshowable character replaced. */
    public static String shown(String text) {
        var head = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        var shown = new StringBuilder();
        head.codePoints().map(sign -> isForbidden(sign) ? '�' : sign).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isForbidden(int sign) {
        var control = Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t';
        var reordering = (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
        var broken = Character.getType(sign) == Character.SURROGATE;
        return control || reordering || broken;
    }
}
