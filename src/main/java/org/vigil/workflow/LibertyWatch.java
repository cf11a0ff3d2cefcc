package org.vigil.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseId;

/** Tells follow-up that captivity or life has ended, once for each new word of the record; a death until it is monitored. */
@Component
class LibertyWatch {

    private static final String LIBERTY_ENDED = "Message_LibertyEnded";
    private static final String SEEN = "libertySeen";

    private final RuntimeService runtime;
    private final CaseQueries cases;
    private final Clock clock;

    LibertyWatch(RuntimeService runtime, CaseQueries cases, Clock clock) {
        this.runtime = runtime;
        this.cases = cases;
        this.clock = clock;
    }

    void look(CaseId id) {
        runtime.createExecutionQuery()
                .messageEventSubscriptionName(LIBERTY_ENDED)
                .processVariableValueEquals(CaseVariable.CASE, id.toString())
                .list()
                .forEach(waiting -> look(id, waiting));
    }

    private void look(CaseId id, Execution waiting) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var seen = runtime.getVariable(waiting.getId(), SEEN);
        Ending.of(cases.file(id).dossier(), today)
                .filter(ending -> ending == Ending.DEATH || !ending.name().equals(seen))
                .ifPresent(ending -> {
                    runtime.setVariable(waiting.getProcessInstanceId(), SEEN, ending.name());
                    runtime.messageEventReceived(LIBERTY_ENDED, waiting.getId());
                });
    }
}
