package org.vigil.site;

/**
 * What a frame on another site shows of a case.
 *
 * @param name the name, or the words that stand for it
 * @param country name of the country
 * @param held the sentence on the time in custody
 * @param status whether and why at liberty, in words
 * @param path path of the case
 * @param asOf the day, in words
 */
public record EmbeddedCase(String name, String country, String held, String status, String path, String asOf) {}
