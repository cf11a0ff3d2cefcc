package org.vigil.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The context of one page: in which language and direction it speaks, where it stands, and who reads it.
 *
 * @param locale language of the page
 * @param path path of the request without query, for the mark of the current entry in the navigation
 * @param csrfToken value of the hidden field of every form; absent where nobody is signed in
 * @param csrfParameter name of that field
 * @param userName display name of the person signed in; absent on public pages
 * @param roles codes of that person's roles
 * @param unread how many notices that person has not read
 * @param text the words
 */
public record Page(
        Locale locale,
        String path,
        @Nullable String csrfToken,
        String csrfParameter,
        @Nullable String userName,
        List<String> roles,
        int unread,
        Text text) {

    private static final Set<String> CASE_STAFF = Set.of("INTAKE", "VERIFIER", "REVIEWER", "ADVOCATE", "COORDINATOR");

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "iw", "fa", "ur", "ps", "ckb", "ug", "dv", "yi");

    public Page {
        roles = List.copyOf(roles);
    }

    /** A page that nobody had to sign in for and that holds no form with consequences. */
    public static Page open(Locale locale, String path, Text text) {
        return new Page(locale, path, null, "_csrf", null, List.of(), 0, text);
    }

    /** The language as HTML wants it. */
    public String lang() {
        return locale.toLanguageTag();
    }

    /** The direction of the script, as HTML wants it. */
    public String dir() {
        return RIGHT_TO_LEFT.contains(locale.getLanguage()) ? "rtl" : "ltr";
    }

    public String t(String key, Object... args) {
        return text.of(key, args);
    }

    public boolean signedIn() {
        return userName != null;
    }

    public boolean has(String role) {
        return roles.contains(role);
    }

    /** Whether the reader works on cases, and so finds the queue and the lists of cases in the navigation. */
    public boolean worksOnCases() {
        return roles.stream().anyMatch(CASE_STAFF::contains);
    }

    /** The value of {@code aria-current} for a navigation entry that leads to exactly this place. */
    public @Nullable String currentAt(String place) {
        return path.equals(place) ? "page" : null;
    }

    /** The value of {@code aria-current} for a navigation entry that leads to this place or above it. */
    public @Nullable String currentUnder(String place) {
        return path.equals(place) || path.startsWith(place + "/") ? "true" : null;
    }
}
