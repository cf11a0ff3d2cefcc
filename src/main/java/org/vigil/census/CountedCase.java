package org.vigil.census;

/**
 * A case that a census counts.
 *
 * @param ref the case as people name it
 * @param version the version of its summary that was public then
 * @param country ISO 3166-1 alpha-2 code
 * @param certainty whether for certain
 */
public record CountedCase(String ref, int version, String country, Certainty certainty) {}
