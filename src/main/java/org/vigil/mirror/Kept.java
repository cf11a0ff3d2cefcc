package org.vigil.mirror;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

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
record Kept(String address, String key, String file, String sha256, long size, Set<String> links) {

    private static final int PARTS = 6;

    String line() {
        return String.join(
                "\t", address, key, file, sha256, String.valueOf(size), String.join(" ", new TreeSet<>(links)));
    }

    /** Addresses hold neither blank nor tabulator: they are written as addresses are. */
    static Kept of(String line) {
        var parts = line.split("\t", -1);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("Not a line of a mirror: " + parts.length + " parts");
        }
        var links = parts[5].isEmpty() ? Set.<String>of() : Set.copyOf(Arrays.asList(parts[5].split(" ", -1)));
        return new Kept(parts[0], parts[1], parts[2], parts[3], Long.parseLong(parts[4]), links);
    }
}
