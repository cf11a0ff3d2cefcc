package org.vigil.mirror;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Markup;

/**
 * Makes the links of a page lead inside the mirror: relative, so that it works from any folder, any host and a stick; what a
 * mirror cannot answer leads to the living site, or to a page that says so.
 *
 * @param base address under which the site was asked
 * @param origin public address of the living site, where it is known
 * @param isKept whether the mirror holds a place: not what the site did not answer, and only its own languages
 */
record Links(String base, @Nullable String origin, Predicate<Place> isKept) {

    private static final Pattern STYLE = Pattern.compile("url\\(([\"']?)(/[^)\"']+)\\1\\)");

    /** A text with its links led anew, and the addresses inside the mirror that it leads to. */
    record Led(String text, Set<String> links) {}

    Led css(Place from, String text) {
        var links = new TreeSet<String>();
        var led = STYLE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement("url(\"" + led(from, found.group(2), false, links) + "\")"));
        return new Led(led, links);
    }

    /** Feeds, calendars and data name addresses in full: those of the living site where it is known, else ways inside the mirror. */
    Led data(Place from, String text) {
        var links = new TreeSet<String>();
        if (origin != null) {
            return new Led(text.replace(base, origin), links);
        }
        var led = Pattern.compile(Pattern.quote(base) + "(/[^\\s,<>\"'\\\\]*)?")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        escaped(led(from, unescaped(found.group(1) == null ? "/" : found.group(1)), false, links))));
        return new Led(led, links);
    }

    /** What stands for an address in full that stands in no link: pictures for other sites, data inside the page. */
    String elsewhere() {
        return origin == null ? "" : origin;
    }

    /** The value of an attribute that leads somewhere, as it is written in a page, led anew. */
    String attribute(Place from, String value, boolean form, Set<String> links) {
        return escaped(led(from, unescaped(value), form, links));
    }

    private String led(Place from, String value, boolean form, Set<String> links) {
        var address = value.startsWith(base + "/") ? value.substring(base.length()) : value;
        if (address.equals(base)) {
            address = "/";
        }
        if (!address.startsWith("/") || address.startsWith("//")) {
            return value;
        }
        var hash = address.indexOf('#');
        var fragment = hash < 0 ? "" : address.substring(hash);
        var asked = hash < 0 ? address : address.substring(0, hash);
        var place = form ? null : Place.of(asked).filter(isKept).orElse(null);
        if (place != null) {
            links.add(place.address());
            return Place.way(from.file(), place.file()) + fragment;
        }
        return outside(from, asked, links) + fragment;
    }

    private String outside(Place from, String asked, Set<String> links) {
        var spoken = Place.languageOf(asked);
        var prefix = spoken.isEmpty() ? "" : "/" + spoken;
        var mark = asked.indexOf('?');
        var path = mark < 0 ? asked : asked.substring(0, mark);
        if (path.equals(prefix + "/cases")) {
            return inside(from, prefix, Place.SEARCH, links) + (mark < 0 ? "" : asked.substring(mark));
        }
        return origin == null ? inside(from, prefix, Place.ELSEWHERE, links) : origin + asked;
    }

    /** A page of the mirror's own, in English where it does not hold the language. */
    private String inside(Place from, String prefix, String path, Set<String> links) {
        var place =
                Place.of(prefix + path).filter(isKept).or(() -> Place.of(path)).orElseThrow();
        links.add(place.address());
        return Place.way(from.file(), place.file());
    }

    private static String unescaped(String value) {
        return value.indexOf('&') < 0
                ? value
                : value.replace("&#34;", "\"")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
    }

    private static String escaped(String value) {
        return Markup.escape(value);
    }
}
