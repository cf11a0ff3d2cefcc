package org.vigil.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

class TriageDecisionTest {

    private static final CaseId CASE = CaseId.random();

    @Test
    void acceptsAReportInScopeWithAComment() {
        assertThat(decision(TriageOutcome.IN_SCOPE, null, null, " A journalist, detained ")
                        .comment())
                .isEqualTo("A journalist, detained");
    }

    @Test
    void refusesOutOfScopeWithoutAReason() {
        assertRefused("reasonCode", TriageOutcome.OUT_OF_SCOPE, null, null);
    }

    @Test
    void refusesADuplicateOfNothing() {
        assertRefused("duplicateOf", TriageOutcome.DUPLICATE, TriageReason.DUPLICATE, null);
    }

    @Test
    void refusesADuplicateOfItself() {
        assertRefused("duplicateOf", TriageOutcome.DUPLICATE, null, CASE);
    }

    @Test
    void refusesAnotherCaseBesideAnyOtherOutcome() {
        assertRefused("duplicateOf", TriageOutcome.NEEDS_INFO, null, CaseId.random());
    }

    @Test
    void refusesAnEmptyComment() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decision(TriageOutcome.IN_SCOPE, null, null, " "))
                .matches(refusal -> refusal.fields().get(0).field().equals("comment"));
    }

    private static void assertRefused(
            String field, TriageOutcome outcome, @Nullable TriageReason reason, @Nullable CaseId duplicateOf) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> decision(outcome, reason, duplicateOf, "Because"))
                .matches(refusal -> refusal.fields().get(0).field().equals(field));
    }

    private static TriageDecision decision(
            TriageOutcome outcome, @Nullable TriageReason reason, @Nullable CaseId duplicateOf, String comment) {
        return new TriageDecision(CASE, outcome, reason, duplicateOf, comment, UserId.random(), Instant.EPOCH);
    }
}
