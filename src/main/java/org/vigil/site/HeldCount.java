package org.vigil.site;

/**
 * A count of persons, each once.
 *
 * @param key what they have in common, a code
 * @param persons all who are published
 * @param held those held for certain
 * @param possible those beyond them who may be held
 */
public record HeldCount(String key, int persons, int held, int possible) {

    public int heldAtMost() {
        return held + possible;
    }
}
