package org.vigil.partners;

import java.time.LocalDate;

/**
 * That something new was published in a saved search. It names nobody; what was taken back meanwhile is not counted.
 *
 * @param first first day of the time that it tells of
 * @param end the day after the last one: on it the notice went out
 * @param news how many cases were published, anew or for the first time
 */
public record SearchNotice(LocalDate first, LocalDate end, int news) {}
