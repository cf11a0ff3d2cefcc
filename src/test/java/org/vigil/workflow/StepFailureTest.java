package org.vigil.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.vigil.shared.Refusal;

/** Of an exception nothing but a code is kept. */
class StepFailureTest {

    private static final String WORDS = "Failing row contains (Daler Imomali, Dushanbe)";

    @Test
    void keepsTheCodeOfTheDatabase() {
        var thrown = new ProcessEngineException(
                WORDS, new DataIntegrityViolationException(WORDS, new SQLException(WORDS, "VG007")));

        assertThat(StepFailure.of(thrown).code()).isEqualTo("DATABASE_VG007");
    }

    @Test
    void keepsTheKindOfARefusal() {
        assertThat(StepFailure.of(new ProcessEngineException(Refusal.conflict("refusal.task-done")))
                        .code())
                .isEqualTo("REFUSED_CONFLICT");
    }

    @Test
    void namesASimultaneousChange() {
        assertThat(StepFailure.of(new OptimisticLockingException(WORDS)).code()).isEqualTo("SIMULTANEOUS_CHANGE");
    }

    @Test
    void namesTheKindOfWhatNobodyForesaw() {
        assertThat(StepFailure.of(new ProcessEngineException(WORDS, new IllegalStateException(WORDS)))
                        .code())
                .isEqualTo("UNEXPECTED_IllegalStateException");
    }

    @Test
    void printsNeitherWordsNorCauseNorStack() {
        var printed = new StringWriter();
        StepFailure.of(new IllegalStateException(WORDS)).printStackTrace(new PrintWriter(printed, true));

        assertThat(printed.toString().strip())
                .isEqualTo("org.vigil.workflow.StepFailure: UNEXPECTED_IllegalStateException");
    }
}
