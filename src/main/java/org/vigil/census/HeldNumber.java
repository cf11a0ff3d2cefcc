package org.vigil.census;

/**
 * How many persons were held at one moment, each counted once.
 *
 * @param certain for certain
 * @param possible those beyond them who may have been held
 */
public record HeldNumber(int certain, int possible) {

    static final HeldNumber NOBODY = new HeldNumber(0, 0);

    public int atMost() {
        return certain + possible;
    }

    HeldNumber and(Certainty certainty) {
        return certainty == Certainty.CERTAIN
                ? new HeldNumber(certain + 1, possible)
                : new HeldNumber(certain, possible + 1);
    }
}
