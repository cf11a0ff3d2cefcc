package org.vigil.site.chart;

import static org.vigil.shared.web.Markup.escape;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.DrawingWords;

/**
 * Who was held when: one line of time for each person, the certain days in full colour, the possible ones lighter.
 *
 * <p>Pages draw each line beside its person; a file draws all of them under one scale.
 */
public final class Spans {

    private static final int ROW = 24;
    private static final int HEAD = 26;
    private static final double NAMES = 34;
    private static final int TICKS = 6;

    private final List<Span> spans;
    private final LocalDate from;
    private final LocalDate to;

    private Spans(List<Span> spans, LocalDate from, LocalDate to) {
        this.spans = List.copyOf(spans);
        this.from = from;
        this.to = to;
    }

    /**
     * One person's time in custody as far as it is known.
     *
     * @param label who
     * @param fromEarliest first possible day of the beginning
     * @param fromLatest last possible day of it
     * @param ended whether it has ended
     * @param untilEarliest first possible day of the end
     * @param untilLatest last possible day of it
     */
    public record Span(
            String label,
            @Nullable LocalDate fromEarliest,
            @Nullable LocalDate fromLatest,
            boolean ended,
            @Nullable LocalDate untilEarliest,
            @Nullable LocalDate untilLatest) {}

    /**
     * A stretch of a line, in percent.
     *
     * @param cssClass which colour
     * @param x where it begins
     * @param width how long it is
     */
    public record Stretch(String cssClass, String x, String width) {}

    /** A year on the scale. */
    public record Tick(String x, int year, String anchor) {}

    /** Lines up to a day, on which those who are still held are still held. */
    public static Spans of(List<Span> spans, LocalDate today) {
        var first = spans.stream()
                .flatMap(span -> java.util.stream.Stream.of(span.fromEarliest, span.fromLatest)
                        .filter(java.util.Objects::nonNull))
                .min(LocalDate::compareTo)
                .orElse(today);
        var from = first.withDayOfYear(1);
        return new Spans(spans, from, today.isAfter(from) ? today : from.plusDays(1));
    }

    public List<Span> spans() {
        return spans;
    }

    /** The certain days, and the possible ones before and after them; nothing where no source gives a beginning. */
    public List<Stretch> stretches(Span span) {
        var stretches = new ArrayList<Stretch>();
        if (span.fromEarliest == null && span.fromLatest == null) {
            return stretches;
        }
        var begin = span.fromEarliest == null ? from : span.fromEarliest;
        var end = span.ended && span.untilLatest != null ? span.untilLatest : to;
        var certainEnd = span.ended ? span.untilEarliest : to;
        if (span.fromLatest == null || certainEnd == null || !span.fromLatest.isBefore(certainEnd)) {
            add(stretches, "bar-possible", begin, end);
            return stretches;
        }
        if (begin.isBefore(span.fromLatest)) {
            add(stretches, "bar-possible", begin, span.fromLatest);
        }
        if (certainEnd.isBefore(end)) {
            add(stretches, "bar-possible", certainEnd, end);
        }
        add(stretches, "bar-certain", span.fromLatest, certainEnd);
        return stretches;
    }

    private void add(List<Stretch> stretches, String cssClass, LocalDate begin, LocalDate end) {
        var x = share(begin);
        stretches.add(new Stretch(cssClass, percent(x), percent(Math.max(0.6, share(end) - x))));
    }

    /** The years, so many that they stand apart. */
    public List<Tick> ticks() {
        var years = (int) Math.max(1, ChronoUnit.YEARS.between(from, to) + 1);
        var step = Math.max(1, (years + TICKS - 1) / TICKS);
        var ticks = new ArrayList<Tick>();
        for (var day = from; !day.isAfter(to); day = day.plusYears(step)) {
            var share = share(day);
            ticks.add(new Tick(percent(share), day.getYear(), share > 92 ? "end" : "start"));
        }
        return ticks;
    }

    private double share(LocalDate day) {
        var within = day.isBefore(from) ? from : day.isAfter(to) ? to : day;
        return 100.0 * ChronoUnit.DAYS.between(from, within) / ChronoUnit.DAYS.between(from, to);
    }

    /** Its size where all lines stand under one scale. */
    public Picture.Size size() {
        return new Picture.Size(736, HEAD + ROW * spans.size() + 4);
    }

    /** All lines under one scale. */
    public String render(DrawingWords words) {
        var svg = new StringBuilder("<svg class=\"chart\" width=\"100%\" height=\"" + size().height()
                + "\" role=\"img\" aria-label=\"" + escape(words.title()) + "\"><desc>"
                + escape(words.description()) + "</desc>");
        for (var tick : ticks()) {
            svg.append("<text x=\"" + across(tick.x()) + "\" y=\"14\" text-anchor=\"" + tick.anchor() + "\">"
                    + words.year().apply(tick.year()) + "</text><line class=\"grid\" x1=\"" + across(tick.x())
                    + "\" x2=\"" + across(tick.x())
                    + "\" y1=\"20\" y2=\"" + size().height() + "\"/>");
        }
        for (var i = 0; i < spans.size(); i++) {
            var y = HEAD + ROW * i;
            svg.append(
                    "<text class=\"value\" x=\"0\" y=\"" + (y + 13) + "\">" + escape(spans.get(i).label) + "</text>");
            for (var stretch : stretches(spans.get(i))) {
                svg.append("<rect class=\"" + stretch.cssClass() + "\" x=\"" + across(stretch.x()) + "\" width=\""
                        + narrowed(stretch.width()) + "\" y=\"" + (y + 3) + "\" height=\"12\"/>");
            }
        }
        return svg.append("</svg>").toString();
    }

    private static String across(String x) {
        return percent(NAMES + number(x) * (100 - NAMES) / 100);
    }

    private static String narrowed(String width) {
        return percent(number(width) * (100 - NAMES) / 100);
    }

    private static double number(String percent) {
        return Double.parseDouble(percent.substring(0, percent.length() - 1));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
