package org.vigil.site.chart;

import static org.vigil.shared.web.Markup.escape;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A drawing in a frame of its own: what it finds, what it shows, its legend, and where it is from. One frame for the file that
 * somebody downloads and for the picture that another site shows.
 *
 * @param title what it finds
 * @param sub what it shows
 * @param drawing the drawing as pages hold it
 * @param size its width and height in its own units
 * @param legend its keys
 * @param source where it is from, and as of when
 * @param rightToLeft whether its words are read from the right
 */
public record Picture(
        String title, String sub, String drawing, Size size, List<Key> legend, String source, boolean rightToLeft) {

    private static final int WIDTH = 1200;
    private static final int MARGIN = 48;
    private static final int TITLE = 36;
    private static final int SUB = 20;
    private static final int SIGNS_OF_TITLE = 58;
    private static final int SIGNS_OF_SUB = 105;
    private static final Pattern LINK = Pattern.compile("<a [^>]*>");

    /** Units of a drawing. */
    public record Size(int width, int height) {}

    /** One colour of the legend, by the class that has it on pages. */
    public record Key(String cssClass, String words) {}

    /** The file: SVG that needs nothing else. */
    public String svg(Palette palette) {
        var body = new StringBuilder();
        var y = MARGIN + TITLE - 6;
        for (var line : Words.lines(title, SIGNS_OF_TITLE, 3)) {
            text(body, line, y, TITLE, "serif", palette.ink(), " font-weight=\"600\"");
            y += TITLE + 8;
        }
        for (var line : Words.lines(sub, SIGNS_OF_SUB, 3)) {
            text(body, line, y, SUB, "sans-serif", palette.quiet(), "");
            y += SUB + 8;
        }
        y += 12;
        var room = WIDTH - 2 * MARGIN;
        var height = (int) Math.round((double) room * size.height / size.width);
        body.append("<svg x=\"" + MARGIN + "\" y=\"" + y + "\" width=\"" + room + "\" height=\"" + height
                        + "\" viewBox=\"0 0 " + size.width + " " + size.height + "\">")
                .append(palette.colour(withoutLinks()))
                .append("</svg>");
        y += height + 40;
        y = legend(body, palette, y);
        body.append("<line x1=\"" + MARGIN + "\" x2=\"" + (WIDTH - MARGIN) + "\" y1=\"" + y + "\" y2=\"" + y
                + "\" stroke=\"" + palette.quiet() + "\" stroke-width=\"1\"/>");
        y += 32;
        for (var line : Words.lines(source, SIGNS_OF_SUB, 2)) {
            text(body, line, y, 18, "sans-serif", palette.quiet(), "");
            y += 26;
        }
        return opening(palette, y + 14) + body + "</svg>\n";
    }

    /** A file lies anywhere: what its links lead to, it cannot know. */
    private String withoutLinks() {
        return LINK.matcher(drawing).replaceAll("<g>").replace("</a>", "</g>");
    }

    private int legend(StringBuilder body, Palette palette, int from) {
        var y = from;
        var x = MARGIN;
        for (var key : legend) {
            var width = 44 + (int) (key.words.length() * 9.5) + 24;
            if (x > MARGIN && x + width > WIDTH - MARGIN) {
                x = MARGIN;
                y += 32;
            }
            var left = rightToLeft ? WIDTH - x - 28 : x;
            body.append(String.format(
                    Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"28\" height=\"16\"%s/>",
                    left,
                    y - 14,
                    palette.attributes(key.cssClass)));
            body.append("<text x=\"" + (rightToLeft ? left - 10 : left + 38) + "\" y=\"" + y + "\" font-size=\"18\""
                            + " font-family=\"sans-serif\" fill=\"" + palette.quiet() + "\" text-anchor=\""
                            + (rightToLeft ? "end" : "start") + "\">")
                    .append(escape(key.words))
                    .append("</text>");
            x += width;
        }
        return legend.isEmpty() ? y - 16 : y + 28;
    }

    private void text(StringBuilder body, String words, int y, int size, String family, String colour, String more) {
        body.append("<text x=\"" + (rightToLeft ? WIDTH - MARGIN : MARGIN) + "\" y=\"" + y + "\" font-size=\"" + size
                        + "\" font-family=\"" + family + "\" fill=\"" + colour + "\" text-anchor=\""
                        + (rightToLeft ? "end" : "start") + "\"" + more + ">")
                .append(escape(words))
                .append("</text>");
    }

    private String opening(Palette palette, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" aria-label=\"" + escape(title)
                + "\"><title>" + escape(title) + "</title><desc>" + escape(sub)
                + "</desc><rect x=\"0\" y=\"0\" width=\""
                + WIDTH + "\" height=\"" + height + "\" fill=\"" + palette.paper() + "\"/>";
    }
}
