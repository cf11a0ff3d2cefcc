package org.vigil.site;

import org.jspecify.annotations.Nullable;

/**
 * One line of a table of numbers.
 *
 * @param label what is counted
 * @param href the list of those who are counted
 * @param count the numbers
 */
public record CountLine(String label, @Nullable String href, HeldCount count) {}
