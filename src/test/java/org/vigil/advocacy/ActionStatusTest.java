package org.vigil.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

class ActionStatusTest {

    private static final Instant NOON = Instant.parse("2022-10-01T12:00:00Z");
    private static final UserId ANNA = UserId.random();
    private static final UserId BO = UserId.random();
    private static final AdvocacySettings SETTINGS =
            new AdvocacySettings(Duration.ofDays(60), Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(30));

    @Test
    void isApprovedBySomebodyElse() {
        var approved = drafted().decided(ActionDecision.APPROVE, BO, false, NOON);

        assertThat(approved.status()).isEqualTo(ActionStatus.APPROVED);
        assertThat(approved.decidedBy()).isEqualTo(BO);
    }

    @Test
    void isNotDecidedByAnAuthor() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> drafted().decided(ActionDecision.RETURN, ANNA, true, NOON));
    }

    @Test
    void losesItsApprovalWhenRevised() {
        var revised = drafted().decided(ActionDecision.RETURN, BO, false, NOON).revised("New", ANNA, NOON);

        assertThat(revised.decidedBy()).isNull();
        assertThat(revised.status()).isEqualTo(ActionStatus.IN_REVIEW);
    }

    @Test
    void isNotRevisedOnceApproved() {
        var approved = drafted().decided(ActionDecision.APPROVE, BO, false, NOON);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> approved.revised("New", ANNA, NOON));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "IN_REVIEW", "RETURNED", "CANCELLED"})
    void isNeverSentWithoutApproval(ActionStatus status) {
        assertThat(status.canBecome(ActionStatus.SENT)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void staysCancelled(ActionStatus next) {
        assertThat(ActionStatus.CANCELLED.canBecome(next)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void waitsForAnAnswerAsLongAsItsKindAllows(ActionKind kind) {
        var days = kind == ActionKind.WGAD_PETITION ? 60 : kind.name().endsWith("URGENT_APPEAL") ? 7 : 30;

        assertThat(SETTINGS.replyTimeOf(kind)).isEqualTo(Duration.ofDays(days));
    }

    @Test
    void refusesTimesOutOfReach() {
        assertThat(SETTINGS.isWithinReach()).isTrue();
        assertThat(new AdvocacySettings(Duration.ZERO, Duration.ofDays(7), Duration.ofDays(30), Duration.ofDays(30))
                        .isWithinReach())
                .isFalse();
    }

    private static AdvocacyAction drafted() {
        return AdvocacyAction.drafted(
                CaseId.random(), new NewAction(ActionKind.PUBLIC_APPEAL, "All", "Free them", null), ANNA, NOON);
    }
}
