package org.vigil.shared.web;

/**
 * What a drawing says to those who cannot see it.
 *
 * @param title its finding, one sentence
 * @param description what it shows and where the same numbers stand as a table
 */
public record DrawingWords(String title, String description) {}
