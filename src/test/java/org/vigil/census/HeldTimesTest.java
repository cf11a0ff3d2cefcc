package org.vigil.census;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.shared.PackedRef;

class HeldTimesTest {

    private static final Instant SPRING = Instant.parse("2022-03-01T00:00:00Z");
    private static final Instant SUMMER = Instant.parse("2022-07-01T00:00:00Z");
    private static final LocalDate MAY = LocalDate.of(2022, 5, 18);

    @Test
    void holdsFromTheDayAfterTheArrestThroughTheDayOfTheRelease() {
        var times = of(version("TJ-2022-0001", 1, null, MAY, MAY, LocalDate.of(2022, 6, 1), SPRING, null));

        assertThat(numbers(times, MAY)).isEqualTo(new HeldNumber(0, 0));
        assertThat(numbers(times, MAY.plusDays(1))).isEqualTo(new HeldNumber(1, 0));
        assertThat(numbers(times, LocalDate.of(2022, 6, 1))).isEqualTo(new HeldNumber(1, 0));
        assertThat(numbers(times, LocalDate.of(2022, 6, 2))).isEqualTo(new HeldNumber(0, 0));
    }

    @Test
    void leavesOpenWhatTheRangeLeavesOpen() {
        var times = of(version(
                "TJ-2022-0001", 1, null, LocalDate.of(2022, 5, 1), LocalDate.of(2022, 7, 31), null, SPRING, null));

        assertThat(numbers(times, LocalDate.of(2022, 6, 1))).isEqualTo(new HeldNumber(0, 1));
        assertThat(numbers(times, LocalDate.of(2022, 8, 1))).isEqualTo(new HeldNumber(1, 0));
    }

    @Test
    void countsNobodyWhoIsHeldByOthersThanAState() {
        var times =
                of(new HeldVersion("TJ-2022-0001", 1, null, "TJ", false, MAY, MAY, false, null, null, SPRING, null));

        assertThat(numbers(times, MAY.plusDays(1))).isEqualTo(HeldNumber.NOBODY);
    }

    @Test
    void countsAPersonWithTwoCasesOnceAtTheBestThatIsKnown() {
        var times = of(
                version("TJ-2022-0001", 1, 7L, MAY, MAY.plusDays(60), null, SPRING, null),
                version("TJ-2022-0002", 1, 7L, MAY, MAY, null, SPRING, null),
                version("UZ-2022-0001", 1, null, MAY, MAY, null, SPRING, null));

        var counted = times.count(MAY.plusDays(30), SUMMER);

        assertThat(counted.all()).isEqualTo(new HeldNumber(2, 0));
        assertThat(counted.countries())
                .containsExactlyEntriesOf(
                        new java.util.TreeMap<>(Map.of("TJ", new HeldNumber(1, 0), "UZ", new HeldNumber(1, 0))));
        assertThat(times.people(MAY.plusDays(30), SUMMER, "TJ", Certainty.CERTAIN, null, 10))
                .extracting(CountedCase::ref)
                .containsExactly("TJ-2022-0002");
        assertThat(times.people(MAY.plusDays(30), SUMMER, null, Certainty.POSSIBLE, null, 10))
                .isEmpty();
    }

    @Test
    void answersWithTheVersionThatWasPublicThen() {
        var corrected = Instant.parse("2022-06-01T00:00:00Z");
        var retracted = Instant.parse("2022-09-01T00:00:00Z");
        var times = of(
                version("TJ-2022-0001", 1, null, MAY, MAY, null, SPRING, retracted),
                version("TJ-2022-0001", 2, null, MAY, MAY, MAY.plusDays(2), corrected, retracted));
        var day = MAY.plusDays(10);

        assertThat(times.count(day, SPRING.minusSeconds(1)).all()).isEqualTo(HeldNumber.NOBODY);
        assertThat(times.count(day, corrected.minusSeconds(1)).all()).isEqualTo(new HeldNumber(1, 0));
        assertThat(times.count(day, corrected).all()).isEqualTo(HeldNumber.NOBODY);
        assertThat(times.count(MAY.plusDays(1), corrected).all()).isEqualTo(new HeldNumber(1, 0));
        assertThat(times.count(MAY.plusDays(1), retracted).all()).isEqualTo(HeldNumber.NOBODY);
    }

    @Test
    void goesOnAfterAReference() {
        var times = of(
                version("TJ-2022-0001", 1, null, MAY, MAY, null, SPRING, null),
                version("TJ-2022-0002", 1, null, MAY, MAY, null, SPRING, null),
                version("TJ-2022-10000", 1, null, MAY, MAY, null, SPRING, null));

        assertThat(times.people(MAY.plusDays(1), SUMMER, null, Certainty.CERTAIN, "TJ-2022-0001", 10))
                .extracting(CountedCase::ref)
                .containsExactly("TJ-2022-0002", "TJ-2022-10000");
    }

