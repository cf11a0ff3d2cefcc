package org.vigil.search;

/** For how long somebody has been held for certain, in steps that people speak of. */
public enum DaysHeld {
    UNDER_1_MONTH(0, 0),
    UNDER_6_MONTHS(1, 30),
    UNDER_1_YEAR(2, 182),
    UNDER_3_YEARS(3, 365),
    UNDER_5_YEARS(4, 1095),
    UNDER_10_YEARS(5, 1826),
    OVER_10_YEARS(6, 3652),
    /** No source says since when. */
    UNKNOWN(7, -1);

    private static final DaysHeld[] STEPS = values();
    private static final byte[] NUMBERS = numbers();

    private final int number;
    private final int from;

    DaysHeld(int number, int from) {
        this.number = number;
        this.from = from;
    }

    static int count() {
        return STEPS.length;
    }

    static DaysHeld numbered(int number) {
        return STEPS[number];
    }

    int number() {
        return number;
    }

    /** The least number of days that counts to it. */
    public int from() {
        return from;
    }

    /** The first number of days that no longer does. */
    public int below() {
        return this == OVER_10_YEARS || this == UNKNOWN ? Integer.MAX_VALUE : STEPS[number + 1].from;
    }

    public static DaysHeld of(int days) {
        return STEPS[numberOf(days)];
    }

    static int numberOf(int days) {
        return NUMBERS[Math.max(0, Math.min(days, NUMBERS.length - 1))];
    }

    private static byte[] numbers() {
        var numbers = new byte[OVER_10_YEARS.from + 1];
        for (var days = 0; days < numbers.length; days++) {
            var step = OVER_10_YEARS.number;
            while (step > 0 && days < STEPS[step].from) {
                step--;
            }
            numbers[days] = (byte) step;
        }
        return numbers;
    }
}
