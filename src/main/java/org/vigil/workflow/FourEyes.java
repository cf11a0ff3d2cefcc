package org.vigil.workflow;

import java.util.List;
import java.util.Map;
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

    /** @throws Refusal (conflict) when a second person is needed */
    void check(CaseId caseId, String executionId, SignedInUser user, List<String> notAmong) {
        for (var kind : notAmong) {
            var step = STEP_OF.get(kind);
            if (step != null) {
                refuseCompleter(executionId, CaseVariable.completerOf(step), user, kind);
            } else if (kind.equals(ACTION_DRAFTER)) {
                refuseCompleter(executionId, CaseVariable.ACTION_DRAFTER, user, kind);
            } else {
                contributions.refuseAny(caseId, user, Contribution.valueOf(kind));
            }
        }
    }

    private void refuseCompleter(String executionId, String variable, SignedInUser user, String kind) {
        var completer = runtime.getVariable(executionId, variable);
        if (completer != null && holderOf(UserId.of(completer.toString())).equals(user.holder())) {
            throw Refusal.conflict("refusal.four-eyes." + kind);
        }
    }

    private java.util.UUID holderOf(UserId account) {
        return accounts.refresh(account).map(SignedInUser::holder).orElse(account.value());
    }
}
