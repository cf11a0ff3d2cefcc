package org.vigil.mirror;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of the mirror as it was written.
 *
 * @param address what the site was asked for
 * @param key what it depends on; the same key gives the same file
 * @param file path inside the mirror
 * @param sha256 hash of its bytes
 * @param size how many they are
 * @param links addresses inside the mirror that it leads to
 */
record Kept(String address, String key, String file, String sha256, long size, List<String> links) {

    private static final int PARTS = 6;

    /** As a line; what it leads to by the numbers of the lines on which that stands, for every page leads to the same fifty. */
    String line(Map<String, Integer> numbers) {
        var leads = links.stream()
                .map(link -> numbers.containsKey(link) ? String.valueOf(numbers.get(link)) : link)
                .collect(Collectors.joining(" "));
        return String.join("\t", address, key, file, sha256, String.valueOf(size), leads);
    }

    /** The parts of a line. Addresses hold neither blank nor tabulator: they are written as addresses are. */
    static String[] parts(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Not a line of a mirror: " + parts.length + " parts");
        }
        return parts;
    }

    static Kept of(String[] parts, IntFunction<String> addresses) {
        var links = parts[5].isEmpty()
                ? List.<String>of()
                : Stream.of(parts[5].split(" ", -1))
                        .map(link -> link.startsWith("/") ? link : addresses.apply(Integer.parseInt(link)))
                        .toList();
        return new Kept(parts[0], parts[1], parts[2], parts[3], Long.parseLong(parts[4]), links);
    }
}
