package org.vigil.census;

import java.time.LocalDate;

/**
 * How many were held on a day of a series.
 *
 * @param day at 00:00 of which day
 * @param held how many
 */
public record DayNumber(LocalDate day, HeldNumber held) {}
