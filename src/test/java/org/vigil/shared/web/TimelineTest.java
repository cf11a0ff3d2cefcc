package org.vigil.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate MAY = LocalDate.of(2022, 5, 1);
    private static final LocalDate AUGUST = LocalDate.of(2022, 8, 31);

    @Test
    void drawsARangeAsABarOverItsMonths() {
        var range =
                Moment.between(MAY, LocalDate.of(2022, 7, 31), "between May and July 2022", "Arrested.", "relatives");
        var timeline = Timeline.of(List.of(range, Moment.on(AUGUST, "31 August 2022", "Charged.", "court")), Locale.UK);

        assertThat(range.exact()).isFalse();
        assertThat(timeline.x(range)).isEqualTo("0.00%");
        assertThat(timeline.width(range)).isEqualTo("74.80%");
    }

    @Test
    void marksMonthsWhileTheyAreFew() {
        var timeline = Timeline.of(List.of(Moment.between(MAY, AUGUST, "", "", "")), Locale.UK);

        assertThat(timeline.ticks()).extracting(Timeline.Tick::month).containsExactly("May", "Jun", "Jul", "Aug");
    }

    @Test
    void namesTheYearWhereItBegins() {
        var timeline = Timeline.of(
                List.of(Moment.between(LocalDate.of(2022, 11, 1), LocalDate.of(2023, 2, 1), "", "", "")), Locale.UK);

        assertThat(timeline.ticks()).extracting(Timeline.Tick::year).containsExactly("2022", "", "2023", "");
    }

    @Test
    void marksYearsWhenTheyAreMany() {
        var timeline = Timeline.of(List.of(Moment.between(LocalDate.of(2010, 3, 1), AUGUST, "", "", "")), Locale.UK);

        assertThat(timeline.ticks())
                .extracting(Timeline.Tick::year)
                .containsExactly("2010", "2012", "2014", "2016", "2018", "2020", "2022");
    }

    @Test
    void drawsNothingWithoutADate() {
        var timeline = Timeline.of(List.of(Moment.undated("not stated", "Moved.", "a cellmate")), Locale.UK);

        assertThat(timeline.drawable()).isFalse();
        assertThat(timeline.ticks()).isEmpty();
    }

    @Test
    void refusesAMomentThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moment.between(AUGUST, MAY, "", "", ""))
                .withMessageContaining("2022-08-31");
    }
}
