package org.vigil.mirror;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the links of a page lead inside the mirror: relative, so that it works from any folder, any host and a stick; what a
 * mirror cannot answer leads to the living site, or to a page that says so.
 *
 * @param base address under which the site was asked
 * @param origin public address of the living site, where it is known
 * @param isMissing addresses that the site did not answer
 */
record Links(String base, @Nullable String origin, Predicate<String> isMissing) {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(href|src|action|content|srcset|poster)=\"([^\"]*)\"");
    private static final Pattern STYLE = Pattern.compile("url\\(([\"']?)(/[^)\"']+)\\1\\)");

    /** A text with its links led anew, and the addresses inside the mirror that it leads to. */
    record Led(String text, Set<String> links) {}

    Led html(Place from, String text) {
        var links = new TreeSet<String>();
        var led = ATTRIBUTE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(attribute(from, found, links)));
        return new Led(elsewhere(led), links);
    }

    private String attribute(Place from, MatchResult found, Set<String> links) {
        var name = found.group(1);
        var value = found.group(2);
        if (name.equals("content")) {
            return found.group();
        }
        return name + "=\"" + escaped(led(from, unescaped(value), name.equals("action"), links)) + "\"";
    }

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
        var led = Pattern.compile(Pattern.quote(base) + "(/[^\\s<>\"'\\\\]*)?")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        escaped(led(from, unescaped(found.group(1) == null ? "/" : found.group(1)), false, links))));
        return new Led(led, links);
    }

    /** Addresses in full that stand in no link: pictures for other sites, data inside the page. */
    private String elsewhere(String text) {
        return text.replace(base, origin == null ? "" : origin);
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
        var place = form ? null : Place.of(asked).orElse(null);
        if (place != null && !isMissing.test(asked)) {
            links.add(asked);
            return Place.way(from.file(), place.file()) + fragment;
        }
        return outside(from, asked, links) + fragment;
    }

    private String outside(Place from, String asked, Set<String> links) {
        var language = Place.languageOf(asked);
        var prefix = language.isEmpty() ? "" : "/" + language;
        var mark = asked.indexOf('?');
        var path = mark < 0 ? asked : asked.substring(0, mark);
        if (path.equals(prefix + "/cases")) {
            return inside(from, prefix + Place.SEARCH, links) + (mark < 0 ? "" : asked.substring(mark));
        }
        return origin == null ? inside(from, prefix + Place.ELSEWHERE, links) : origin + asked;
    }

    private static String inside(Place from, String address, Set<String> links) {
        links.add(address);
        return Place.way(from.file(), Place.of(address).orElseThrow().file());
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
        return org.vigil.shared.web.Markup.escape(value);
    }
}
