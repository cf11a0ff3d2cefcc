package org.vigil.publication;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts words such as "a journalist in Tajikistan" in the place of every name and every part of a name.
 *
 * @param words what stands for the name
 * @param names pattern of all that is replaced; absent when the person may be named
 */
record Pseudonym(String words, List<Pattern> names) {

    private static final int SHORTEST_PART = 3;
    private static final Set<String> PARTICLES =
            Set.of("bin", "ibn", "bint", "abu", "von", "van", "der", "den", "del", "los", "and", "the");

    /** No pseudonym: texts stay as they are. */
    static Pseudonym none(String name) {
        return new Pseudonym(name, List.of());
    }

    static Pseudonym of(String words, Collection<String> names) {
        var patterns = names.stream()
                .flatMap(Pseudonym::parts)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pseudonym::pattern)
                .toList();
        return new Pseudonym(words, patterns);
    }

    private static Stream<String> parts(String name) {
        var parts = Arrays.stream(name.split("[\\s,.()\"'’\\-]+"))
                .filter(part -> part.length() >= SHORTEST_PART)
                .filter(part -> !PARTICLES.contains(part.toLowerCase(java.util.Locale.ROOT)));
        return Stream.concat(Stream.of(name), parts);
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean hides() {
        return !names.isEmpty();
    }

    /** The text without any name; the words stand once where several parts stood side by side. */
    String in(String text) {
        var hidden = text;
        for (var name : names) {
            hidden = name.matcher(hidden).replaceAll("\uE000");
        }
        return names.isEmpty()
                ? text
                : hidden.replaceAll("\uE000(?:[\\s,\\-]*\uE000)*", java.util.regex.Matcher.quoteReplacement(words));
    }
}
