package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.vigil.cases.OpenCase;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;

class OpenCaseRequestTest {

    @Test
    void needsANameAndACountryAlone() {
        var command = command("{\"person\":{\"names\":[{\"text\":\"Anna Example\"}]},\"country\":\"tj\"}");

        assertThat(command.country().value()).isEqualTo("TJ");
        assertThat(command.incidentType()).isEqualTo(IncidentType.UNKNOWN);
        assertThat(command.source()).isNull();
        assertThat(command.claims()).isEmpty();
    }

    @Test
    void readsSourceAndClaims() {
        var command = command("""
                {"person":{"names":[{"text":"Anna Example","kind":"LEGAL","script":"Latn"}]},"country":"TJ","incidentType":"ARREST",
                 "source":{"title":"A list","publisher":"A publisher","kind":"NGO_LIST"},
                 "claims":[{"fact":{"type":"ARREST","date":"2022-05-18"},"locator":"line 3"}]}""");

        assertThat(command.source()).isNotNull().returns("A publisher", source -> source.originGroup());
        assertThat(command.claims()).hasSize(1);
        assertThat(command.claims().get(0).fact()).isInstanceOf(Arrest.class);
        assertThat(command.claims().get(0).modality()).isEqualTo(Modality.FACT);
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        var problem = refused("""
                {"person":{"names":[{"text":""}]},"country":"XX","source":{"title":"A","url":"ftp://x"},
                 "claims":[{"fact":{"type":"ARREST","date":"2022-13-45"},"locator":"1"},{"locator":"2"},
                           {"fact":{"type":"ARREST","date":"2022"},"modality":"ALLEGATION","locator":"3"}]}""");

        assertThat(problem.fields())
                .extracting(Problem.Field::field)
                .contains(
                        "person.names[0].text",
                        "country",
                        "source.url",
                        "claims[0].fact.date",
                        "claims[1].fact",
                        "claims[2].attribution");
    }

    @Test
    void namesTheFieldOfATextThatIsTooLong() {
        var problem =
                refused("{\"person\":{\"names\":[{\"text\":\"" + "x".repeat(10_000) + "\"}]},\"country\":\"TJ\"}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.fields()).extracting(Problem.Field::field).containsExactly("person.names[0].text");
    }

    @Test
    void refusesAnUncleanTextInsideAFact() {
        var problem = refused("""
                {"person":{"names":[{"text":"A"}]},"country":"TJ",
                 "claims":[{"fact":{"type":"CONTEXT","description":"a\\u202Eb"},"locator":"1"}]}""");

        assertThat(problem.fields()).extracting(Problem.Field::field).containsExactly("claims[0].fact.description");
    }

    @Test
    void asksForTheNames() {
        assertThat(refused("{\"country\":\"TJ\"}").fields())
                .extracting(Problem.Field::field)
                .containsExactly("person.names");
    }

    private static OpenCase command(String json) {
        return JsonRules.mapper().readValue(json, OpenCaseRequest.class).command();
    }

    private static Problem refused(String json) {
        return catchThrowableOfType(ProblemException.class, () -> command(json)).problem();
    }
}
