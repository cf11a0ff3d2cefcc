package org.vigil.partners;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.vigil.shared.language.Cldr;

/**
 * That something new was published in a saved search. It names nobody; what was taken back meanwhile is not counted.
 *
 * @param first first day of the time that it tells of
 * @param end the day after the last one: on it the notice went out
 * @param news how many cases were published, anew or for the first time
 */
public record SearchNotice(LocalDate first, LocalDate end, int news) {

    /** In the words of its reader. */
    String words(MessageSource messages, Locale reader) {
        return String.valueOf(messages.getMessage(
                "partners.notices.entry", new Object[] {news, Cldr.in(reader).day(end.minusDays(1))}, reader));
    }
}
