package org.vigil.intake;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;

/**
 * A report as it is handed in.
 *
 * @param channel the way by which it comes
 * @param text what happened, in free words
 * @param contact how the submitter may be reached, if they wish; sealed at once
 * @param language ISO 639 code of the text, where it is known
 */
public record NewReport(
        Channel channel,
        String text,
        @Nullable String contact,
        @Nullable String language) {

    public static final int LONGEST_TEXT = 10_000;
    public static final int LONGEST_CONTACT = 500;

    public NewReport {
        text = Limits.required("text", text, LONGEST_TEXT);
        contact = Limits.optional("contact", contact, LONGEST_CONTACT);
        language = Limits.optional("language", language, 3);
        if (language != null && !language.matches("[a-z]{2,3}")) {
            throw Refusal.invalid("language", "refusal.language");
        }
    }

    /** Without the contact and the text: neither belongs in a log. */
    @Override
    public String toString() {
        return "NewReport[" + channel + "]";
    }
}
