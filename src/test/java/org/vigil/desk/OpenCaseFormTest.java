package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.vigil.cases.dossier.FactType;

class OpenCaseFormTest {

    @Test
    void keepsEverythingThatWasTyped() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("names.0.text", "Daler Imomali");
        typed.add("names.3.text", "Далер Имомали");
        typed.add("country", "TJ");
        typed.add("source.publisher", "CPJ");
        typed.add("facts.2.type", "ARREST");
        typed.add("facts.2.f.date", "June 2022");
        typed.add("facts.2.locator", "row 4");

        var form = OpenCaseForm.of(typed);

        assertThat(form.names())
                .extracting(OpenCaseForm.TypedName::text)
                .containsExactly("Daler Imomali", "Далер Имомали");
        assertThat(form.source().publisher()).isEqualTo("CPJ");
        assertThat(form.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.type()).isEqualTo(FactType.ARREST);
            assertThat(fact.fields()).containsEntry("date", "June 2022");
            assertThat(fact.locator()).isEqualTo("row 4");
        });
    }

    @Test
    void asksForOneNameAtLeast() {
        assertThat(OpenCaseForm.of(new LinkedMultiValueMap<>()).names()).hasSize(1);
        assertThat(OpenCaseForm.empty().withoutName(0).names()).hasSize(1);
    }

    @Test
    void ignoresAFactOfNoKnownType() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("facts.0.type", "GOSSIP");

        assertThat(OpenCaseForm.of(typed).facts()).isEmpty();
    }

    @Test
    void startsAFactInTheCountryOfTheCase() {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("country", "TJ");

        var fact = OpenCaseForm.of(typed).withFact(FactType.ARREST).facts().get(0);

        assertThat(fact.fields()).containsEntry("place.country", "TJ");
        assertThat(fact.isEmpty()).isTrue();
    }

    @Test
    void takesNoMoreFactsThanItCanShow() {
        var form = OpenCaseForm.empty();
        for (int count = 0; count < OpenCaseForm.MOST_FACTS + 5; count++) {
            form = form.withFact(FactType.AGE);
        }

        assertThat(form.facts()).hasSize(OpenCaseForm.MOST_FACTS);
    }
}
