package org.vigil.shared;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.language.Cldr;

/** A country or territory by its ISO 3166-1 alpha-2 code; a code that ISO does not list cannot exist. */
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Set<String> LISTED = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public CountryCode {
        if (!isListed(value)) {
            throw new IllegalArgumentException("\"" + CleanText.shown(value)
                    + "\" is not a country: give the two-letter code of ISO 3166-1, for example TJ for Tajikistan.");
        }
    }

    /** Reads a code as people type it: case and blanks around it do not matter. */
    public static CountryCode of(String value) {
        return new CountryCode(value.strip().toUpperCase(Locale.ROOT));
    }

    /** Whether ISO 3166-1 lists the code, in capitals. */
    public static boolean isListed(String code) {
        return LISTED.contains(code);
    }

    /** The code as asked for where ISO 3166-1 lists it; nothing where nobody can have meant it. */
    public static @Nullable String listed(@Nullable String code) {
        return code != null && isListed(code) ? code : null;
    }

    public String displayName(Locale language) {
        return Cldr.in(language).country(value);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
