package org.vigil.site;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.search.DaysHeld;
import org.vigil.search.Question;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.AddressParts;

/**
 * Which published cases a list asks for; the address of a list is this filter. Pages leave out
 * what nobody could mean, and say so; programs are refused.
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

    private static final List<String> NAMES =
            Arrays.stream(FilterPart.values()).map(FilterPart::label).toList();

    /**
     * From the parameters of a request: {@code q, country, liberty, charge, sentence, role, sex, medium, year, days, reply, on, held}. A day
     * of nobody's calendar, a certainty without a day, and a code that no list has are left out.
     */
    static CaseQuery of(Map<String, String> parameters) {
        var on = FilterPart.ON.day(parameters);
        return new CaseQuery(
                AddressParts.text(parameters.get(FilterPart.Q.label())),
                FilterPart.COUNTRY.code(parameters),
                FilterPart.LIBERTY.code(parameters),
                FilterPart.CHARGE.code(parameters),
                FilterPart.SENTENCE.code(parameters),
                FilterPart.ROLE.code(parameters),
                FilterPart.SEX.code(parameters),
                FilterPart.MEDIUM.code(parameters),
                FilterPart.YEAR.year(parameters),
                FilterPart.DAYS.code(parameters),
                FilterPart.REPLY.code(parameters),
                on,
                on == null ? null : FilterPart.HELD.code(parameters));
    }

    /** The same for programs: a number must not be of more people than was asked for, so that nothing is left out in silence. */
    static CaseQuery asked(Map<String, String> parameters) {
        var wrong = FilterPart.allWrong(parameters);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return of(parameters);
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
