package org.vigil.site.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.vigil.shared.web.Markup.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.vigil.shared.web.DrawingWords;

/**
 * The world, each country shaded by how many are counted there and linked to its page.
 *
 * <p>Countries that are counted are links; they are kept out of the tab order, because the table that stands below every map
 * is the way for the keyboard.
 */
public final class WorldMap {

    private static final String OUTLINES = "/geo/world.tsv";
    private static final String VIEW_BOX = "0 0 960 453";

    private final List<Outline> outlines;

    private WorldMap(List<Outline> outlines) {
        this.outlines = outlines;
    }

    /** The map with the outlines that come with the product. */
    public static WorldMap load() {
        try (InputStream in = Objects.requireNonNull(
                WorldMap.class.getResourceAsStream(OUTLINES), OUTLINES + " is not on the class path")) {
            return new WorldMap(new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Outline::parse)
                    // Points last: a small country must not hide under its neighbour.
                    .sorted(Comparator.comparing(Outline::isPoint))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws the map.
     *
     * @param counts number by ISO 3166-1 alpha-2 code; a country without an entry, or with zero, stays blank
     * @param words title and description
     * @param country the sentence of a country, from its code and number: "Tajikistan: 4 held"
     */
    public String render(Map<String, Integer> counts, DrawingWords words, BiFunction<String, Integer, String> country) {
        return render(counts, words, country, UnaryOperator.identity());
    }

    /**
     * Draws the map.
     *
     * @param address makes the address of a page in the language of the map
     */
    public String render(
            Map<String, Integer> counts,
            DrawingWords words,
            BiFunction<String, Integer, String> country,
            UnaryOperator<String> address) {
        var scale = MapScale.of(counts.values());
        var svg = new StringBuilder(80_000)
                .append("<svg class=\"map\" viewBox=\"" + VIEW_BOX + "\" role=\"group\" aria-label=\"")
                .append(escape(words.title()))
                .append("\"><desc>")
                .append(escape(words.description()))
                .append("</desc>");
        for (var outline : outlines) {
            int count = counts.getOrDefault(outline.iso(), 0);
            if (count > 0) {
                link(svg, outline, scale.step(count), country.apply(outline.iso(), count), address);
            } else if (!outline.isPoint()) {
                svg.append(outline.shape("map-blank"));
            }
        }
        return svg.append("</svg>").toString();
    }

    private static void link(
            StringBuilder svg, Outline outline, int step, String sentence, UnaryOperator<String> address) {
        svg.append("<a href=\"")
                .append(address.apply("/countries/" + outline.iso()))
                .append("\" tabindex=\"-1\" aria-label=\"")
                .append(escape(sentence))
                .append("\"><title>")
                .append(escape(sentence))
                .append("</title>")
                .append(outline.shape("map-" + step))
                .append("</a>");
    }

    /** One country: its code, its centre, its path; no path where it is too small for one. */
    private record Outline(String iso, String x, String y, String path) {

        static Outline parse(String line) {
            var cells = line.split("\t", -1);
            var centre = cells[1].split(",", -1);
            return new Outline(cells[0], centre[0], centre[1], cells[2]);
        }

        boolean isPoint() {
            return path.isEmpty();
        }

        String shape(String cssClass) {
            return isPoint()
                    ? "<circle class=\"%s\" cx=\"%s\" cy=\"%s\" r=\"3.5\"/>".formatted(cssClass, x, y)
                    : "<path class=\"%s\" d=\"%s\"/>".formatted(cssClass, path);
        }
    }
}
