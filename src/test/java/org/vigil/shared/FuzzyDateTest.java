package org.vigil.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyDateTest {

    @ParameterizedTest
    @CsvSource({
        "2022-05-18, 2022-05-18, DAY",
        "18 May 2022, 2022-05-18, DAY",
        "'May 18, 2022', 2022-05-18, DAY",
        "18th sept. 2022, 2022-09-18, DAY",
        "2022-05, 2022-05, MONTH",
        "May 2022, 2022-05, MONTH",
        "2022, 2022, YEAR",
        "2022-05-01/2022-07-31, 2022-05-01/2022-07-31, RANGE",
        "2022-05/2022-07, 2022-05-01/2022-07-31, RANGE",
        "between May and July 2022, 2022-05-01/2022-07-31, RANGE",
        "from 3 May 2022 to June 2022, 2022-05-03/2022-06-30, RANGE",
        "between December 2021 and July 2022, 2021-12-01/2022-07-31, RANGE",
        "before 17 October 2022, ../2022-10-16, RANGE",
        "since May 2022, 2022-05-01/.., RANGE",
        "../2022-10-16, ../2022-10-16, RANGE",
        "unknown, unknown, UNKNOWN",
        "'', unknown, UNKNOWN"
    })
    void readsWhatPeopleType(String text, String iso, FuzzyDate.Precision precision) {
        var date = FuzzyDate.parse(text);

        assertThat(date.iso()).isEqualTo(iso);
        assertThat(date.precision()).isEqualTo(precision);
        assertThat(FuzzyDate.parse(date.iso()).sameDaysAs(date)).isTrue();
    }

    @Test
    void marksAnEstimate() {
        assertThat(FuzzyDate.parse("about May 2022").estimated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-30",
                "31 June 2022",
                "2022-13",
                "2023-05-01/2022-05-01",
                "soon",
                "0001-01-01",
                "May",
                "/2022",
                "18 Foo 2022",
                "9999",
                "2022-05-01/"
            })
    void refusesWhatCannotBeADate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FuzzyDate.parse(text));
    }

    @Test
    void refusesAPrecisionThatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FuzzyDate(
                        LocalDate.of(2022, 5, 1),
                        LocalDate.of(2022, 5, 2),
                        FuzzyDate.Precision.DAY,
                        false,
                        false,
                        null,
                        null))
                .withMessageContaining("DAY");
    }

    @Test
    void answersCertainPossibleOrNo() {
        var summer = FuzzyDate.parse("between May and July 2022");

        assertThat(summer.on(LocalDate.of(2022, 5, 18))).isEqualTo(Tri.POSSIBLE);
        assertThat(summer.on(LocalDate.of(2022, 8, 1))).isEqualTo(Tri.NO);
        assertThat(summer.before(LocalDate.of(2022, 8, 1))).isEqualTo(Tri.CERTAIN);
        assertThat(summer.before(LocalDate.of(2022, 5, 1))).isEqualTo(Tri.NO);
        assertThat(summer.within(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)))
                .isEqualTo(Tri.CERTAIN);
        assertThat(FuzzyDate.unknown().on(LocalDate.of(2022, 5, 1))).isEqualTo(Tri.POSSIBLE);
        assertThat(FuzzyDate.day(2022, 5, 18).on(LocalDate.of(2022, 5, 18))).isEqualTo(Tri.CERTAIN);
    }

    @Test
    void refinesAWiderDateThatHoldsIt() {
        var summer = FuzzyDate.parse("between May and July 2022");
        var day = FuzzyDate.day(2022, 5, 19);

        assertThat(day.refines(summer)).isTrue();
        assertThat(summer.refines(day)).isFalse();
        assertThat(summer.contains(day)).isTrue();
        assertThat(day.compatibleWith(FuzzyDate.day(2022, 5, 18))).isFalse();
    }

    @Test
    void agreesWithABruteForceOverDays() {
        var random = new Random(48);
        var start = LocalDate.of(2022, 1, 1);
        for (int round = 0; round < 2_000; round++) {
            var from = start.plusDays(random.nextInt(30));
            var to = from.plusDays(random.nextInt(10));
            var first = start.plusDays(random.nextInt(30));
            var last = first.plusDays(random.nextInt(10));

            var possible = from.datesUntil(to.plusDays(1))
                    .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                    .count();
            var all = from.datesUntil(to.plusDays(1)).count();

            var expected = possible == 0 ? Tri.NO : possible == all ? Tri.CERTAIN : Tri.POSSIBLE;
            assertThat(FuzzyDate.range(from, to).within(first, last)).isEqualTo(expected == Tri.NO ? Tri.NO : expected);
            assertThat(FuzzyDate.range(from, to).compatibleWith(FuzzyDate.range(first, last)))
                    .isEqualTo(possible > 0);
        }
    }
}
