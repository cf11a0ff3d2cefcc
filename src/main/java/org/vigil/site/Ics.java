package org.vigil.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Lines of a calendar (RFC 5545): texts escaped, long lines folded, and no text can begin a line of its own. */
final class Ics {

    private static final int LONGEST_LINE = 73;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    Ics line(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    Ics text(String name, String value) {
        return line(name, escaped(value));
    }

    Ics time(String name, Instant value) {
        return line(name, TIME.format(value));
    }

    Ics day(String name, LocalDate value) {
        return line(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(value));
    }

    private static String escaped(String text) {
        var clean = text.codePoints()
                .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return clean.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A line has at most 75 octets; what is longer goes on in the next, and no sign is cut in two. */
    private void fold(String line) {
        var length = 0;
        for (var at = 0; at < line.length(); ) {
            var sign = line.codePointAt(at);
            var octets = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (length + octets > LONGEST_LINE) {
                lines.append("\r\n ");
                length = 1;
            }
            lines.appendCodePoint(sign);
            length += octets;
            at += Character.charCount(sign);
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
