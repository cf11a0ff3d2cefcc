package org.vigil.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.vigil.access.AccountManagement;
import org.vigil.access.SignedInUser;
import org.vigil.cases.Contribution;
import org.vigil.cases.Contributions;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * The process's own guard: whoever is named by a task's {@code notAmong} may not complete it.
 *
 * <p>Who opened, edited and verified is remembered on the case; who drafted, reviewed or proposed the present thing is remembered
 * in the process. Compares people, not accounts.
 */
@Component
class FourEyes {

    /** Three steps can propose a closing; who proposed it last is remembered by the outcome. */
    static final String CLOSING = "CLOSE";

    /** The steps whose completer a later step keeps away. */
    private static final Map<String, String> STEP_OF =
            Map.of("REVIEWER", "Task_ReviewRecord", "DRAFTER", "Task_DraftSummary", "CLOSER", CLOSING);

    private static final String ACTION_DRAFTER = "ACTION_DRAFTER";

    private final Contributions contributions;
    private final AccountManagement accounts;
    private final RuntimeService runtime;

    FourEyes(Contributions contributions, AccountManagement accounts, RuntimeService runtime) {
        this.contributions = contributions;
        this.accounts = accounts;
        this.runtime = runtime;
    }

    /**
     * Asks for the one who acts, and for everybody for whom they stand in on this task.
     *
     * @throws Refusal (conflict) when a second person is needed
     */
    void check(CaseId caseId, String executionId, SignedInUser user, List<UserId> standsInFor, List<String> notAmong) {
        barred(caseId, executionId, user.holder(), notAmong).ifPresent(kind -> {
            throw Refusal.conflict("refusal.four-eyes." + kind);
        });
        for (var absent : standsInFor) {
            barred(caseId, executionId, accounts.holderOf(absent), notAmong).ifPresent(kind -> {
                throw Refusal.conflict("refusal.four-eyes.stand-in." + kind);
            });
        }
    }

    /** What keeps this person from the task, if anything does. */
    Optional<String> barred(CaseId caseId, String executionId, UUID holder, List<String> notAmong) {
        var was = contributions.of(caseId, holder);
        return notAmong.stream()
                .filter(kind -> {
                    var step = STEP_OF.get(kind);
                    if (step != null) {
                        return isCompleter(executionId, CaseVariable.completerOf(step), holder);
                    }
                    return kind.equals(ACTION_DRAFTER)
                            ? isCompleter(executionId, CaseVariable.ACTION_DRAFTER, holder)
                            : was.contains(Contribution.valueOf(kind));
                })
                .findFirst();
    }

    private boolean isCompleter(String executionId, String variable, UUID holder) {
        var completer = runtime.getVariable(executionId, variable);
        return completer != null
                && accounts.holderOf(UserId.of(completer.toString())).equals(holder);
    }
}
