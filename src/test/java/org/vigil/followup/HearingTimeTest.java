package org.vigil.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.shared.Refusal;

class HearingTimeTest {

    private static final String WARSAW = "Europe/Warsaw";

    @Test
    void readsAnHourByTheClockOfTheCourt() {
        assertThat(HearingTime.of("date", "2027-03-27", "09:30", WARSAW).startsAt())
                .isEqualTo(Instant.parse("2027-03-27T08:30:00Z"));
        assertThat(HearingTime.of("date", "2027-03-29", "09:30", WARSAW).startsAt())
                .isEqualTo(Instant.parse("2027-03-29T07:30:00Z"));
    }

    @Test
    void countsDaysThereAcrossTheChangeOfTheClock() {
        var hearing = hearing("2027-03-29", "09:30");

        assertThat(hearing.before(Duration.ofDays(3))).isEqualTo(Instant.parse("2027-03-26T08:30:00Z"));
        assertThat(hearing.over()).isEqualTo(Instant.parse("2027-03-29T07:30:00Z"));
    }

    @Test
    void waitsUntilTheLastDayHasPassedThere() {
        var hearing = hearing("2027-10-29/2027-10-31", null);

        assertThat(hearing.before(Duration.ofDays(3))).isEqualTo(Instant.parse("2027-10-25T22:00:00Z"));
        assertThat(hearing.over()).isEqualTo(Instant.parse("2027-10-31T23:00:00Z"));
        assertThat(hearing("2028-02", null).over()).isEqualTo(Instant.parse("2028-02-29T23:00:00Z"));
    }

    @Test
    void knowsNoDayWhereNobodySaidOne() {
        assertThat(hearing(null, null).isDayKnown()).isFalse();
        assertThat(hearing("after 2027-03-01", null).isDayKnown()).isFalse();
        assertThat(hearing("before 2027-03-01", null).isDayKnown()).isTrue();
    }

    @Test
    void refusesAnHourThatCannotBe() {
        refused("dateHour", "2027-03-28", "02:30", WARSAW);
        refused("date", "2027-03", "09:30", WARSAW);
        refused("dateZone", "2027-03-27", "09:30", null);
        refused("dateZone", "2027-03-27", "09:30", "Nowhere/City");
        refused("dateHour", "2027-03-27", "half past nine", WARSAW);
        refused("date", "someday", null, WARSAW);
    }

    private static void refused(String field, String day, @Nullable String hour, @Nullable String zone) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> HearingTime.of("date", day, hour, zone))
                .matches(refusal -> refusal.fields().get(0).field().equals(field));
    }

    private static NewHearing hearing(@Nullable String day, @Nullable String hour) {
        var time = HearingTime.of("date", day, hour, WARSAW);
        return new NewHearing(time.date(), time.startsAt(), null, HearingKind.TRIAL, null, time.zone());
    }
}
