package org.vigil.site;

import static org.vigil.shared.web.Markup.escape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Csv;
import org.vigil.site.chart.Picture;

/**
 * A figure of the public pages: what it finds, the drawing, the numbers behind it, and where it is from. The page, the file, the
 * picture and the table for programs are made of this one thing, so that they never differ.
 *
 * @param name its name in addresses
 * @param country ISO 3166-1 alpha-2 code, where it speaks of one country alone
 * @param title what it finds, one sentence
 * @param sub what it shows
 * @param drawing as pages hold it
 * @param size its units
 * @param legend its keys
 * @param heads headings of the table; the first one names the lines
 * @param lines the numbers
 * @param source where it is from, and as of when
 * @param barred whether the table itself is drawn, a bar beside each line
 * @param base where the world finds these pages; empty where that is not known
 */
public record Figure(
        String name,
        @Nullable String country,
        String title,
        String sub,
        String drawing,
        Picture.Size size,
        List<Picture.Key> legend,
        List<String> heads,
        List<Line> lines,
        String source,
        boolean barred,
        String base) {

    private static final int FRAME_HEAD = 200;
    private static final int FRAME_LINE = 44;

    /**
     * A line of the table.
     *
     * @param key its code for programs
     * @param label what is counted
     * @param numbers the numbers, each with the list of those whom it counts where there is one
     */
    public record Line(String key, String label, List<Count> numbers) {}

    /** A number, and the address of the list of those whom it counts. */
    public record Count(int value, @Nullable String href) {

        static Count of(int value) {
            return new Count(value, null);
        }
    }

    public Figure {
        legend = List.copyOf(legend);
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /**
     * The drawing with its picture inside, for browsers that draw no SVG at all, as Tor Browser does not in its safest mode: to
     * them the drawing is a box with an image; to all others {@code display}, a word of SVG, takes it away before it is asked for.
     */
    public String drawingWithPicture() {
        var end = drawing.lastIndexOf("</svg>");
        return drawing.substring(0, end) + "<foreignObject display=\"none\"><img src=\""
                + escape(Wording.path(address("png"))) + "\" alt=\"" + escape(title)
                + "\" width=\"1200\" loading=\"lazy\"></foreignObject>" + drawing.substring(end);
    }

    /** The address of one of its forms: svg, png or csv. */
    public String address(String form) {
        return "/charts/" + name + "." + form + (country == null ? "" : "?country=" + country);
    }

    /** The path of the frame in which other sites show it. */
    String framePath() {
        return "/embed/charts/" + name + (country == null ? "" : "?country=" + country);
    }

    /** The frame as other sites take it over. */
    public String frame() {
        return Frame.of(base + Wording.path(framePath()), title, Frame.WIDTH, frameHeight());
    }

    /** The picture as other sites show it that allow no frames. */
    public String image() {
        return base + Wording.path(address("png"));
    }

    /** How high a frame of the usual width is. */
    int frameHeight() {
        return barred
                ? FRAME_HEAD + FRAME_LINE * (lines.size() + 1)
                : FRAME_HEAD + FRAME_LINE * legend.size() + Frame.WIDTH * size.height() / size.width();
    }

    /** Whether the words of a line are those of another body, in English. */
    public boolean isOf(Line line) {
        return name.contains(GroupFigures.AS) && !line.key().isEmpty();
    }

    /** Width of a line's bar in percent of the widest. */
    public String width(Line line) {
        var most = lines.stream().mapToInt(Figure::first).max().orElse(0);
        return most == 0 ? "0%" : String.format(java.util.Locale.ROOT, "%.1f%%", 100.0 * first(line) / most);
    }

    private static int first(Line line) {
        return line.numbers.isEmpty() ? 0 : line.numbers.get(0).value;
    }

    Picture picture(boolean rightToLeft) {
        return new Picture(title, sub, drawing, size, legend, source, rightToLeft);
    }

    String csv() {
        var csv = new StringBuilder(Csv.line(title))
                .append(Csv.line(source))
                .append(Csv.line(row("key", heads.get(0), heads.subList(1, heads.size()))));
        for (var line : lines) {
            csv.append(Csv.line(row(
                    line.key,
                    line.label,
                    line.numbers.stream().map(Count::value).toList())));
        }
        return csv.toString();
    }

    private static Object[] row(String key, String label, List<?> rest) {
        var cells = new java.util.ArrayList<Object>(rest.size() + 2);
        cells.add(key);
        cells.add(label);
        cells.addAll(rest);
        return cells.toArray();
    }
}
