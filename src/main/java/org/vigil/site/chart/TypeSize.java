package org.vigil.site.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.Arrays;
import java.util.List;

/**
 * Words set in lines of a width, in the largest of some sizes in which all of them fit.
 *
 * @param size of the type
 * @param lines the words
 */
record TypeSize(int size, List<String> lines) {

    private static final FontRenderContext DRAWN = new FontRenderContext(new AffineTransform(), true, true);

    static TypeSize fitting(String words, boolean bold, int width, int most, int... sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> new TypeSize(size, Words.lines(words, line -> width(line, bold, size) <= width, 99)))
                .filter(set -> set.lines.size() <= most)
                .filter(set -> set.lines.stream().allMatch(line -> width(line, bold, set.size) <= width))
                .findFirst()
                .orElseGet(() -> smallest(words, bold, width, most, sizes[sizes.length - 1]));
    }

    private static TypeSize smallest(String words, boolean bold, int width, int most, int size) {
        return new TypeSize(size, Words.lines(words, line -> width(line, bold, size) <= width, most));
    }

    /** As {@link SvgPainter} draws them. */
    private static double width(String line, boolean bold, int size) {
        return new Font(Font.SERIF, bold ? Font.BOLD : Font.PLAIN, size)
                .getStringBounds(line, DRAWN)
                .getWidth();
    }

    int height(double leading) {
        return (int) Math.round(lines.size() * size * leading);
    }
}
