package org.vigil.search;

/** What a case has come to: liberty, charge, sentence, the sex of the person, whether a state answered; the combinations that occur. */
final class Courses {

    private static final int BITS = 6;
    private static final int CODE = (1 << BITS) - 1;

    final Codes liberties = new Codes();
    final Codes charges = new Codes();
    final Codes sentences = new Codes();
    final Codes sexes = new Codes();
    private final Profiles profiles = new Profiles();

    int number(IndexedCase shown) {
        var sex = shown.sex() == null ? "UNKNOWN" : shown.sex();
        var key = (long) liberties.number(shown.liberty());
        key = (key << BITS) | charges.number(shown.charge());
        key = (key << BITS) | sentences.number(shown.sentence());
        key = (key << BITS) | sexes.number(sex);
        return profiles.number((key << 1) | (shown.replied() ? 1 : 0));
    }

    int size() {
        return profiles.size();
    }

    int liberty(int number) {
        return (int) (profiles.key(number) >>> (3 * BITS + 1));
    }

    int charge(int number) {
        return code(number, 2 * BITS + 1);
    }

    int sentence(int number) {
        return code(number, BITS + 1);
    }

    int sex(int number) {
        return code(number, 1);
    }

    /** One where a state answered, else zero. */
    int reply(int number) {
        return (int) profiles.key(number) & 1;
    }

    private int code(int number, int from) {
        return (int) (profiles.key(number) >>> from) & CODE;
    }
}
