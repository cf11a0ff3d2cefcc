package org.vigil.workflow;

import java.sql.SQLException;
import java.util.Objects;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.vigil.shared.Refusal;
import org.vigil.shared.Thrown;

/**
 * Why a step failed, as a code: all that the engine's tables and the log may hold of an exception.
 *
 * <p>It has neither cause nor stack trace, because the engine would write both down, and an exception's words may name anybody.
 */
final class StepFailure extends RuntimeException {

    /** The beginning of the code of what nobody has foreseen; the kind of exception follows. */
    static final String UNEXPECTED = "UNEXPECTED";

    private static final int MOST_CAUSES = 20;
    private static final int SQLSTATE = 5;

    private StepFailure(String code) {
        super(code, null, false, false);
    }

    static StepFailure of(Throwable thrown) {
        return new StepFailure(codeOf(thrown));
    }

    String code() {
        return Objects.requireNonNull(getMessage());
    }

    private static String codeOf(Throwable thrown) {
        Throwable at = thrown;
        @Nullable String found = null;
        for (int depth = 0; at != null && depth < MOST_CAUSES; depth++) {
            var code = codeOfOne(at);
            if (code != null) {
                found = code;
            }
            at = at.getCause();
        }
        return found == null
                ? UNEXPECTED + "_" + Thrown.deepest(thrown).getClass().getSimpleName()
                : found;
    }

    private static @Nullable String codeOfOne(Throwable thrown) {
        if (thrown instanceof StepFailure known) {
            return known.code();
        }
        if (thrown instanceof Refusal refusal) {
            return "REFUSED_" + refusal.kind();
        }
        if (thrown instanceof OptimisticLockingException) {
            return "SIMULTANEOUS_CHANGE";
        }
        if (thrown instanceof SQLException refused
                && refused.getSQLState() != null
                && refused.getSQLState().length() == SQLSTATE) {
            return "DATABASE_" + refused.getSQLState();
        }
        return thrown instanceof DataAccessException || thrown instanceof TransactionException ? "DATABASE" : null;
    }
}
