package org.vigil.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.search.DaysHeld;
import org.vigil.search.Question;
import org.vigil.shared.CountryCode;
import org.vigil.shared.web.AddressParts;

/**
 * Which published cases a list asks for; the address of a list is this filter. What nobody could mean is left out, never an error.
 *
 * @param text a name in any spelling, an outlet, a reference, or words of a summary
 * @param country ISO 3166-1 alpha-2 code
 * @param liberty code of a liberty status, or HELD or RELEASED for all of that kind
 * @param charge code of a charge category
 * @param sentence code of a bucket of sentences
 * @param role code of a role
 * @param sex code
 * @param medium code of a medium
 * @param year year in which the person may have come into custody
 * @param days for how long the person has been held
 * @param reply REPLIED or NONE: whether a state answered
 * @param on day on whose 00:00 the person was held, or may have been
 * @param certainty CERTAIN or POSSIBLE: those held for certain on that day, or those beyond them who may have been
 */
public record CaseQuery(
        @Nullable String text,
        @Nullable String country,
        @Nullable String liberty,
        @Nullable String charge,
        @Nullable String sentence,
        @Nullable String role,
        @Nullable String sex,
        @Nullable String medium,
        @Nullable Integer year,
        @Nullable String days,
        @Nullable String reply,
        @Nullable LocalDate on,
        @Nullable String certainty) {

    static final CaseQuery ALL =
            new CaseQuery(null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final List<String> NAMES = List.of(
            "q",
            "country",
            "liberty",
            "charge",
            "sentence",
            "role",
            "sex",
            "medium",
            "year",
            "days",
            "reply",
            "on",
            "held");
    private static final Set<String> STEPS =
            Arrays.stream(DaysHeld.values()).map(DaysHeld::name).collect(Collectors.toSet());
    private static final Set<String> REPLIES = Set.of("REPLIED", "NONE");
    private static final Set<String> CERTAINTIES = Set.of("CERTAIN", "POSSIBLE");

    /**
     * From the parameters of a request: {@code q, country, liberty, charge, sentence, role, sex, medium, year, days, reply, on, held}. A day
     * of nobody's calendar, and a certainty without a day, are left out like all that nobody could mean.
     */
    static CaseQuery of(Map<String, String> parameters) {
        var on = day(parameters.get("on"));
        return new CaseQuery(
                AddressParts.text(parameters.get("q")),
                CountryCode.listed(AddressParts.code(parameters.get("country"))),
                AddressParts.code(parameters.get("liberty")),
                AddressParts.code(parameters.get("charge")),
                AddressParts.code(parameters.get("sentence")),
                AddressParts.code(parameters.get("role")),
                AddressParts.code(parameters.get("sex")),
                AddressParts.code(parameters.get("medium")),
                year(parameters.get("year")),
                oneOf(STEPS, parameters.get("days")),
                oneOf(REPLIES, parameters.get("reply")),
                on,
                on == null ? null : oneOf(CERTAINTIES, parameters.get("held")));
    }

    private static @Nullable String oneOf(Set<String> possible, @Nullable String text) {
        var code = AddressParts.code(text);
        return code != null && possible.contains(code) ? code : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || !text.strip().matches("\\d{4}-\\d{2}-\\d{2}") ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static @Nullable Integer year(@Nullable String text) {
        return text != null && text.strip().matches("\\d{4}") ? Integer.valueOf(text.strip()) : null;
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The same filter with one part set, or taken away. */
    CaseQuery with(String name, @Nullable String value) {
        return of(parametersWith(name, value));
    }

    public Map<String, String> parameters() {
        return parametersWith("", null);
    }

    /** The parameters of the same filter with one part set, or taken away, in the order in which every address has them. */
    Map<String, String> parametersWith(String changed, @Nullable String value) {
        var parameters = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            var part = name.equals(changed) ? value : part(name);
            if (part != null && (!name.equals("held") || parameters.containsKey("on"))) {
                parameters.put(name, part);
            }
        }
        return parameters;
    }

    private @Nullable String part(String name) {
        return switch (name) {
            case "q" -> text;
            case "country" -> country;
            case "liberty" -> liberty;
            case "charge" -> charge;
            case "sentence" -> sentence;
            case "role" -> role;
            case "sex" -> sex;
            case "medium" -> medium;
            case "year" -> year == null ? null : year.toString();
            case "days" -> days;
            case "reply" -> reply;
            case "on" -> on == null ? null : on.toString();
            case "held" -> certainty;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** The part of the address after the question mark; empty for no filter. */
    String address() {
        return AddressParts.write(parameters());
    }

    /** The same as the index is asked. */
    Question question() {
        return new Question(
                text,
                country,
                liberty,
                charge,
                sentence,
                role,
                sex,
                medium,
                year,
                days == null ? null : DaysHeld.valueOf(days),
                reply,
                on,
                certainty == null ? null : certainty.equals("CERTAIN"));
    }

    String path(String page) {
        return isAll() ? page : page + "?" + address();
    }
}
