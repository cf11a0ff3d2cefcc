package org.vigil.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;

/** The few variables that a process holds: ids and codes. */
final class CaseVariable {

    static final String CASE = "caseId";
    static final String ACTION = "actionId";
    static final String ACTION_DRAFTER = "actionDrafter";
    static final String HEARING = "hearingId";
    static final String FOLLOW_UP = "followUpId";
    static final String URGENCY = "urgency";
    static final String RISK = "risk";
    static final String TRIAGE_DUE = "triageDue";
    static final String WATCH_ROUND = "watchRound";
    static final String UPDATE_REASON = "updateReason";

    private CaseVariable() {}

    static CaseId in(VariableScope scope) {
        return CaseId.of(String.valueOf(scope.getVariable(CASE)));
    }

    static @Nullable UUID action(VariableScope scope) {
        return id(scope, ACTION);
    }

    static @Nullable UUID hearing(VariableScope scope) {
        return id(scope, HEARING);
    }

    static @Nullable UUID followUp(VariableScope scope) {
        return id(scope, FOLLOW_UP);
    }

    private static @Nullable UUID id(VariableScope scope, String name) {
        var id = scope.getVariable(name);
        return id == null ? null : UUID.fromString(id.toString());
    }

    static String code(VariableScope scope, String name, String otherwise) {
        var value = scope.getVariable(name);
        return value == null ? otherwise : value.toString();
    }

    /** The variable that remembers who completed a step: four eyes inside the process. */
    static String completerOf(String taskKey) {
        return "by_" + taskKey;
    }
}
