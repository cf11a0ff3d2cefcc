package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class VigilApplicationTest {

    @Test
    void keepsItsTimesInUtcWhereverTheServerStands() {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));

            VigilApplication.keepTimesInUtc();

            assertThat(ZoneId.systemDefault().getRules()).isEqualTo(ZoneOffset.UTC.getRules());
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
