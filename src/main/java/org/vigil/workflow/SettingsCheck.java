package org.vigil.workflow;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.vigil.shared.ServerOnly;

/** Compares the settings with the steps that are written: a start with a forgotten or a misspelt time is refused. */
@Component
@ServerOnly
class SettingsCheck implements SmartInitializingSingleton {

    private final WorkflowSettings settings;
    private final List<TaskStep> steps;

    SettingsCheck(WorkflowSettings settings, List<TaskStep> steps) {
        this.settings = settings;
        this.steps = steps;
    }

    @Override
    public void afterSingletonsInstantiated() {
        settings.requireExactly(
                steps.stream().map(TaskStep::key).filter(Deadlines::isSetHere).collect(Collectors.toSet()));
    }
}