    @Test
    void takesInWhatChangedAndLetsGoOfTheRest() {
        var times = of(
                version("TJ-2022-0001", 1, null, MAY, MAY, null, SPRING, null),
                version("TJ-2022-0003", 1, null, MAY, MAY, null, SPRING, null));

        var changed = times.with(Map.of(
                PackedRef.of("TJ-2022-0001"), List.of(),
                PackedRef.of("TJ-2022-0002"), List.of(version("TJ-2022-0002", 1, null, MAY, MAY, null, SUMMER, null))));

        assertThat(changed.people(MAY.plusDays(1), SUMMER, null, Certainty.CERTAIN, null, 10))
                .extracting(CountedCase::ref)
                .containsExactly("TJ-2022-0002", "TJ-2022-0003");
        assertThat(changed.lastChange()).isEqualTo(SUMMER);
    }

    @Test
    void sortsVersionsThatComeInAnyOrder() {
        var corrected = Instant.parse("2022-06-01T00:00:00Z");
        var times = of(
                version("UZ-2022-0001", 1, null, MAY, MAY, null, SPRING, null),
                version("TJ-2022-100000", 1, null, MAY, MAY, null, SPRING, null),
                version("TJ-2022-0001", 2, null, MAY, MAY, MAY.plusDays(2), corrected, null),
                version("TJ-2022-99999", 1, null, MAY, MAY, null, SPRING, null),
                version("TJ-2022-0001", 1, null, MAY, MAY, null, SPRING, null));
        var day = MAY.plusDays(10);

        assertThat(times.people(day, SPRING, null, Certainty.CERTAIN, null, 10))
                .extracting(CountedCase::ref)
                .containsExactly("TJ-2022-0001", "TJ-2022-99999", "TJ-2022-100000", "UZ-2022-0001");
        assertThat(times.count(day, corrected).all()).isEqualTo(new HeldNumber(3, 0));
    }

    /** A series is many counts in one pass; over seeded cases both say the same. */
    @Test
    void aSeriesSaysTheSameAsACountOfEachDay() {
        var random = new Random(4);
        var builder = new HeldTimesBuilder(10);
        for (var number = 1; number <= 400; number++) {
            builder.add(seeded(random, number));
        }
        var times = new HeldTimes(builder);
        var days = MAY.minusYears(2)
                .datesUntil(MAY.plusYears(2), java.time.Period.ofDays(37))
                .toList();

        var series = times.series(days, SUMMER, null);

        assertThat(series)
                .allSatisfy(number -> assertThat(number.held())
                        .as(number.day().toString())
                        .isEqualTo(times.count(number.day(), SUMMER).all()));
        assertThat(times.series(days, SUMMER, "TJ"))
                .allSatisfy(number -> assertThat(number.held())
                        .isEqualTo(
                                times.count(number.day(), SUMMER).countries().getOrDefault("TJ", HeldNumber.NOBODY)));
    }

    private static HeldVersion seeded(Random random, int number) {
        var from = MAY.plusDays(random.nextInt(1400) - 700);
        var to = from.plusDays(random.nextInt(3) == 0 ? random.nextInt(90) : 0);
        var ended = random.nextBoolean();
        var until = to.plusDays(random.nextInt(300));
        var nothing = random.nextInt(10);
        return new HeldVersion(
                "%s-2022-%04d".formatted(number <= 200 ? "TJ" : "UZ", number),
                1,
                random.nextInt(4) == 0 ? (long) random.nextInt(20) + 1 : null,
                number <= 200 ? "TJ" : "UZ",
                random.nextInt(8) != 0,
                nothing == 1 ? null : from,
                nothing == 2 ? null : to,
                ended,
                ended && nothing != 3 ? until : null,
                ended && nothing != 4 ? until.plusDays(random.nextInt(30)) : null,
                random.nextInt(9) == 0 ? SUMMER.plusSeconds(1) : SPRING,
                random.nextInt(9) == 0 ? SUMMER.minusSeconds(1) : null);
    }

    private static HeldNumber numbers(HeldTimes times, LocalDate day) {
        return times.count(day, SUMMER).all();
    }

    private static HeldVersion version(
            String ref,
            int version,
            @Nullable Long person,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate until,
            Instant published,
            @Nullable Instant retracted) {
        return new HeldVersion(
                ref,
                version,
                person,
                ref.substring(0, 2),
                true,
                from,
                to,
                until != null,
                until,
                until,
                published,
                retracted);
    }

    private static HeldTimes of(HeldVersion... versions) {
        var builder = new HeldTimesBuilder(1);
        Arrays.stream(versions).forEach(builder::add);
        return new HeldTimes(builder);
    }
}
