package org.vigil.site.chart;

import static org.vigil.shared.web.Markup.escape;

import java.util.List;
import java.util.Locale;
import org.vigil.shared.web.DrawingWords;

/**
 * How many were held, day after day, as steps: the certain in full colour, the possible lighter on top of it.
 *
 * <p>Across in percent, down in pixels: the drawing takes the width that it gets and its words keep their size, on a phone too.
 */
public final class HeldOverTime {

    public static final Picture.Size SIZE = new Picture.Size(736, 232);

    private static final int TOP = 20;
    private static final int BASE = 200;
    private static final int LEFT = 6;
    private static final int ACROSS = 1000;
    private static final int LABELS = 7;

    private HeldOverTime() {}

    /**
     * One moment.
     *
     * @param label what stands below it, empty for most
     * @param certain how many for certain
     * @param possible how many more possibly
     */
    public record Step(String label, int certain, int possible) {}

    /** Draws the steps in their order; each holds until the next one. */
    public static String render(List<Step> steps, DrawingWords words) {
        var top = Axis.upTo(steps.stream()
                .mapToInt(step -> step.certain + step.possible)
                .max()
                .orElse(0));
        var svg = new StringBuilder("<svg class=\"chart\" width=\"100%\" height=\"232\" role=\"img\" aria-label=\"")
                .append(escape(words.title()))
                .append("\"><desc>")
                .append(escape(words.description()))
                .append("</desc>");
        for (var line : top.lines()) {
            var y = number(BASE - (double) (BASE - TOP) * line / top.end());
            svg.append("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"" + y + "\" y2=\"" + y + "\"/>")
                    .append("<text x=\"0\" y=\"" + y + "\" dy=\"-4\">"
                            + words.number().apply(line) + "</text>");
        }
        svg.append("<svg x=\"" + LEFT + "%\" y=\"" + TOP + "\" width=\"" + (100 - LEFT) + "%\" height=\"" + (BASE - TOP)
                + "\" viewBox=\"0 0 " + ACROSS + " " + (BASE - TOP) + "\" preserveAspectRatio=\"none\">");
        area(svg, "area-possible", steps, top.end(), true);
        area(svg, "area-certain", steps, top.end(), false);
        svg.append("</svg><line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"" + BASE + "\" y2=\"" + BASE + "\"/>");
        labels(svg, steps);
        return svg.append("</svg>").toString();
    }

    private static void area(StringBuilder svg, String cssClass, List<Step> steps, int end, boolean withPossible) {
        if (steps.isEmpty()) {
            return;
        }
        var height = BASE - TOP;
        svg.append("<path class=\"" + cssClass + "\" d=\"M0 " + height);
        for (var i = 0; i < steps.size(); i++) {
            var value = steps.get(i).certain + (withPossible ? steps.get(i).possible : 0);
            svg.append('V')
                    .append(number(height - (double) height * value / end))
                    .append('H')
                    .append(number((double) ACROSS * (i + 1) / steps.size()));
        }
        svg.append("V" + height + "Z\"/>");
    }

    private static void labels(StringBuilder svg, List<Step> steps) {
        var labelled = steps.stream().filter(step -> !step.label.isEmpty()).count();
        var every = Math.max(1, (labelled + LABELS - 1) / LABELS);
        var seen = 0;
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!step.label.isEmpty() && (labelled - ++seen) % every == 0) {
                var share = (100.0 - LEFT) * i / steps.size();
                var anchor = share > 88 ? "end" : share < 4 ? "start" : "middle";
                var x = number(LEFT + share) + "%";
                svg.append("<line class=\"grid\" x1=\"" + x + "\" x2=\"" + x + "\" y1=\"" + BASE + "\" y2=\""
                                + (BASE + 6) + "\"/>")
                        .append("<text class=\"label\" text-anchor=\"" + anchor + "\" x=\"" + x + "\" y=\""
                                + (BASE + 20) + "\">" + escape(step.label) + "</text>");
            }
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
