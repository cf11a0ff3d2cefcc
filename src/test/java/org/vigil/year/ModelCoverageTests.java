package org.vigil.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigil.testing.ModelCoverage;
import org.vigil.testing.Models;

/**
 * Looks, after all other tests, at what the real engine took of the present models in the whole run. The build runs it alone at the
 * end, and not at all when a few tests were chosen. What is missing is named loudly; {@code -Dvigil.coverage=required}, as the
 * nightly run has it, fails for it.
 */
class ModelCoverageTests {

    @Test
    void everyNodeAndEveryFlowWasTaken() throws IOException {
        var taken = ModelCoverage.takeCounts();
        assumeThat(taken).as("the simulated year has passed").containsKey("census/Task_FreezeCensus");

        var models = Models.covered(taken);

        System.out.println(models.stream().map(ModelCoverageTests::words).collect(Collectors.joining("\n")));
        if (System.getProperty("vigil.coverage", "").equals("required")) {
            assertThat(models.stream().filter(model -> !model.isWhole())).isEmpty();
        }
    }

    private static String words(Models.Covered model) {
        return "coverage of %s: %d of %d nodes, %d of %d flows%s"
                .formatted(
                        model.process(),
                        model.nodes() - model.missedNodes().size(),
                        model.nodes(),
                        model.flows() - model.missedFlows().size(),
                        model.flows(),
                        model.isWhole() ? "" : "; NOT TAKEN: " + model.missedNodes() + " " + model.missedFlows());
    }
}
