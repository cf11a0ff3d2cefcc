package org.vigil.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DomainEventTest {

    private record ClaimProposedAgain(String entity, String entityId) implements DomainEvent {}

    private record CaseHeard(CaseId caseId) implements DomainEvent.OfCase {}

    @Test
    void isKnownByItsNameInTheLog() {
        assertThat(new ClaimProposedAgain("CLAIM", "1").action()).isEqualTo("CLAIM_PROPOSED_AGAIN");
    }

    @Test
    void isAboutItsCaseWhereItSaysNothingElse() {
        var id = CaseId.random();

        assertThat(new CaseHeard(id))
                .returns("CASE", DomainEvent::entity)
                .returns(id.toString(), DomainEvent::entityId)
                .returns("CASE_HEARD", DomainEvent::action);
    }
}
