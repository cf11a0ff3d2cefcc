package org.vigil.site.map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.vigil.shared.web.Markup.escape;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.vigil.shared.web.DrawingWords;
import org.vigil.site.chart.PathReader;

/**
 * The world, each country shaded by how many are counted there and linked to its page.
 *
 * <p>Countries that are counted are links; they are kept out of the tab order, because the table that stands below every map
 * is the way for the keyboard.
 */
public final class WorldMap {

    private static final String OUTLINES = "/geo/world.tsv";
    /** Width to height of the map of a country. */
    private static final double FORM = 1.7;

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

    /**
     * A dot on the map of a country, at the centre of a region.
     *
     * @param centre where
     * @param count how many
     * @param label what stands beside it
     * @param sentence the same in words
     */
    public record Dot(Regions.Centre centre, int count, String label, String sentence) {}

    /** One country among its neighbours, with its dots; nothing for one that is too small for an outline. */
    public Optional<String> country(String iso, List<Dot> dots, DrawingWords words) {
        return outlines.stream()
                .filter(outline -> outline.iso().equals(iso) && !outline.isPoint())
                .findFirst()
                .map(outline -> country(outline, dots, words));
    }

    private String country(Outline shown, List<Dot> dots, DrawingWords words) {
        var view = view(shown.bounds());
        var svg = new StringBuilder(8_000)
                .append(format(
                        "<svg class=\"map\" viewBox=\"%.1f %.1f %.1f %.1f\" role=\"img\" aria-label=\"",
                        view.getX(), view.getY(), view.getWidth(), view.getHeight()))
                .append(escape(words.title()))
                .append("\"><desc>")
                .append(escape(words.description()))
                .append("</desc>");
        outlines.stream()
                .filter(outline -> !outline.isPoint() && outline.bounds().intersects(view))
                .map(outline -> outline.shape(outline.iso().equals(shown.iso()) ? "map-0" : "map-blank"))
                .forEach(svg::append);
        dots.forEach(dot -> dot(svg, dot, view.getWidth()));
        return svg.append("</svg>").toString();
    }

    /** The country with some air around it, in the form of a page's column. */
    private static Rectangle2D view(Rectangle2D bounds) {
        var height = Math.max(bounds.getHeight(), bounds.getWidth() / FORM) * 1.3;
        var width = height * FORM;
        return new Rectangle2D.Double(bounds.getCenterX() - width / 2, bounds.getCenterY() - height / 2, width, height);
    }

    private static void dot(StringBuilder svg, Dot dot, double across) {
        var radius = across * (0.008 + 0.004 * Math.sqrt(dot.count));
        svg.append("<g><title>")
                .append(escape(dot.sentence))
                .append("</title>")
                .append(format(
                        "<circle class=\"map-dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.2f\"/>",
                        dot.centre.x(), dot.centre.y(), radius))
                .append(format(
                        "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\">",
                        dot.centre.x() + radius * 1.5, dot.centre.y() + across * 0.008, across * 0.022))
                .append(escape(dot.label))
                .append("</text></g>");
    }

    private static String format(String pattern, Object... numbers) {
        return String.format(Locale.ROOT, pattern, numbers);
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

        Rectangle2D bounds() {
            return PathReader.read(path).getBounds2D();
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
