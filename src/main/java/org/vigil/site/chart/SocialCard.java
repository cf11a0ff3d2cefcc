package org.vigil.site.chart;

import static org.vigil.shared.web.Markup.escape;

/**
 * The card that others show where somebody shares an address: who or what, the sentence that matters, and whose record it is.
 *
 * @param eyebrow where it stands, "Tajikistan · TJ-2022-0001"
 * @param title a name or a finding
 * @param sentence the sentence that matters
 * @param foot whose record it is
 * @param rightToLeft whether its words are read from the right
 */
public record SocialCard(String eyebrow, String title, String sentence, String foot, boolean rightToLeft) {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final String FLAME =
            "M16 4.5C20.6 9.5 22.6 12.5 22.6 15.8C22.6 19.4 19.6 22.4 16 22.4C12.4 22.4 9.4 19.4 9.4 15.8C9.4 12.5 11.4 9.5 16 4.5Z";
    private static final String STAND = "M16 24L16 27M11.5 27.5L20.5 27.5";

    public String svg() {
        var palette = Palette.LIGHT;
        var svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\""
                + HEIGHT
                + "\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"" + escape(title) + "\">"
                + "<rect x=\"0\" y=\"0\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" fill=\"" + palette.paper()
                + "\"/><rect x=\"0\" y=\"0\" width=\"" + WIDTH + "\" height=\"14\" fill=\"" + palette.accent()
                + "\"/>");
        line(svg, eyebrow, 120, 30, "sans-serif", palette.quiet(), "");
        var large = title.length() <= 44;
        var y = large ? 216 : 200;
        for (var line : Words.lines(title, large ? 26 : 34, 3)) {
            line(svg, line, y, large ? 76 : 60, "serif", palette.ink(), " font-weight=\"600\"");
            y += large ? 88 : 70;
        }
        y += 6;
        for (var line : Words.lines(sentence, 52, 3)) {
            line(svg, line, y, 38, "serif", palette.ink(), "");
            y += 50;
        }
        var mark = rightToLeft ? WIDTH - MARGIN - 40 : MARGIN - 6;
        svg.append(
                "<svg x=\"" + mark + "\" y=\"522\" width=\"64\" height=\"64\" viewBox=\"0 0 32 32\"><path d=\"" + FLAME
                        + "\" fill=\"" + palette.accent() + "\"/><path d=\"" + STAND + "\" stroke=\"" + palette.accent()
                        + "\" stroke-width=\"2\"/></svg>");
        svg.append(text(
                foot, rightToLeft ? WIDTH - MARGIN - 60 : MARGIN + 56, 570, 30, "sans-serif", palette.quiet(), ""));
        return svg.append("</svg>\n").toString();
    }

    private void line(StringBuilder svg, String words, int y, int size, String family, String colour, String more) {
        svg.append(text(words, rightToLeft ? WIDTH - MARGIN : MARGIN, y, size, family, colour, more));
    }

    private String text(String words, int x, int y, int size, String family, String colour, String more) {
        return "<text x=\"" + x + "\" y=\"" + y + "\" font-size=\"" + size + "\" font-family=\"" + family + "\" fill=\""
                + colour + "\" text-anchor=\"" + (rightToLeft ? "end" : "start") + "\"" + more + ">" + escape(words)
                + "</text>";
    }
}
