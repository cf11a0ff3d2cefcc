package org.vigil.workflow;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** How long the drawings wait for news. Public because expressions call it. */
@Component("waitingTimes")
public class WaitingTimes {

    private final WorkflowSettings settings;

    WaitingTimes(WorkflowSettings settings) {
        this.settings = settings;
    }

    /** How long a report waits for what was asked; it waits twice. */
    public String information() {
        return settings.informationWait().toString();
    }

    /** How long a case stays on watch: twice as long each time that nothing came, up to the longest. */
    public String watch(VariableScope scope) {
        var longest = settings.watchLongest();
        var wait = settings.watchFirst();
        for (int round = round(scope); round > 0 && wait.compareTo(longest) < 0; round--) {
            wait = wait.multipliedBy(2);
        }
        return (wait.compareTo(longest) > 0 ? longest : wait).toString();
    }

    /** One more round without news. */
    public int nextRound(VariableScope scope) {
        return round(scope) + 1;
    }

    private static int round(VariableScope scope) {
        return scope.getVariable(CaseVariable.WATCH_ROUND) instanceof Number number ? number.intValue() : 0;
    }
}
