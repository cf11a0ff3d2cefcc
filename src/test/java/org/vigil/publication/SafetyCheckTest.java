package org.vigil.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vigil.shared.Refusal;

class SafetyCheckTest {

    private static final Consent REFUSED =
            new Consent(Consent.Scope.NAME, Consent.Status.REFUSED, "the wife", "wife", null);

    @Test
    void refusesSilenceOnAnItemOfTheChecklist() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(SafetyOutcome.PSEUDONYMISED, List.of(REFUSED), Map.of()))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .extracting(Refusal.FieldError::field)
                        .contains("answers.CONSENT", "answers.HARM_TO_TRIAL"));
    }

    @Test
    void refusesToPublishWithoutARecordedConsentStatus() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(SafetyOutcome.FULL, List.of(), Map.of()))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .extracting(Refusal.FieldError::field)
                        .contains("consent.NAME"));
    }

    @Test
    void refusesToNameSomebodyWhoSaidNo() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> check(SafetyOutcome.FULL, List.of(REFUSED), Map.of()))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .extracting(Refusal.FieldError::code)
                        .contains("refusal.consent-refused"));
    }

    @Test
    void asksForAWrittenReasonWhereConsentWasNotSought() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Consent(Consent.Scope.NAME, Consent.Status.NOT_SOUGHT_RISK, null, null, " "));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new Consent(Consent.Scope.NAME, Consent.Status.ALREADY_PUBLIC, null, null, null));
    }

    private static SafetyCheck check(
            SafetyOutcome outcome, List<Consent> consents, Map<ChecklistItem, ChecklistItem.Answer> answers) {
        return new SafetyCheck(outcome, answers, Set.of(), Set.of(), Set.of(), consents, null, "A comment.", null);
    }
}
