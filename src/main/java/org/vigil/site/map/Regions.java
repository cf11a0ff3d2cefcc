package org.vigil.site.map;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** The centres of the first-level divisions of countries, by name: the finest that a map of ours shows. */
public final class Regions {

    private static final String CENTRES = "/geo/regions.tsv";
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern KIND = Pattern.compile(
            " (?:province|region|oblast|viloyat|governorate|state|district|prefecture|autonomous|city|of|special)(?= )");

    private final Map<String, Centre> centres;

    private Regions(Map<String, Centre> centres) {
        this.centres = Map.copyOf(centres);
    }

    /** A centre, in the units of the world map. */
    public record Centre(double x, double y) {}

    /** The centres that come with the product. */
    public static Regions load() {
        var centres = new HashMap<String, Centre>();
        try (InputStream in = Objects.requireNonNull(
                Regions.class.getResourceAsStream(CENTRES), CENTRES + " is not on the class path")) {
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> put(centres, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Regions(centres);
    }

    private static void put(Map<String, Centre> centres, String line) {
        var name = line.indexOf('\t') + 1;
        var point = line.indexOf('\t', name) + 1;
        var comma = line.indexOf(',', point);
        centres.putIfAbsent(
                key(line.substring(0, name - 1), line.substring(name, point - 1)),
                new Centre(
                        Double.parseDouble(line.substring(point, comma)),
                        Double.parseDouble(line.substring(comma + 1))));
    }

    /** Where a region lies; nowhere for a name that is not known. */
    public Optional<Centre> find(String country, String region) {
        return Optional.ofNullable(centres.get(key(country, region)));
    }

    /** Without accents, signs and the word for what kind of division it is: "Minsk Region" is Minsk. */
    private static String key(String country, String region) {
        var plain =
                MARK.matcher(Normalizer.normalize(region, Normalizer.Form.NFD)).replaceAll("");
        var words = " "
                + NOT_A_LETTER
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        var bare = KIND.matcher(words).replaceAll("").strip();
        return country + "|" + (bare.isEmpty() ? words.strip() : bare);
    }
}
