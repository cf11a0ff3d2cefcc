package org.vigil.desk;

/**
 * A "no" as its page shows it.
 *
 * @param title what it means for the reader
 * @param reason why
 * @param next what to do
 */
public record DeskRefusedPage(String title, String reason, String next) {}
