package org.vigil.cases;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands in the work, and since when: what the numbers of the overview count. An absent part does not filter.
 *
 * @param inStage for how long it has stood in its stage
 * @param left a stage that it left of late
 * @param opened opened in the week of this Monday
 * @param published something of it was published in that week
 * @param closed closed in that week
 * @param open whether work on it goes on
 * @param conflicts whether a contradiction in it is open
 */
public record CaseStanding(
        @Nullable Age inStage,
        @Nullable Stage left,
        @Nullable LocalDate opened,
        @Nullable LocalDate published,
        @Nullable LocalDate closed,
        boolean open,
        boolean conflicts) {

    public static final CaseStanding ANY = new CaseStanding(null, null, null, null, null, false, false);

    /** How far back "of late" reaches. */
    static final Duration OF_LATE = Duration.ofDays(180);

    /**
     * A span of time from now back.
     *
     * @param from at least so long
     * @param until less than so long; no end when absent
     */
    public record Age(Duration from, @Nullable Duration until) {

        private static final Pattern TEXT = Pattern.compile("(\\d{1,7})([mhd])-(?:(\\d{1,7})([mhd]))?");

        /** Reads {@code 7d-30d} or {@code 36h-}. */
        public static Age of(String text) {
            var match = TEXT.matcher(text);
            if (!match.matches()) {
                throw new IllegalArgumentException("Write a time as 7d-30d or 36h-.");
            }
            return new Age(
                    length(match.group(1), match.group(2)),
                    match.group(3) == null ? null : length(match.group(3), match.group(4)));
        }

        private static Duration length(String number, String unit) {
            var count = Long.parseLong(number);
            return switch (unit) {
                case "d" -> Duration.ofDays(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofMinutes(count);
            };
        }

        @Override
        public String toString() {
            return text(from) + "-" + (until == null ? "" : text(until));
        }

        private static String text(Duration length) {
            return length.toMinutes() % 60 == 0 ? length.toHours() + "h" : length.toMinutes() + "m";
        }
    }

    /** The Monday of a week written as {@code 2026-W47}. */
    public static LocalDate week(String text) {
        try {
            return LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        } catch (java.time.format.DateTimeParseException unreadable) {
            throw new IllegalArgumentException("Write a week as 2026-W47.", unreadable);
        }
    }

    /** The same as {@link #week} reads it. */
    public static String week(LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Reads an address; what cannot be read filters nothing. */
    public static CaseStanding read(Map<String, String> address) {
        return new CaseStanding(
                read(address, "inStage", Age::of),
                read(address, "left", Stage::valueOf),
                read(address, "opened", CaseStanding::week),
                read(address, "published", CaseStanding::week),
                read(address, "closed", CaseStanding::week),
                "true".equals(address.get("open")),
                "true".equals(address.get("conflicts")));
    }

    private static <T> @Nullable T read(Map<String, String> address, String name, Function<String, T> reader) {
        try {
            var text = address.getOrDefault(name, "");
            return text.isBlank() ? null : reader.apply(text.strip());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Whether it asks for work that was done, and not for how the cases stand now. */
    boolean isOfThePast() {
        return left != null || opened != null || published != null || closed != null;
    }

    /** The parts of the address that asks for exactly this, in their order. */
    public Map<String, String> address() {
        var parts = new LinkedHashMap<String, String>();
        if (inStage != null) {
            parts.put("inStage", inStage.toString());
        }
        if (left != null) {
            parts.put("left", left.name());
        }
        if (opened != null) {
            parts.put("opened", week(opened));
        }
        if (published != null) {
            parts.put("published", week(published));
        }
        if (closed != null) {
            parts.put("closed", week(closed));
        }
        if (open) {
            parts.put("open", "true");
        }
        if (conflicts) {
            parts.put("conflicts", "true");
        }
        return parts;
    }

    /** Adds what narrows a statement on the cases {@code c}. */
    void narrow(List<String> where, Map<String, Object> params, Instant now) {
        if (inStage != null) {
            where.add("c.stage_since <= :stageBefore");
            params.put("stageBefore", at(now.minus(inStage.from())));
            var until = inStage.until();
            if (until != null) {
                where.add("c.stage_since > :stageAfter");
                params.put("stageAfter", at(now.minus(until)));
            }
        }
        if (left != null) {
            where.add("""
                    exists (select 1 from cases.stage_change s join cases.stage_change n on n.case_id = s.case_id and n.id > s.id
                        where s.case_id = c.id and s.stage = :left and n.at > :lately)""");
            params.put("left", left.name());
            params.put("lately", at(now.minus(OF_LATE)));
        }
        inWeek(where, params, "opened", opened, "c.opened_at >= :%1$s and c.opened_at < :%1$sEnd");
        inWeek(
                where,
                params,
                "published",
                published,
                "exists (select 1 from publication.summary s where s.case_id = c.id and s.published_at >= :%1$s and s.published_at < :%1$sEnd)");
        inWeek(
                where,
                params,
                "closed",
                closed,
                "exists (select 1 from cases.stage_change s where s.case_id = c.id and s.stage = 'CLOSED' and s.at >= :%1$s and s.at < :%1$sEnd)");
        if (open) {
            where.add("c.stage not in ('CLOSED', 'REJECTED', 'MERGED')");
        }
        if (conflicts) {
            where.add("c.open_conflicts > 0");
        }
    }

    private static void inWeek(
            List<String> where, Map<String, Object> params, String name, @Nullable LocalDate monday, String condition) {
        if (monday != null) {
            where.add(condition.formatted(name));
            params.put(name, at(monday.atStartOfDay(ZoneOffset.UTC).toInstant()));
            params.put(
                    name + "End",
                    at(monday.plusWeeks(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
