package org.vigil.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.File;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every possible question to the two decision tables has exactly one answer, and it is the one we mean. */
class DecisionTablesTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final DmnDecision TRIAGE = ENGINE.parseDecision("triage", read("triage"));

    private static final DmnDecision PUBLISHABLE = ENGINE.parseDecision("publishable", read("publishable"));

    private static final boolean[] NO_AND_YES = {false, true};

    @ParameterizedTest
    @ValueSource(strings = {"triage", "publishable"})
    void carriesTheNameOfItsFile(String decision) {
        var model = read(decision);

        assertThat(model.getModelElementsByType(Decision.class))
                .singleElement()
                .extracting(Decision::getId, Decision::getCamundaHistoryTimeToLiveString)
                .containsExactly(decision, "P30D");
        assertThat(model.getModelElementsByType(DecisionTable.class))
                .singleElement()
                .extracting(DecisionTable::getHitPolicy)
                .isEqualTo(HitPolicy.UNIQUE);
    }

    @Test
    void answersEveryTriageOnce() {
        for (var danger : NO_AND_YES) {
            for (var incommunicado : NO_AND_YES) {
                for (var hearing : NO_AND_YES) {
                    for (var vulnerable : NO_AND_YES) {
                        var answer = triage(danger, incommunicado, hearing, vulnerable);

                        assertThat(answer.<String>getEntry("urgency"))
                                .isEqualTo(danger || incommunicado ? "URGENT" : hearing ? "HIGH" : "NORMAL");
                        assertThat(answer.<String>getEntry("risk"))
                                .isEqualTo(
                                        danger || incommunicado || (hearing && vulnerable)
                                                ? "HIGH"
                                                : hearing || vulnerable ? "MEDIUM" : "LOW");
                    }
                }
            }
        }
    }

    @Test
    void answersEveryCountOnce() {
        for (int missing = 0; missing <= 8; missing++) {
            for (int origins = 0; origins <= 5; origins++) {
                for (int conflicts = 0; conflicts <= 5; conflicts++) {
                    assertThat(publishable(origins, missing, conflicts))
                            .isEqualTo(
                                    missing > 0
                                            ? "MISSING_FACTS"
                                            : origins < 2
                                                    ? "TOO_FEW_ORIGINS"
                                                    : conflicts > 0 ? "OPEN_CONFLICT" : "PUBLISHABLE");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 0, PUBLISHABLE",
        "1, 0, 0, TOO_FEW_ORIGINS",
        "0, 1, 0, MISSING_FACTS",
        "2, 0, 1, OPEN_CONFLICT",
    })
    void namesTheFirstThingThatIsMissing(int origins, int missing, int conflicts, String reason) {
        assertThat(publishable(origins, missing, conflicts)).isEqualTo(reason);
    }

    @Test
    void hurriesWhenALifeIsInDangerWhateverElseIsKnown() {
        assertThat(triage(true, false, false, false).getEntryMap())
                .extracting("urgency", "risk")
                .containsExactly(tuple("URGENT", "HIGH").toArray());
    }

    private static DmnDecisionRuleResult triage(
            boolean danger, boolean incommunicado, boolean hearing, boolean vulnerable) {
        return answer(
                TRIAGE,
                Map.of(
                        "dangerToLife", danger,
                        "incommunicado", incommunicado,
                        "hearingSoon", hearing,
                        "vulnerable", vulnerable));
    }

    private static String publishable(int origins, int missing, int conflicts) {
        return answer(PUBLISHABLE, Map.of("leastOrigins", origins, "missingFacts", missing, "openConflicts", conflicts))
                .getEntry("publishableReason");
    }

    private static DmnDecisionRuleResult answer(DmnDecision decision, Map<String, Object> question) {
        return ENGINE.evaluateDecisionTable(decision, question).getSingleResult();
    }

    private static DmnModelInstance read(String decision) {
        return Dmn.readModelFromFile(new File("bpmn", decision + ".dmn"));
    }
}
