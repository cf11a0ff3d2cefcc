package org.vigil.shared.web;

import java.util.function.LongFunction;

/**
 * What a drawing says to those who cannot see it, and how it writes what it counts.
 *
 * @param title its finding, one sentence
 * @param description what it shows and where the same numbers stand as a table
 * @param number writes a count
 * @param year writes a year
 */
public record DrawingWords(String title, String description, LongFunction<String> number, LongFunction<String> year) {

    public DrawingWords(String title, String description) {
        this(title, description, Long::toString, Long::toString);
    }

    String count(long value) {
        return number.apply(value);
    }
}
