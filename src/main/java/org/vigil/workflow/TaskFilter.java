package org.vigil.workflow;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.cases.Stage;
import org.vigil.cases.Tag;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CleanText;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;

/**
 * What narrows a queue; an absent part does not. The parts of an address and nothing else, so that a filter can be shared.
 *
 * @param caseRef of one case alone
 * @param kind of one step of the process
 * @param stage on cases of this stage
 * @param country ISO 3166-1 alpha-2 code of the case
 * @param urgency URGENT, HIGH or NORMAL
 * @param risk HIGH, MEDIUM or LOW
 * @param holder user name of who holds it, or {@link #ME}, or {@link #NOBODY}
 * @param role one that may do it
 * @param tag a word on the case
 * @param team name of the case's team
 * @param dueWithin due within so many days, or past its time
 * @param text part of the person's name or of the reference
 */
public record TaskFilter(
        @Nullable CaseRef caseRef,
        @Nullable String kind,
        @Nullable Stage stage,
        @Nullable String country,
        @Nullable String urgency,
        @Nullable String risk,
        @Nullable String holder,
        @Nullable Role role,
        @Nullable String tag,
        @Nullable String team,
        @Nullable Integer dueWithin,
        @Nullable String text) {

    public static final String ME = "me";
    public static final String NOBODY = "nobody";
    public static final TaskFilter NONE =
            new TaskFilter(null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_DAYS = 366;

    public static TaskFilter of(CaseRef caseRef) {
        return new TaskFilter(caseRef, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Reads an address; what cannot be read is told and filters nothing. */
    public static TaskFilter read(Map<String, String> address, Consumer<Refusal> wrong) {
        var read = new Reading(address, wrong);
        return new TaskFilter(
                read.one("caseRef", CaseRef::of),
                read.one("kind", kind -> matching(kind, "Task_[A-Za-z]{1,60}")),
                read.one("stage", stage -> Stage.valueOf(stage.toUpperCase(Locale.ROOT))),
                read.one(
                        "country",
                        country ->
                                CountryCode.of(country.toUpperCase(Locale.ROOT)).value()),
                read.one("urgency", urgency -> among(urgency, "URGENT", "HIGH", "NORMAL")),
                read.one("risk", risk -> among(risk, "HIGH", "MEDIUM", "LOW")),
                read.one("holder", holder -> matching(holder, "[a-z0-9][a-z0-9._-]{0,63}")),
                read.one("role", role -> Role.valueOf(role.toUpperCase(Locale.ROOT))),
                read.one("tag", tag -> Tag.of(tag).word()),
                read.one("team", Function.identity()),
                read.one("dueWithin", TaskFilter::days),
                read.one("q", Function.identity()));
    }

    private record Reading(Map<String, String> address, Consumer<Refusal> wrong) {

        <T> @Nullable T one(String name, Function<String, T> reader) {
            try {
                var text = CleanText.orNull(name, address.get(name), LONGEST_TEXT);
                return text == null ? null : reader.apply(text);
            } catch (IllegalArgumentException | Refusal unreadable) {
                wrong.accept(Refusal.invalid(name, "refusal.unreadable"));
                return null;
            }
        }
    }

    private static int days(String text) {
        var days = Integer.parseInt(text);
        if (days < 0 || days > LONGEST_DAYS) {
            throw new IllegalArgumentException("0 to " + LONGEST_DAYS + " days");
        }
        return days;
    }

    private static String matching(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException(pattern);
        }
        return text;
    }

    private static String among(String text, String... codes) {
        return Arrays.stream(codes)
                .filter(text::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.join(", ", codes)));
    }

    public boolean narrowsNothing() {
        return equals(NONE);
    }

    /** The parts of the address that asks for exactly this, in their order. */
    public Map<String, String> address() {
        var parts = new LinkedHashMap<String, String>();
        put(parts, "caseRef", caseRef);
        put(parts, "kind", kind);
        put(parts, "stage", stage);
        put(parts, "country", country);
        put(parts, "urgency", urgency);
        put(parts, "risk", risk);
        put(parts, "holder", holder);
        put(parts, "role", role);
        put(parts, "tag", tag);
        put(parts, "team", team);
        put(parts, "dueWithin", dueWithin);
        put(parts, "q", text);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, Objects.toString(value));
        }
    }
}
