package org.vigil.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.shared.UserId;
import org.vigil.workflow.DecisionView;
import org.vigil.workflow.ProcessView;

/**
 * The drawn process of a case as the API shows it.
 *
 * @param bpmnXml the main model
 * @param active ids of the activities that wait now, in all levels
 * @param completed ids of the activities that are done in the main model
 * @param incidents steps that failed
 * @param timers waits with their time
 * @param instances the processes of the case, the main one first
 * @param models their models, by the name that an instance gives
 * @param steps what was done, waits or was left, in order
 * @param decisions which row of which table decided
 */
record ProcessJson(
        String bpmnXml,
        List<String> active,
        List<String> completed,
        List<ProcessView.Failure> incidents,
        List<ProcessView.Timer> timers,
        List<ProcessView.Instance> instances,
        Map<String, String> models,
        List<Step> steps,
        List<DecisionView> decisions) {

    static ProcessJson of(ProcessView view, Map<UserId, String> names) {
        return new ProcessJson(
                view.bpmnXml(),
                view.active(),
                view.completed(),
                view.incidents(),
                view.timers(),
                view.instances(),
                view.models(),
                view.steps().stream().map(step -> Step.of(step, names)).toList(),
                view.decisions());
    }

    /**
     * One step.
     *
     * @param activity element id
     * @param name what the model calls it
     * @param kind kind of element
     * @param instance the process that it belongs to
     * @param state what became of it
     * @param startedAt since when it waits or waited
     * @param endedAt when it was done or left
     * @param by who did it
     * @param outcome with which outcome
     * @param comment why
     * @param caseVersion the version of the record that they saw
     * @param task the task that waits
     * @param roles who may do it
     * @param holder who has taken it
     * @param due by when it is to be done
     */
    record Step(
            String activity,
            String name,
            String kind,
            String instance,
            ProcessView.State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Somebody by,
            @Nullable String outcome,
            @Nullable String comment,
            @Nullable Long caseVersion,
            @Nullable String task,
            Set<Role> roles,
            @Nullable Somebody holder,
            @Nullable Instant due) {

        private static Step of(ProcessView.Step step, Map<UserId, String> names) {
            var task = step.task();
            return new Step(
                    step.activity(),
                    step.name(),
                    step.kind(),
                    step.instance(),
                    step.state(),
                    step.startedAt(),
                    step.endedAt(),
                    Somebody.orNobody(step.by(), names),
                    step.outcome(),
                    step.comment(),
                    step.recordVersion(),
                    task == null ? null : task.value(),
                    step.roles(),
                    Somebody.orNobody(step.holder(), names),
                    step.due());
        }
    }
}
