package org.vigil.search;

/**
 * A count of persons, each once.
 *
 * @param key what they have in common, a code
 * @param persons all of them
 * @param held those held for certain
 * @param possible those beyond them who may be held
 */
public record Tally(String key, int persons, int held, int possible) {}
