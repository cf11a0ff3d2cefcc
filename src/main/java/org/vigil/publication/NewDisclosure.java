package org.vigil.publication;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Language;

/**
 * What the public may read of an action that went out, or of an answer to it.
 *
 * @param addressee to whom it went, or who answers
 * @param named the office or body, as the public may read it; nothing where it is private
 * @param answer what the answer says and what we say to it; absent for the action itself
 */
public record NewDisclosure(
        Addressee addressee,
        @Nullable String named,
        @Nullable Answer answer) {

    public NewDisclosure {
        named = addressee.isNamed() ? Limits.required("named", named, 300) : null;
        if (answer != null && addressee != Addressee.AUTHORITY) {
            throw Refusal.invalid("addressee", "refusal.disclosure.authority");
        }
    }

    /**
     * An answer in words that are written for the public.
     *
     * @param language in which they are written
     * @param words what it says
     * @param stance how far it answers
     * @param comment what we say to it
     */
    public record Answer(Language language, String words, Stance stance, String comment) {

        public Answer {
            words = Limits.required("words", words, 5_000);
            comment = Limits.required("comment", comment, 2_000);
        }
    }
}
