package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IcsTest {

    @Test
    void escapesTextsSoThatNoneBeginsALineOfItsOwn() {
        assertThat(new Ics().text("SUMMARY", "a;b,c\\d\r\nEND:VEVENT").toString())
                .isEqualTo("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\r\n");
    }

    @Test
    void foldsLongLinesBetweenSigns() {
        var text = new Ics().text("SUMMARY", "Хушруз Ҷумаев ".repeat(20)).toString();

        assertThat(text.lines().map(line -> line.getBytes(StandardCharsets.UTF_8).length))
                .allMatch(octets -> octets <= 75);
        assertThat(text.replace("\r\n ", "")).contains("Хушруз Ҷумаев ".repeat(20));
    }

    @Test
    void writesADayWithoutAnHour() {
        assertThat(new Ics().day("DTSTART", LocalDate.of(2022, 6, 5)).toString())
                .isEqualTo("DTSTART;VALUE=DATE:20220605\r\n");
    }
}
