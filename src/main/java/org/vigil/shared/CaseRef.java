package org.vigil.shared;

import java.util.regex.Pattern;

/**
 * The reference by which people name a case, {@code TJ-2022-0001}: country, year of opening, number. Never reused.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param year year in which the case's incident began, four digits
 * @param number counted up within country and year, from 1
 */
public record CaseRef(String country, int year, int number) {

    /** The form as part of a regular expression, without groups. */
    public static final String FORM = "[A-Z]{2}-\\d{4}-\\d{4,6}";

    private static final int LONGEST = 14;
    private static final Pattern PARTS = Pattern.compile("([A-Z]{2})-(\\d{4})-(\\d{4,6})");

    /** @throws IllegalArgumentException when the text is not of the form {@code TJ-2022-0001} */
    public static CaseRef of(String text) {
        var match = PARTS.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("A case reference looks like TJ-2022-0001");
        }
        return new CaseRef(match.group(1), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
    }

    /** Whether a text is a reference. */
    public static boolean isOne(String text) {
        return PARTS.matcher(text).matches();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(LONGEST).append(country).append('-');
        padded(year, text);
        padded(number, text.append('-'));
        return text.toString();
    }

    /** Four digits at least. */
    private static void padded(int number, StringBuilder text) {
        for (var least = 1_000; least > Math.max(1, number); least /= 10) {
            text.append('0');
        }
        text.append(number);
    }
}
