package org.vigil.shared.web;

/**
 * One answer among several: an option of a select, a radio button, a checkbox of a group.
 *
 * @param value what the form sends
 * @param label what the reader sees
 * @param hint a sentence that helps to choose, may be empty
 * @param selected whether it is chosen
 */
public record Choice(String value, String label, String hint, boolean selected) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, "", false);
    }

    public Choice selectedIf(boolean condition) {
        return new Choice(value, label, hint, condition);
    }

    public Choice withHint(String sentence) {
        return new Choice(value, label, sentence, selected);
    }
}
