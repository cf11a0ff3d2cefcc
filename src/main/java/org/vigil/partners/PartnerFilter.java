package org.vigil.partners;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CountryCode;
import org.vigil.shared.web.AddressParts;

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

    static PartnerFilter of(Map<String, String> parameters) {
        return new PartnerFilter(
                AddressParts.text(parameters.get("q")),
                CountryCode.listed(AddressParts.code(parameters.get("country"))),
                AddressParts.code(parameters.get("liberty")),
                AddressParts.code(parameters.get("charge")),
                AddressParts.code(parameters.get("role")));
    }

    /** From the part of an address behind the question mark. */
    static PartnerFilter ofAddress(String address) {
        return of(AddressParts.read(address));
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
        return AddressParts.write(parameters());
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
