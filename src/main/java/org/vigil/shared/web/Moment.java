package org.vigil.shared.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a timeline: a date as people say it, what happened, and who said so.
 *
 * @param when the date in words, "between May and July 2022"
 * @param earliest first possible day; absent where no source gives a date
 * @param latest last possible day, inclusive; the same as the first for an exact date
 * @param estimated whether the range is somebody's estimate
 * @param tone how it is drawn
 * @param what the event, a sentence
 * @param who whose statement it is
 */
public record Moment(
        String when,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        boolean estimated,
        Tone tone,
        String what,
        String who) {

    /** How a moment is drawn. */
    public enum Tone {
        /** It has happened. */
        PLAIN,
        /** It has happened and is a danger to life or health. */
        DANGER,
        /** It is still to come. */
        PLANNED;

        /** The ending of the CSS class, empty for the plain tone. */
        public String suffix() {
            return this == PLAIN ? "" : "--" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Moment {
        if ((earliest == null) != (latest == null)) {
            throw new IllegalArgumentException("A moment has both ends or none: " + earliest + " to " + latest
                    + "; repeat the day for an exact date");
        }
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new IllegalArgumentException("A moment ends before it begins: " + earliest + " to " + latest);
        }
    }

    /** Something that happened on one known day. */
    public static Moment on(LocalDate day, String when, String what, String who) {
        return new Moment(when, day, day, false, Tone.PLAIN, what, who);
    }

    /** Something that happened somewhere between two days. */
    public static Moment between(LocalDate earliest, LocalDate latest, String when, String what, String who) {
        return new Moment(when, earliest, latest, false, Tone.PLAIN, what, who);
    }

    /** Something of which no source says when. */
    public static Moment undated(String when, String what, String who) {
        return new Moment(when, null, null, false, Tone.PLAIN, what, who);
    }

    public Moment drawn(Tone other) {
        return new Moment(when, earliest, latest, estimated, other, what, who);
    }

    public Moment asEstimate() {
        return new Moment(when, earliest, latest, true, tone, what, who);
    }

    /** Whether it can be drawn at all. */
    public boolean dated() {
        return earliest != null;
    }

    /** Whether it is a point; otherwise it is a bar. */
    public boolean exact() {
        return earliest != null && earliest.equals(latest);
    }
}
