package org.vigil.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.shared.CaseId;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

class ReviewTest {

    private static final Instant NOON = Instant.parse("2022-10-01T12:00:00Z");

    @Test
    void refusesToSkipWithoutASentence() {
        assertRefused("comment", ReviewDecision.SKIP, "busy", null);
        assertRefused("comment", ReviewDecision.SKIP, "  busy       ", null);
        assertThat(review(ReviewDecision.SKIP, "The family asked us to wait", null)
                        .decision()
                        .result())
                .isEqualTo("SKIPPED_WITH_REASON");
    }

    @Test
    void refusesToCloseWithoutAnOutcome() {
        assertRefused("outcomeCode", ReviewDecision.CLOSE, "Over", null);
    }

    @Test
    void refusesAnOutcomeOfAnOpenCase() {
        assertRefused("outcomeCode", ReviewDecision.CONTINUE, "Still held", CaseOutcome.RELEASED);
    }

    @Test
    void refusesAClosingByItsProposer() {
        var closing =
                Closing.proposed(review(ReviewDecision.CLOSE, "Free", CaseOutcome.RELEASED), CaseOutcome.RELEASED);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> closing.decided(ClosingDecision.APPROVE, "Yes", UserId.random(), true, NOON))
                .matches(refusal -> refusal.code().equals("refusal.four-eyes.CLOSER"));
    }

    @Test
    void decidesAClosingOnce() {
        var decided = Closing.proposed(review(ReviewDecision.CLOSE, "Free", CaseOutcome.RELEASED), CaseOutcome.RELEASED)
                .decided(ClosingDecision.RETURN, "Not sure", UserId.random(), false, NOON);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decided.decided(ClosingDecision.APPROVE, "Yes", UserId.random(), false, NOON));
    }

    @Test
    void looksSoonerAtHigherRisk() {
        var settings = new FollowUpSettings(Duration.ofDays(14), Duration.ofDays(30), Duration.ofDays(90));

        assertThat(settings.untilNext("HIGH")).isEqualTo(Duration.ofDays(14));
        assertThat(settings.untilNext("MEDIUM")).isEqualTo(Duration.ofDays(30));
        assertThat(settings.untilNext("LOW")).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void refusesAHearingWhoseMomentIsNotOnItsDay() {
        var day = FuzzyDate.day(LocalDate.of(2022, 10, 20));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new NewHearing(day, NOON, "Dushanbe", HearingKind.TRIAL, null));
        assertThat(NewHearing.at(NOON, null, HearingKind.VERDICT).date().isOneDay())
                .isTrue();
    }

    private static void assertRefused(
            String field, ReviewDecision decision, String comment, @Nullable CaseOutcome outcome) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> review(decision, comment, outcome))
                .matches(refusal -> refusal.fields().get(0).field().equals(field));
    }

    private static Review review(ReviewDecision decision, String comment, @Nullable CaseOutcome outcome) {
        return new Review(CaseId.random(), decision, comment, outcome, UserId.random(), NOON, null);
    }
}
