package org.vigil.partners;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a partner asks for. What nobody could mean is left out, never an error.
 *
 * @param text part of a name, an outlet or a reference
 * @param country ISO 3166-1 alpha-2 code
 * @param liberty code of a liberty status, or HELD or RELEASED for all of that kind
 * @param charge code of a charge category
 * @param role code of a role
 */
public record PartnerFilter(
        @Nullable String text,
        @Nullable String country,
        @Nullable String liberty,
        @Nullable String charge,
        @Nullable String role) {

    static final PartnerFilter ALL = new PartnerFilter(null, null, null, null, null);

    private static final int LONGEST_TEXT = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z_0-9]{1,40}");

    static PartnerFilter of(Map<String, String> parameters) {
        return new PartnerFilter(
                text(parameters.get("q")),
                code(parameters.get("country")),
                code(parameters.get("liberty")),
                code(parameters.get("charge")),
                code(parameters.get("role")));
    }

    /** From the part of an address behind the question mark. */
    static PartnerFilter ofAddress(String address) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : address.split("&", -1)) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals),
                        java.net.URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return of(parameters);
    }

    private static @Nullable String text(@Nullable String text) {
        if (text == null) {
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

    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        put(parameters, "q", text);
        put(parameters, "country", country);
        put(parameters, "liberty", liberty);
        put(parameters, "charge", charge);
        put(parameters, "role", role);
        return parameters;
    }

    private static void put(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /** The part of the address behind the question mark; empty for no filter. */
    public String address() {
        return parameters().entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public String path(String page) {
        return address().isEmpty() ? page : page + "?" + address();
    }

    /** The parts as codes, for the log; a searched text is personal and only said to be there. */
    String codes() {
        return parameters().entrySet().stream()
                .map(part -> part.getKey() + "=" + (part.getKey().equals("q") ? "*" : part.getValue()))
                .collect(Collectors.joining("+"));
    }
}
