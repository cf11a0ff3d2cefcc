package org.vigil.search;

/**
 * A stretch of text.
 *
 * @param text the text
 * @param hit whether it is what was asked for
 */
public record Marked(String text, boolean hit) {}
