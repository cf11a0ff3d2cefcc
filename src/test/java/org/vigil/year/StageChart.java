package org.vigil.year;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many cases stood in which stage, week by week: areas on top of one another, drawn as SVG. */
final class StageChart {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 420;
    private static final int LEFT = 56;
    private static final int TOP = 20;
    private static final int PLOT_WIDTH = 610;
    private static final int PLOT_HEIGHT = 340;

    /** From the ground up, each with its colour. */
    private static final Map<String, String> STAGES = stages();

    private final List<Chronicle.Day> days;
    private final int most;

    StageChart(List<Chronicle.Day> days) {
        this.days = days;
        this.most = Math.max(1, days.stream().mapToInt(StageChart::all).max().orElse(1));
    }

    private static Map<String, String> stages() {
        var colours = new LinkedHashMap<String, String>();
        colours.put("CLOSED", "#6b7280");
        colours.put("REJECTED", "#9ca3af");
        colours.put("MERGED", "#c4c9d1");
        colours.put("CLOSING", "#7c5c9c");
        colours.put("ACTIVE", "#1f6f5c");
        colours.put("WITHHELD", "#4b8f7d");
        colours.put("SUMMARY_REVIEW", "#2f5f9e");
        colours.put("SAFETY_CHECK", "#5b86bd");
        colours.put("REVIEW", "#8fb0d8");
        colours.put("VERIFICATION", "#d99a2b");
        colours.put("WATCH", "#e9c46a");
        colours.put("NEEDS_INFO", "#c8775a");
        colours.put("TRIAGE", "#a63d2f");
        colours.put("REOPENED", "#7a1f1f");
        return colours;
    }

    private static int all(Chronicle.Day day) {
        return day.stages().values().stream().mapToInt(Integer::intValue).sum();
    }

    String svg() {
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"t d\" font-family=\"system-ui, sans-serif\" font-size=\"12\">%n"
                        .formatted(WIDTH, HEIGHT));
        svg.append("<title id=\"t\">Cases by stage over the simulated time</title>\n");
        svg.append(
                "<desc id=\"d\">Areas on top of one another, one for each stage, week by week. The same numbers stand in the table below the picture.</desc>\n");
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>%n".formatted(WIDTH, HEIGHT));
        grid(svg);
        areas(svg);
        legend(svg);
        return svg.append("</svg>\n").toString();
    }

    private void grid(StringBuilder svg) {
        for (var line = 0; line <= 4; line++) {
            var cases = most * line / 4;
            var y = y(cases);
            svg.append("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d5d9e0\"/>%n"
                    .formatted(LEFT, LEFT + PLOT_WIDTH, y, y));
            svg.append("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#374151\">%d</text>%n"
                    .formatted(LEFT - 8, y + 4, cases));
        }
        var month = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
        var end = LocalDate.ofInstant(days.get(days.size() - 1).at(), ZoneOffset.UTC);
        for (var first = LocalDate.ofInstant(days.get(0).at(), ZoneOffset.UTC)
                        .plusDays(0)
                        .with(TemporalAdjusters.firstDayOfMonth());
                first.isBefore(end);
                first = first.plusMonths(1)) {
            var at = first.atStartOfDay(ZoneOffset.UTC).toInstant();
            if (!at.isBefore(days.get(0).at())) {
                svg.append("<text x=\"%.1f\" y=\"%d\" fill=\"#374151\">%s</text>%n"
                        .formatted(x(at), TOP + PLOT_HEIGHT + 20, month.format(first)));
            }
        }
    }

    private void areas(StringBuilder svg) {
        var below = new int[days.size()];
        for (var stage : STAGES.entrySet()) {
            var lower = new ArrayList<String>();
            var upper = new ArrayList<String>();
            for (var index = 0; index < days.size(); index++) {
                var day = days.get(index);
                lower.add(0, point(day.at(), below[index]));
                below[index] += day.stages().getOrDefault(stage.getKey(), 0);
                upper.add(point(day.at(), below[index]));
            }
            upper.addAll(lower);
            svg.append("<polygon fill=\"%s\" stroke=\"#ffffff\" stroke-width=\"0.6\" points=\"%s\"/>%n"
                    .formatted(stage.getValue(), String.join(" ", upper)));
        }
    }

    private void legend(StringBuilder svg) {
        var last = days.get(days.size() - 1).stages();
        var row = 0;
        var stages = new ArrayList<>(STAGES.keySet());
        java.util.Collections.reverse(stages);
        for (var stage : stages) {
            var y = TOP + 6 + 24 * row++;
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"14\" height=\"14\" fill=\"%s\"/>%n"
                    .formatted(LEFT + PLOT_WIDTH + 20, y, STAGES.get(stage)));
            svg.append("<text x=\"%d\" y=\"%d\" fill=\"#111827\">%s %d</text>%n"
                    .formatted(LEFT + PLOT_WIDTH + 40, y + 11, stage, last.getOrDefault(stage, 0)));
        }
    }

    private String point(Instant at, int cases) {
        return "%.1f,%.1f".formatted(x(at), y(cases));
    }

    private double x(Instant at) {
        var whole = Duration.between(days.get(0).at(), days.get(days.size() - 1).at())
                .toSeconds();
        return LEFT
                + (double) PLOT_WIDTH * Duration.between(days.get(0).at(), at).toSeconds() / whole;
    }

    private double y(int cases) {
        return TOP + PLOT_HEIGHT - (double) PLOT_HEIGHT * cases / most;
    }

    static List<String> stageNames() {
        return List.copyOf(STAGES.keySet());
    }
}
