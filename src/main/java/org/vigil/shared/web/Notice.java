package org.vigil.shared.web;

/**
 * One sentence to the reader at the top of a page: what just happened, or what needs care.
 *
 * @param kind how grave it is; drawn as icon, word and colour together
 * @param text the sentence
 */
public record Notice(Kind kind, String text) {

    /** How grave a notice is. */
    public enum Kind {
        /** Something worth knowing. */
        INFO,
        /** What was asked for is done. */
        DONE,
        /** It is due, or needs care. */
        WARNING,
        /** Danger to life, or nothing was saved. */
        DANGER;

        /** The word in CSS classes and message keys. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Notice info(String text) {
        return new Notice(Kind.INFO, text);
    }

    public static Notice done(String text) {
        return new Notice(Kind.DONE, text);
    }

    public static Notice warning(String text) {
        return new Notice(Kind.WARNING, text);
    }

    public static Notice danger(String text) {
        return new Notice(Kind.DANGER, text);
    }
}
