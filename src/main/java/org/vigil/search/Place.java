package org.vigil.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.vigil.shared.CaseRef;

/**
 * Where a page of a list ended; what callers hand back to read on.
 *
 * @param key what the list is sorted by, at the last case; or how many cases were shown of a list without such a key
 * @param ref the last case
 */
public record Place(long key, String ref) {

    private static final Pattern FORM = Pattern.compile("(-?\\d{1,18})_(" + CaseRef.FORM + ")");

    /** Nothing where it is no place. */
    public static Optional<Place> of(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new Place(Long.parseLong(match.group(1)), match.group(2)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return key + "_" + ref;
    }
}
