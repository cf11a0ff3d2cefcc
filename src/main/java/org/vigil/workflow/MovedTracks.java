package org.vigil.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.vigil.shared.CaseId;

/**
 * Carries what is under way beside a case's main line, an action or a hearing, into the process of another case, to the very step
 * where it stands: a letter that was sent is answered whichever case stands for the person.
 */
@Component
class MovedTracks {

    /** By its model: the message that begins such a track, and the variable that says what it is about. */
    private static final Map<String, Kind> KINDS = Map.of(
            "advocacy", new Kind("Message_ActionDrafted", CaseVariable.ACTION),
            "hearing-watch", new Kind("Message_HearingAdded", "hearingId"));

    private static final Set<String> CARRIED = Set.of(CaseVariable.ACTION_DRAFTER);

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;

    MovedTracks(RuntimeService runtime, RepositoryService repository, HistoryService history) {
        this.runtime = runtime;
        this.repository = repository;
        this.history = history;
    }

    private record Kind(String message, String subject) {}

    /**
     * A track as it stands.
     *
     * @param model its model
     * @param subject id of the action or hearing
     * @param carried what else it needs
     * @param standsAt the steps at which it waits
     */
    record Track(String model, String subject, Map<String, Object> carried, List<String> standsAt) {}

    /** What is under way in the processes of a case. */
    List<Track> of(CaseId id) {
        return KINDS.keySet().stream()
                .sorted()
                .flatMap(model -> instances(model, id).stream().map(instance -> track(model, instance)))
                .toList();
    }

    private Track track(String model, ProcessInstance instance) {
        var variables = runtime.getVariables(instance.getId());
        var carried = variables.entrySet().stream()
                .filter(variable ->
                        CARRIED.contains(variable.getKey()) || variable.getKey().startsWith("by_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new Track(
                model,
                String.valueOf(variables.get(kind(model).subject())),
                carried,
                List.copyOf(new TreeSet<>(runtime.getActiveActivityIds(instance.getId()))));
    }

    /** Takes those on these subjects out of the processes of a case, so that they go on elsewhere. */
    List<Track> take(CaseId id, Set<String> subjects) {
        var taken = new ArrayList<Track>();
        for (var model : new TreeSet<>(KINDS.keySet())) {
            for (var instance : instances(model, id)) {
                var track = track(model, instance);
                if (subjects.contains(track.subject())) {
                    taken.add(track);
                    cancel(instance);
                }
            }
        }
        return taken;
    }

    /** Ends a called process by the call that began it; the process that called goes on. */
    private void cancel(ProcessInstance called) {
        history
                .createHistoricActivityInstanceQuery()
                .activityType(ActivityTypes.CALL_ACTIVITY)
                .unfinished()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .subProcessInstanceId(called.getId())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .filter(call -> called.getId().equals(call.getCalledProcessInstanceId()))
                .forEach(call -> runtime.createProcessInstanceModification(call.getProcessInstanceId())
                        .cancelActivityInstance(call.getId())
                        .execute());
    }

    /** Begins it in the process of the other case and sets it to the step where it stood. */
    void goOnIn(CaseId id, Track track) {
        var kind = kind(track.model());
        var variables = new HashMap<String, Object>(track.carried());
        variables.put(kind.subject(), track.subject());
        runtime.createMessageCorrelation(kind.message())
                .processInstanceVariableEquals(CaseVariable.CASE, id.toString())
                .setVariablesToTriggeredScope(variables)
                .correlateAll();
        instances(track.model(), id).stream()
                .filter(instance -> track.subject().equals(runtime.getVariable(instance.getId(), kind.subject())))
                .forEach(instance -> set(instance, track));
    }

    private void set(ProcessInstance instance, Track track) {
        var begun = runtime.getActiveActivityIds(instance.getId());
        var known = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        var wanted = track.standsAt().stream()
                .filter(step -> known.getModelElementById(step) != null)
                .toList();
        if (wanted.isEmpty() || Set.copyOf(begun).equals(Set.copyOf(wanted))) {
            return;
        }
        runtime.setVariables(instance.getId(), track.carried());
        var change = runtime.createProcessInstanceModification(instance.getId());
        wanted.forEach(change::startBeforeActivity);
        begun.stream().distinct().forEach(change::cancelAllForActivity);
        change.execute();
    }

    private List<ProcessInstance> instances(String model, CaseId id) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(model)
                .variableValueEquals(CaseVariable.CASE, id.toString())
                .list();
    }

    private static Kind kind(String model) {
        return java.util.Objects.requireNonNull(KINDS.get(model));
    }
}
