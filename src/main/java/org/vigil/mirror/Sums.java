package org.vigil.mirror;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The list of all files with their hashes, in the form that {@code sha256sum --check} reads; it is what is signed.
 *
 * @param hashes SHA-256 in lower-case hexadecimal, by the path of the file
 */
record Sums(Map<String, String> hashes) {

    static final String FILE = "SHA256SUMS";
    static final String SIGNATURE = "SHA256SUMS.sig";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}([A-Za-z0-9._~/-]+)");

    Sums {
        hashes = new TreeMap<>(hashes);
    }

    byte[] bytes() {
        return hashes.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when it is not such a list, or names a file outside of its folder */
    static Sums of(byte[] bytes) {
        var hashes = new TreeMap<String, String>();
        for (var line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches()
                    || matcher.group(2).startsWith("/")
                    || ("/" + matcher.group(2) + "/").contains("/../")) {
                throw new IllegalArgumentException("Not a list of hashes");
            }
            hashes.put(matcher.group(2), matcher.group(1));
        }
        return new Sums(hashes);
    }
}
