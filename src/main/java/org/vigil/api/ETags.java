package org.vigil.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version of a record as an entity tag: {@code "7"}. A change says which version it saw. */
final class ETags {

    private static final Pattern STRONG = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern WELL_FORMED = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E]*\"");

    private ETags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller saw.
     *
     * @return the version, or nothing for {@code *}, which takes whatever stands
     * @throws ProblemException 428 without the header, 400 when it is none, 412 when it can never be a version of ours
     */
    static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(428, "problem.if-match.missing");
        }
        var given = ifMatch.strip();
        if (given.equals("*")) {
            return null;
        }
        var strong = STRONG.matcher(given);
        if (strong.matches()) {
            return Long.valueOf(strong.group(1));
        }
        throw WELL_FORMED.matcher(given).matches()
                ? ProblemException.of(412, "refusal.stale")
                : ProblemException.of(400, "problem.if-match.unreadable");
    }
}
