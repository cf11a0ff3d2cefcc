package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class JsonProblemsTest {

    private static final JsonMapper JSON = JsonRules.mapper();

    @Test
    void namesAFieldThatIsNotKnownAndThoseThatAre() {
        var problem = reading("{\"person\":{\"names\":[{\"text\":\"A\",\"knd\":\"LEGAL\"}]}}");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(field(problem).field()).isEqualTo("person.names[0].knd");
        assertThat(field(problem).code()).isEqualTo("refusal.unknown-field");
        assertThat(field(problem).args()).containsExactly("knd", "kind, script, text");
    }

    @Test
    void namesThePossibleValuesOfAChoice() {
        var problem = reading("{\"claims\":[{},{\"modality\":\"RUMOUR\"}]}");

        assertThat(field(problem).field()).isEqualTo("claims[1].modality");
        assertThat(field(problem).code()).isEqualTo("refusal.not-among");
        assertThat(field(problem).args().get(0).toString()).contains("FACT", "ALLEGATION", "DENIAL");
    }

    @Test
    void takesNoNumberForAChoiceOrAText() {
        assertThat(field(reading("{\"incidentType\":1}")).field()).isEqualTo("incidentType");
        assertThat(field(reading("{\"summary\":12}")).code()).isEqualTo("refusal.not-a-text");
        assertThat(field(reading("{\"summary\":{}}")).code()).isEqualTo("refusal.not-a-text");
    }

    @Test
    void takesNoTextForANumberAndNoFraction() {
        assertThat(field(reading("{\"incidentYear\":\"2022\"}")).code()).isEqualTo("refusal.not-a-number");
        assertThat(field(reading("{\"incidentYear\":2022.5}")).code()).isEqualTo("refusal.not-a-number");
        assertThat(field(reading("{\"incidentYear\":99999999999}")).field()).isEqualTo("incidentYear");
    }

    @Test
    void namesTheFieldOfAnUncleanText() {
        assertThat(field(reading("{\"summary\":\"a\\u0000b\"}")).field()).isEqualTo("summary");
        assertThat(field(reading("{\"source\":{\"title\":\"a\\u202Eb\"}}")).field())
                .isEqualTo("source.title");
        assertThat(field(reading("{\"summary\":\"\\uD800\"}")).code()).isEqualTo("refusal.unclean");
    }

    @Test
    void saysWhereAListOrAnObjectIsExpected() {
        assertThat(field(reading("{\"claims\":{}}")).code()).isEqualTo("refusal.not-a-list");
        assertThat(field(reading("{\"person\":\"A\"}")).code()).isEqualTo("refusal.not-an-object");
    }

    @Test
    void saysWhereTheJsonBreaks() {
        var problem = reading("{\"summary\":\n oops}");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("problem.not-json-at");
        assertThat(problem.args()).first().isEqualTo(2);
    }

    @Test
    void refusesTheSameFieldTwice() {
        assertThat(reading("{\"summary\":\"a\",\"summary\":\"b\"}").status()).isEqualTo(400);
    }

    @Test
    void refusesUnbearableDepthAndLength() {
        assertThat(reading("{\"claims\":" + "[".repeat(100) + "]".repeat(100) + "}")
                        .status())
                .isIn(400, 422);
        assertThat(field(reading("{\"summary\":\"" + "a".repeat(300_000) + "\"}"))
                        .code())
                .isEqualTo("refusal.too-large");
    }

    @Test
    void showsLittleOfALongFieldName() {
        var problem = reading("{\"" + "x".repeat(400) + "\":1}");

        assertThat(field(problem).field()).hasSizeLessThanOrEqualTo(61);
    }

    @Test
    void asksForAnObjectWhereTheBodyIsNone() {
        assertThat(reading("[]").status()).isEqualTo(400);
        assertThat(reading("7").code()).isEqualTo("problem.not-an-object");
    }

    private static Problem.Field field(Problem problem) {
        assertThat(problem.fields()).hasSize(1);
        return problem.fields().get(0);
    }

    private static Problem reading(String json) {
        return JsonProblems.of(
                catchThrowableOfType(JacksonException.class, () -> JSON.readValue(json, OpenCaseRequest.class)));
    }
}
