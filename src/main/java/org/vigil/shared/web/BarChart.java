package org.vigil.shared.web;

import static org.vigil.shared.web.Markup.escape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A histogram: one bar for each year or month, the possible drawn lighter on top of the certain.
 *
 * <p>Across in percent, down in pixels: the drawing takes the width that it gets and its words keep their size, on a phone too.
 */
public final class BarChart {

    /** Its height in pixels. */
    public static final int HEIGHT = 224;

    private static final int TOP = 20;
    private static final int BASE = 200;
    private static final double LEFT = 8;
    private static final double WIDEST = 16;
    private static final int LABELS_ON_A_PHONE = 8;

    private BarChart() {}

    /** Draws the bars in their order; an empty list gives an empty frame. */
    public static String render(List<Bar> bars, DrawingWords words) {
        return render(bars, List.of(), words);
    }

    /**
     * The same with a line across each bar at another number, so that both are compared: what was known once, and what is now.
     *
     * @param marks the numbers, in the order of the bars; absent where there is none to compare with
     */
    public static String render(List<Bar> bars, List<Optional<Integer>> marks, DrawingWords words) {
        var svg = new StringBuilder(
                        "<svg class=\"chart\" width=\"100%\" height=\"" + HEIGHT + "\" role=\"img\" aria-label=\"")
                .append(escape(words.title()))
                .append("\"><desc>")
                .append(escape(words.description()))
                .append("</desc>");
        var top = Math.max(
                bars.stream().mapToInt(Bar::total).max().orElse(0),
                marks.stream().flatMap(Optional::stream).max(Integer::compare).orElse(0));
        var step = niceStep(top);
        var steps = Math.max(1, (top + step - 1) / step);
        grid(svg, step, steps, words);
        for (var i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), i, bars.size(), step * steps, words);
            if (i < marks.size() && marks.get(i).isPresent()) {
                mark(svg, marks.get(i).get(), i, bars.size(), step * steps);
            }
        }
        return svg.append("<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"" + BASE + "\" y2=\"" + BASE + "\"/></svg>")
                .toString();
    }

    private static void grid(StringBuilder svg, int step, int steps, DrawingWords words) {
        for (var line = 1; line <= steps; line++) {
            var y = number(BASE - (double) (BASE - TOP) * line / steps);
            svg.append("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"" + y + "\" y2=\"" + y + "\"/>")
                    .append("<text x=\"0\" y=\"" + y + "\" dy=\"-4\">" + words.count((long) step * line) + "</text>");
        }
    }

    private static void bar(StringBuilder svg, Bar bar, int place, int places, int full, DrawingWords words) {
        var slot = (100 - LEFT) / places;
        var x = LEFT + slot * place;
        // One year alone is a bar, not a wall.
        var width = Math.min(slot * 0.8, WIDEST);
        var certain = (double) (BASE - TOP) * bar.certain() / full;
        var possible = (double) (BASE - TOP) * bar.possible() / full;
        svg.append("<g><title>").append(escape(bar.sentence())).append("</title>");
        rect(svg, "bar-certain", x + (slot - width) / 2, width, BASE - certain, certain);
        rect(svg, "bar-possible", x + (slot - width) / 2, width, BASE - certain - possible, possible);
        var everyNth = (places + LABELS_ON_A_PHONE - 1) / LABELS_ON_A_PHONE;
        // Counted from the end, so that the newest bar always keeps its label.
        var thin = (places - 1 - place) % everyNth == 0 ? "" : " label-thin";
        if (places <= LABELS_ON_A_PHONE) {
            text(svg, "value", x + slot / 2, BASE - certain - possible - 4, valueOf(bar, words));
        }
        text(svg, "label" + thin, x + slot / 2, BASE + 16, escape(bar.label()));
        svg.append("</g>");
    }

    private static void mark(StringBuilder svg, int value, int place, int places, int full) {
        var slot = (100 - LEFT) / places;
        var x = LEFT + slot * place;
        var y = number(BASE - (double) (BASE - TOP) * value / full);
        svg.append("<line class=\"then\" x1=\"" + number(x) + "%\" x2=\"" + number(x + slot) + "%\" y1=\"" + y
                + "\" y2=\"" + y + "\"/>");
    }

    private static String valueOf(Bar bar, DrawingWords words) {
        if (bar.total() == 0) {
            return "";
        }
        var certain = words.count(bar.certain());
        return bar.possible() == 0 ? certain : certain + "–" + words.count(bar.total());
    }

    private static void rect(StringBuilder svg, String cssClass, double x, double width, double y, double height) {
        if (height > 0) {
            svg.append("<rect class=\"" + cssClass + "\" x=\"" + number(x) + "%\" width=\"" + number(width) + "%\" y=\""
                    + number(y) + "\" height=\"" + number(height) + "\"/>");
        }
    }

    private static void text(StringBuilder svg, String cssClass, double x, double y, String words) {
        svg.append("<text class=\"" + cssClass + "\" text-anchor=\"middle\" x=\"" + number(x) + "%\" y=\"" + number(y)
                + "\">" + words + "</text>");
    }

    /** 1, 2 or 5 times a power of ten, at most five of them to the top. */
    private static int niceStep(int top) {
        for (var power = 1; ; power *= 10) {
            for (var unit : new int[] {1, 2, 5}) {
                if ((long) unit * power * 4 >= top) {
                    return unit * power;
                }
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
