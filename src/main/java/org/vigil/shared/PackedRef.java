package org.vigil.shared;

/** A reference as one number that sorts as the reference does: country, year, number. */
public final class PackedRef {

    /** Pairs of capital letters. */
    public static final int COUNTRIES = 26 * 26;

    private static final int NUMBER_BITS = 20;
    private static final int YEAR_BITS = 14;

    private PackedRef() {}

    public static long of(String ref) {
        var year = Integer.parseInt(ref, 3, 7, 10);
        var number = Integer.parseInt(ref, 8, ref.length(), 10);
        return ((long) country(ref) << (YEAR_BITS + NUMBER_BITS)) | ((long) year << NUMBER_BITS) | number;
    }

    /** Of two capital letters. */
    public static short country(String code) {
        return (short) ((code.charAt(0) - 'A') * 26 + code.charAt(1) - 'A');
    }

    public static String countryCode(int country) {
        return new String(new char[] {(char) ('A' + country / 26), (char) ('A' + country % 26)});
    }

    public static String text(long packed) {
        var number = (int) (packed & ((1 << NUMBER_BITS) - 1));
        var year = (int) (packed >>> NUMBER_BITS) & ((1 << YEAR_BITS) - 1);
        return new CaseRef(countryCode((int) (packed >>> (YEAR_BITS + NUMBER_BITS))), year, number).toString();
    }
}
