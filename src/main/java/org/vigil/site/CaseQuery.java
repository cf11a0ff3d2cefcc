package org.vigil.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which published cases a list asks for; the address of a list is this filter. What nobody could mean is left out, never an error.
 *
 * @param text part of a name, an outlet or a reference
 * @param country ISO 3166-1 alpha-2 code
 * @param liberty code of a liberty status, or HELD or RELEASED for all of that kind
 * @param charge code of a charge category
 * @param role code of a role
 * @param sex code
 * @param year year in which the person may have come into custody
 */
public record CaseQuery(
        @Nullable String text,
        @Nullable String country,
        @Nullable String liberty,
        @Nullable String charge,
        @Nullable String role,
        @Nullable String sex,
        @Nullable Integer year) {

    static final CaseQuery ALL = new CaseQuery(null, null, null, null, null, null, null);

    private static final int LONGEST_TEXT = 100;
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Pattern CODE = Pattern.compile("[A-Z_0-9]{1,40}");

    /** From the parameters of a request: {@code q, country, liberty, charge, role, sex, year}. */
    static CaseQuery of(Map<String, String> parameters) {
        var country = code(parameters.get("country"));
        return new CaseQuery(
                text(parameters.get("q")),
                country == null || !COUNTRIES.contains(country) ? null : country,
                code(parameters.get("liberty")),
                code(parameters.get("charge")),
                code(parameters.get("role")),
                code(parameters.get("sex")),
                year(parameters.get("year")));
    }

    private static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var clean = text.strip()
                .codePoints()
                .filter(sign -> !Character.isISOControl(sign) && Character.getType(sign) != Character.SURROGATE)
                .limit(LONGEST_TEXT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.isBlank() ? null : clean;
    }

    private static @Nullable String code(@Nullable String text) {
        var code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? code : null;
    }

    private static @Nullable Integer year(@Nullable String text) {
        return text != null && text.strip().matches("\\d{4}") ? Integer.valueOf(text.strip()) : null;
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The same filter with one part set, or taken away. */
    CaseQuery with(String name, @Nullable String value) {
        var parameters = parameters();
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        return of(parameters);
    }

    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text);
        put(parameters, "country", country);
        put(parameters, "liberty", liberty);
        put(parameters, "charge", charge);
        put(parameters, "role", role);
        put(parameters, "sex", sex);
        put(parameters, "year", year);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /** The part of the address after the question mark; empty for no filter. */
    String address() {
        return parameters().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    String path(String page) {
        return isAll() ? page : page + "?" + address();
    }
}
