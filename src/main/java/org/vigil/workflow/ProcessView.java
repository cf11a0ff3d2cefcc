package org.vigil.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.shared.UserId;

/**
 * The drawn process of one case: the models, where the case stands in them, and the same as a list of steps.
 *
 * @param bpmnXml the main model
 * @param active ids of the activities that wait now, in all levels
 * @param completed ids of the activities that are done in the main model
 * @param incidents steps that failed, in all levels
 * @param timers waits with their time, in all levels
 * @param instances the processes of the case, the main one first, then those that it called in the order of their start
 * @param models the models of those processes, by the name that {@link Instance#model} gives
 * @param steps what was done, waits or failed, in order
 * @param decisions which row of which table decided, the oldest first
 */
public record ProcessView(
        String bpmnXml,
        List<String> active,
        List<String> completed,
        List<Failure> incidents,
        List<Timer> timers,
        List<Instance> instances,
        Map<String, String> models,
        List<Step> steps,
        List<DecisionView> decisions) {

    /**
     * A step that failed. It is tried again by itself while tries are left, then by a coordinator.
     *
     * @param activity element id
     * @param name what the model calls it
     * @param instance the process that it belongs to
     * @param code what failed, as a code
     * @param since when it failed first
     * @param tries how often it was tried
     * @param triesLeft how often it is tried again by itself
     * @param nextTry when; absent when none is left
     */
    public record Failure(
            String activity,
            String name,
            String instance,
            String code,
            @Nullable Instant since,
            int tries,
            int triesLeft,
            @Nullable Instant nextTry) {}

    /**
     * A wait that ends by itself.
     *
     * @param activity element id
     * @param name what the model calls it
     * @param instance the process that it belongs to
     * @param due when it ends
     */
    public record Timer(String activity, String name, String instance, Instant due) {}

    /**
     * One process of the case.
     *
     * @param id identity
     * @param process key of its model
     * @param name what the model is called
     * @param model which version of the model, as a key of {@link ProcessView#models}
     * @param calledBy the process that called it
     * @param callActivity the element that called it
     * @param subject the action or hearing that it is about
     * @param startedAt when it began
     * @param endedAt when it ended; absent while it runs
     * @param active ids of the activities that wait now in it
     * @param completed ids of the activities done in it
     * @param failed ids of the activities that failed in it
     * @param timers waits with their time
     */
    public record Instance(
            String id,
            String process,
            String name,
            String model,
            @Nullable String calledBy,
            @Nullable String callActivity,
            @Nullable UUID subject,
            Instant startedAt,
            @Nullable Instant endedAt,
            List<String> active,
            List<String> completed,
            List<String> failed,
            List<Timer> timers) {}

    /** What became of a step. */
    public enum State {
        /** Done, by a person or by the process itself. */
        DONE,
        /** Left without being done, because something else came first. */
        LEFT,
        /** A person has taken it. */
        IN_HAND,
        /** Nobody has taken it yet, or it waits for something to happen. */
        WAITING
    }

    /**
     * One step.
     *
     * @param activity element id
     * @param name what the model calls it
     * @param kind kind of element, as the engine names it: {@code userTask}, {@code businessRuleTask}, {@code intermediateTimer}
     * @param instance the process that it belongs to
     * @param state what became of it
     * @param startedAt since when it waits or waited
     * @param endedAt when it was done or left
     * @param by who did it; absent for what the process does itself
     * @param outcome with which outcome
     * @param comment why, in their words
     * @param recordVersion the version of the record that they saw
     * @param task the task that waits
     * @param roles who may do it, while it waits
     * @param holder who has taken it
     * @param due by when it is to be done
     */
    public record Step(
            String activity,
            String name,
            String kind,
            String instance,
            State state,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable UserId by,
            @Nullable String outcome,
            @Nullable String comment,
            @Nullable Long recordVersion,
            @Nullable TaskId task,
            Set<Role> roles,
            @Nullable UserId holder,
            @Nullable Instant due) {}
}
