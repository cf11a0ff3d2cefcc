package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskForm;

class CompletionRequestTest {

    @Test
    void takesOutcomeAndCommentAndTheRestAsFields() {
        var completion = read("""
                {"outcome":"FULL","comment":"checked","caseVersion":7,"keptBack":["AGE","HEALTH"],
                 "answers":{"CONSENT":"YES"},"consent":{"NAME":{"status":"GIVEN","note":"by phone"}},"flag":true,"none":null}""");

        assertThat(completion.outcome()).isEqualTo("FULL");
        assertThat(completion.comment()).isEqualTo("checked");
        assertThat(completion.caseVersion()).isEqualTo(7L);
        assertThat(completion.texts("keptBack")).isEqualTo(List.of("AGE", "HEALTH"));
        assertThat(completion.text("answers.CONSENT")).isEqualTo("YES");
        assertThat(completion.text("consent.NAME")).isEqualTo("GIVEN");
        assertThat(completion.text("consent.NAME.note")).isEqualTo("by phone");
        assertThat(completion.text("flag")).isEqualTo("true");
        assertThat(completion.fields()).doesNotContainKeys("outcome", "comment", "none");
    }

    @Test
    void asksForOutcomeAndCommentTogether() {
        assertThat(refused("{}").fields()).extracting(Problem.Field::field).containsExactly("outcome", "comment");
    }

    @Test
    void namesAnUncleanText() {
        assertThat(refused("{\"outcome\":\"X\",\"comment\":\"a\",\"deep\":{\"list\":[\"b\",\"\\u0000\"]}}")
                        .fields())
                .extracting(Problem.Field::field)
                .containsExactly("deep.list[1]");
    }

    @Test
    void refusesWhatTheStepDoesNotAskFor() {
        var completion =
                read("{\"outcome\":\"APPROVE\",\"comment\":\"c\",\"lookedAt\":[\"NAME\",\"SHOE\"],\"oops\":1}");

        var problem = catchThrowableOfType(
                        ProblemException.class,
                        () -> CompletionRequest.refuseUnknown(completion, TaskForm.of("Task_ReviewRecord")))
                .problem();

        assertThat(problem.fields()).extracting(Problem.Field::field).containsExactlyInAnyOrder("lookedAt", "oops");
    }

    @Test
    void takesAnObjectAlone() {
        assertThat(refused("[]").status()).isEqualTo(400);
    }

    private static Completion read(String json) {
        return CompletionRequest.read(JsonRules.mapper().readTree(json));
    }

    private static Problem refused(String json) {
        return catchThrowableOfType(ProblemException.class, () -> read(json)).problem();
    }
}
