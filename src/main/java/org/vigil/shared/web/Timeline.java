package org.vigil.shared.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.language.Cldr;

/**
 * Moments on one common scale, so that each row can draw where in time it lies: a point for a day, a bar for a range.
 *
 * <p>Positions are percentages in SVG attributes, because pages may carry no inline style.
 */
public final class Timeline {

    private static final int TICKS_AT_MOST = 6;
    private static final int TICKS_OF_LONG_MONTHS = 3;
    private static final int LONG_MONTH = 8;

    private final List<Moment> moments;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final boolean yearly;
    private final Locale locale;

    private Timeline(List<Moment> moments, Locale locale) {
        this.moments = List.copyOf(moments);
        this.locale = locale;
        var first = moments.stream()
                .map(Moment::earliest)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .map(day -> day.withDayOfMonth(1))
                .orElse(null);
        this.to = moments.stream()
                .map(Moment::latest)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .map(day -> day.withDayOfMonth(1).plusMonths(1))
                .orElse(null);
        // A scale of years begins with its first year, so that no year is without its name.
        this.yearly = first != null && to != null && ChronoUnit.MONTHS.between(first, to) > 24;
        this.from = yearly && first != null ? first.withDayOfYear(1) : first;
    }

    public static Timeline of(List<Moment> moments, Locale locale) {
        return new Timeline(moments, locale);
    }

    /**
     * A mark on the scale.
     *
     * @param x where it stands
     * @param year the year, where a new one begins
     * @param month the month, while the scale has months
     * @param anchor on which side of the mark its words stand
     */
    public record Tick(String x, String year, String month, String anchor) {}

    public List<Moment> moments() {
        return moments;
    }

    /** Whether there is a scale to draw. */
    public boolean drawable() {
        return from != null;
    }

    /** Where a point stands, or a bar begins. */
    public String x(Moment moment) {
        return percent(share(moment.earliest()));
    }

    /** How wide a bar is, its last day included. */
    public String width(Moment moment) {
        var latest = moment.latest();
        var end = latest == null ? 0 : share(latest.plusDays(1));
        return percent(Math.max(0.8, end - share(moment.earliest())));
    }

    /** The marks of the scale: months while they are few, else years. */
    public List<Tick> ticks() {
        var ticks = new ArrayList<Tick>();
        if (from == null || to == null) {
            return ticks;
        }
        var months = ChronoUnit.MONTHS.between(from, to);
        var words = Cldr.in(locale);
        var most = longestMonth(words, from) > LONG_MONTH ? TICKS_OF_LONG_MONTHS : TICKS_AT_MOST;
        var step = yearly ? 12 * ceil(months / 12, TICKS_AT_MOST) : ceil(months, most);
        for (var day = from; day.isBefore(to); day = day.plusMonths(step)) {
            var share = share(day);
            var newYear = yearly
                    || ticks.isEmpty()
                    || day.getYear() > day.minusMonths(step).getYear();
            ticks.add(new Tick(
                    percent(share),
                    newYear ? words.plain(day.getYear()) : "",
                    yearly ? "" : words.monthShort(day),
                    share < 4 ? "start" : share > 92 ? "end" : "middle"));
        }
        return ticks;
    }

    private static int longestMonth(Cldr words, LocalDate from) {
        return IntStream.range(0, 12)
                .map(month -> words.monthShort(from.plusMonths(month)).length())
                .max()
                .orElse(0);
    }

    private double share(@Nullable LocalDate day) {
        if (day == null || from == null || to == null) {
            return 0;
        }
        return 100.0 * ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }

    private static long ceil(long things, int places) {
        return Math.max(1, (things + places - 1) / places);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
