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
    private static final int TOP = 130;
    private static final int BOTTOM = 490;
    private static final int GAP = 24;
    private static final double TIGHT = 1.14;
    private static final double LOOSE = 1.3;
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
        var name = TypeSize.fitting(title, true, WIDTH - 2 * MARGIN, 3, 84, 76, 68, 60, 52, 44);
        var said = TypeSize.fitting(sentence, false, WIDTH - 2 * MARGIN, 4, 48, 44, 40, 36, 32);
        // What there is to say stands in the middle between the eyebrow and the foot.
        var y = TOP + Math.max(0, (BOTTOM - TOP - name.height(TIGHT) - GAP - said.height(LOOSE)) / 2);
        for (var line : name.lines()) {
            y += (int) Math.round(name.size() * TIGHT);
            line(svg, line, y, name.size(), "serif", palette.ink(), " font-weight=\"600\"");
        }
        y += GAP;
        for (var line : said.lines()) {
            y += (int) Math.round(said.size() * LOOSE);
            line(svg, line, y, said.size(), "serif", palette.ink(), "");
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
