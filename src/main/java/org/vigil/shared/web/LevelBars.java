package org.vigil.shared.web;

import static org.vigil.shared.web.Markup.escape;

import java.util.List;
import java.util.Locale;

/**
 * Level bars, one below the other, each in parts: its name above it, its value at the end.
 *
 * <p>Across in percent, down in pixels: the drawing takes the width that it gets and its words keep their size, on a phone too.
 */
public final class LevelBars {

    private static final int ROW = 40;
    private static final int WORDS = 14;
    private static final int TOP = 20;
    private static final int THICK = 12;

    private LevelBars() {}

    /**
     * One bar.
     *
     * @param label what it is
     * @param end what stands at its end
     * @param sentence the bar in words
     * @param parts from its beginning on
     */
    public record Level(String label, String end, String sentence, List<Part> parts) {

        double total() {
            return parts.stream().mapToDouble(Part::value).sum();
        }
    }

    /**
     * One part of a bar.
     *
     * @param value how long
     * @param cssClass which colour: a class of the stylesheet
     */
    public record Part(double value, String cssClass) {

        public Part {
            if (value < 0) {
                throw new IllegalArgumentException("A bar cannot be negative: " + value);
            }
        }
    }

    /** The height of so many bars, in pixels. */
    public static int height(int levels) {
        return ROW * levels + 4;
    }

    /** Draws the bars in their order, the longest over the whole width. */
    public static String render(List<Level> levels, DrawingWords words) {
        var longest = levels.stream().mapToDouble(Level::total).max().orElse(0);
        var svg = new StringBuilder("<svg class=\"chart\" width=\"100%\" height=\"" + height(levels.size())
                        + "\" role=\"img\" aria-label=\"")
                .append(escape(words.title()))
                .append("\"><desc>")
                .append(escape(words.description()))
                .append("</desc>");
        for (var place = 0; place < levels.size(); place++) {
            level(svg, levels.get(place), place * ROW, longest);
        }
        return svg.append("</svg>").toString();
    }

    private static void level(StringBuilder svg, Level level, int y, double longest) {
        svg.append("<g><title>").append(escape(level.sentence())).append("</title>");
        svg.append("<text class=\"value\" x=\"0\" y=\"" + (y + WORDS) + "\">")
                .append(escape(level.label()))
                .append("</text><text class=\"value\" x=\"100%\" text-anchor=\"end\" y=\"" + (y + WORDS) + "\">")
                .append(escape(level.end()))
                .append("</text>");
        svg.append("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"" + (y + TOP + THICK) + "\" y2=\""
                + (y + TOP + THICK) + "\"/>");
        var x = 0.0;
        for (var part : level.parts()) {
            var width = longest == 0 ? 0 : 100 * part.value() / longest;
            if (width > 0) {
                svg.append("<rect class=\"" + part.cssClass() + "\" x=\"" + number(x) + "%\" width=\"" + number(width)
                        + "%\" y=\"" + (y + TOP) + "\" height=\"" + THICK + "\"/>");
            }
            x += width;
        }
        svg.append("</g>");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
