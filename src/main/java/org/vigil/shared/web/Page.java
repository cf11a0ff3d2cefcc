package org.vigil.shared.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.language.Cldr;
import org.vigil.shared.language.Language;
import org.vigil.shared.language.Script;

/**
 * The context of one page: in which language and direction it speaks, where it stands, and who reads it.
 *
 * @param locale language of the page
 * @param path path of the page without its language and query, for the mark of the current entry in the navigation
 * @param query what stands after the question mark of its address, as far as the page depends on it; empty for nothing
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
        String query,
        @Nullable String csrfToken,
        String csrfParameter,
        @Nullable String userName,
        List<String> roles,
        int unread,
        Text text) {

    private static final Set<String> CASE_STAFF = Set.of("INTAKE", "VERIFIER", "REVIEWER", "ADVOCATE", "COORDINATOR");

    public Page {
        roles = List.copyOf(roles);
    }

    /**
     * A page that nobody had to sign in for and that holds no form with consequences.
     *
     * @param address its path, with the query that it depends on
     */
    public static Page open(Locale locale, String address, Text text) {
        var mark = address.indexOf('?');
        var path = mark < 0 ? address : address.substring(0, mark);
        var query = mark < 0 ? "" : address.substring(mark + 1);
        return new Page(locale, path, query, null, "_csrf", null, List.of(), 0, text);
    }

    /** The language as HTML wants it. */
    public String lang() {
        return language() == Language.EN ? locale.toLanguageTag() : language().code();
    }

    public Language language() {
        return Language.of(locale);
    }

    /** The direction of the script, as HTML wants it. */
    public String dir() {
        return language().isRightToLeft() ? "rtl" : "ltr";
    }

    public String t(String key, Object... args) {
        return text.of(key, args);
    }

    /** A count as this language writes it. */
    public String n(long value) {
        return Cldr.in(locale).number(value);
    }

    /** A year or a version as this language writes it. */
    public String plain(long value) {
        return Cldr.in(locale).plain(value);
    }

    /** The {@code lang} of words that are written in another script than this page; absent where they are in its own. */
    public @Nullable String foreign(String words) {
        return Script.foreign(words, language());
    }

    /** What this language calls another one. */
    public String languageName(String code) {
        return Cldr.in(locale).language(code);
    }

    /** The address of another page in the language of this one; every link of a public page goes through here. */
    public String path(String place) {
        return language().address(place);
    }

    /** The address of a stylesheet, a script or a drawing, which a browser may keep for good. */
    public String asset(String path) {
        return Assets.address(path);
    }

    /** Where this page stands in each language; nowhere for a page without an address of its own. */
    public List<Translation> translations() {
        if (path.equals("/error")) {
            return List.of();
        }
        var address = query.isEmpty() ? path : path + "?" + query;
        return Language.ALL.stream()
                .map(other -> new Translation(other, other.address(address), other == language()))
                .toList();
    }

    /**
     * The same page in one language.
     *
     * @param language which
     * @param href its address
     * @param current whether this is the page that is being read
     */
    public record Translation(Language language, String href, boolean current) {}

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
