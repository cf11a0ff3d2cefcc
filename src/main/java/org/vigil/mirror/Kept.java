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
 * @param links addresses inside the mirror that it leads to, without those of its own case; thousands of pages share one list
 */
record Kept(String address, String key, String file, String sha256, long size, List<String> links) {

    private static final int PARTS = 6;
    private static final String SAME = "=";

    /**
     * As a line; what it leads to by the numbers of the lines on which that stands.
     *
     * @param numbers of the addresses
     * @param first the line on which a list stood first
     */
    String line(Map<String, Integer> numbers, Map<List<String>, Integer> first) {
        var here = numbers.get(address);
        var there = first.putIfAbsent(links, here);
        return String.join(
                "\t", address, key, file, sha256, String.valueOf(size), there == null ? leads(numbers) : SAME + there);
    }

    private String leads(Map<String, Integer> numbers) {
        return links.stream()
                .map(link -> numbers.containsKey(link) ? String.valueOf(numbers.get(link)) : link)
                .collect(Collectors.joining(" "));
    }

    /** The parts of a line. Addresses hold neither blank nor tabulator: they are written as addresses are. */
    static String[] parts(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Not a line of a mirror: " + parts.length + " parts");
        }
        return parts;
    }

    /**
     * @param addresses by the numbers of lines
     * @param lists by the numbers of the lines before this one
     */
    static Kept of(String[] parts, IntFunction<String> addresses, IntFunction<List<String>> lists) {
        var leads = parts[5];
        var links = leads.startsWith(SAME)
                ? lists.apply(Integer.parseInt(leads.substring(1)))
                : leads.isEmpty()
                        ? List.<String>of()
                        : Stream.of(leads.split(" ", -1))
                                .map(link -> link.startsWith("/") ? link : addresses.apply(Integer.parseInt(link)))
                                .toList();
        return new Kept(parts[0], parts[1], parts[2], parts[3], Long.parseLong(parts[4]), links);
    }
}
