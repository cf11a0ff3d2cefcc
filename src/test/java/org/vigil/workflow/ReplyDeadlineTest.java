package org.vigil.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplyDeadlineTest {

    private static final Instant SENT = Instant.parse("2027-01-01T12:00:00Z");

    @Test
    void remindsSomeDaysBefore() {
        assertThat(ReplyDeadline.reminder(SENT, SENT.plus(Duration.ofDays(60)), Duration.ofDays(7)))
                .isEqualTo(SENT.plus(Duration.ofDays(53)));
    }

    @Test
    void remindsOfAShortDeadlineWhenHalfOfItHasPassed() {
        assertThat(ReplyDeadline.reminder(SENT, SENT.plus(Duration.ofDays(7)), Duration.ofDays(7)))
                .isEqualTo(SENT.plus(Duration.ofHours(84)));
    }
}
