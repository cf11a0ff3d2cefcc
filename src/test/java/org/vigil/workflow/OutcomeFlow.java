package org.vigil.workflow;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Which outcomes can arrive at each place of the models: follows every outcome of every step through gateways and called processes. */
final class OutcomeFlow {

    private static final Pattern EQUALS = Pattern.compile("(\\w+) (==|!=) '([A-Z_]+)'");
    private static final Pattern CODE = Pattern.compile("'([A-Z_]+)'");
    private static final Pattern ANSWER = Pattern.compile("getSingleResult\\(\\)\\.(\\w+)}");

    private final Map<String, BpmnModelInstance> models;
    private final Function<String, Set<String>> answersOfTables;
    private final Map<String, String> setByDelegates;

    /**
     * @param models the models by process
     * @param answersOfTables the codes of an output of the decision tables
     * @param setByDelegates what a service task sets: {@code variable=CODE} by its id
     */
    OutcomeFlow(
            Map<String, BpmnModelInstance> models,
            Function<String, Set<String>> answersOfTables,
            Map<String, String> setByDelegates) {
        this.models = models;
        this.answersOfTables = answersOfTables;
        this.setByDelegates = setByDelegates;
    }

    /** The variable that all ways out of a gateway compare with codes; empty where they ask something else. */
    static Set<String> comparedAt(ExclusiveGateway gateway) {
        return gateway.getOutgoing().stream()
                .flatMap(flow -> EQUALS.matcher(condition(flow)).results().map(match -> match.group(1)))
                .collect(toSet());
    }

    static String condition(SequenceFlow flow) {
        return flow.getConditionExpression() == null
                ? ""
                : flow.getConditionExpression().getTextContent().strip();
    }

    /** Whether a way is taken with that outcome. */
    static boolean isTaken(SequenceFlow flow, String variable, String outcome) {
        var comparisons = EQUALS.matcher(condition(flow)).results().toList();
        return comparisons.stream().noneMatch(match -> match.group(1).equals(variable))
                || comparisons.stream()
                        .anyMatch(match ->
                                match.group(3).equals(outcome) == match.group(2).equals("=="));
    }

    /** The outcomes that can arrive at a node. */
    Set<String> arriving(String process, String variable, String node) {
        return follow(process, variable).getOrDefault(node, Set.of());
    }

    private Set<String> leaving(String process, String variable) {
        var arriving = follow(process, variable);
        var model = models.get(process);
        return model == null
                ? Set.of()
                : model.getModelElementsByType(EndEvent.class).stream()
                        .filter(end -> end.getParentElement() instanceof Process)
                        .flatMap(end -> arriving.getOrDefault(end.getId(), Set.of()).stream())
                        .collect(toSet());
    }

    private Map<String, Set<String>> follow(String process, String variable) {
        var arriving = new HashMap<String, Set<String>>();
        var model = models.get(process);
        if (model == null) {
            return arriving;
        }
        var queue = new ArrayDeque<FlowNode>(model.getModelElementsByType(StartEvent.class));
        while (!queue.isEmpty()) {
            var node = queue.remove();
            var here = arriving.computeIfAbsent(node.getId(), id -> new HashSet<>());
            next(node, variable, here, arriving).forEach((target, values) -> {
                var known = arriving.get(target.getId());
                if (known == null || !known.containsAll(values)) {
                    arriving.computeIfAbsent(target.getId(), id -> new HashSet<>())
                            .addAll(values);
                    queue.add(target);
                }
            });
        }
        return arriving;
    }

    private Map<FlowNode, Set<String>> next(
            FlowNode node, String variable, Set<String> here, Map<String, Set<String>> arriving) {
        var next = new HashMap<FlowNode, Set<String>>();
        var after = after(node, variable, here);
        for (var flow : node.getOutgoing()) {
            next.put(
                    flow.getTarget(),
                    after.stream()
                            .filter(outcome -> isTaken(flow, variable, outcome))
                            .collect(toSet()));
        }
        if (node instanceof Activity activity) {
            node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event ->
                            event.cancelActivity() && event.getAttachedTo().equals(activity))
                    .forEach(event -> next.put(event, new HashSet<>(here)));
        }
        if (node instanceof SubProcess sub && !sub.triggeredByEvent()) {
            sub.getChildElementsByType(StartEvent.class).forEach(start -> next.put(start, new HashSet<>(here)));
            var inside = new HashSet<String>();
            sub.getChildElementsByType(EndEvent.class)
                    .forEach(end -> inside.addAll(arriving.getOrDefault(end.getId(), Set.of())));
            node.getOutgoing().forEach(flow -> next.put(flow.getTarget(), inside));
        }
        if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess sub && !sub.triggeredByEvent()) {
            sub.getOutgoing().forEach(flow -> next.put(flow.getTarget(), new HashSet<>(here)));
        }
        return next;
    }

    private Set<String> after(FlowNode node, String variable, Set<String> here) {
        if (node instanceof UserTask && variable.equals(property(node, "outcomeVariable"))) {
            return Set.of(property(node, "outcomes").split(",", -1));
        }
        if (node instanceof CallActivity call) {
            var mapped = extensions(call, CamundaOut.class)
                    .filter(out -> variable.equals(out.getCamundaTarget()))
                    .findFirst();
            if (mapped.isPresent()) {
                return leaving(call.getCalledElement(), mapped.get().getCamundaSource());
            }
        }
        var set = setByDelegates.get(node.getId());
        if (set != null && set.startsWith(variable + "=")) {
            return Set.of(set.substring(variable.length() + 1));
        }
        return extensions(node, CamundaOutputParameter.class)
                .filter(output -> variable.equals(output.getCamundaName()))
                .findFirst()
                .map(output -> answers(output.getTextContent()))
                .orElse(here);
    }

    private Set<String> answers(String expression) {
        var answer = ANSWER.matcher(expression);
        if (answer.find()) {
            return answersOfTables.apply(answer.group(1));
        }
        var chosen = expression.substring(Math.max(0, expression.indexOf('?')));
        return CODE.matcher(chosen).results().map(match -> match.group(1)).collect(toSet());
    }

    static String property(BaseElement element, String name) {
        return extensions(element, CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    /** Also those that stand inside an input/output mapping. */
    private static <T extends ModelElementInstance> Stream<T> extensions(BaseElement element, Class<T> type) {
        var extensions = element.getExtensionElements();
        if (extensions == null) {
            return Stream.empty();
        }
        var deeper =
                extensions
                        .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput.class)
                        .stream()
                        .flatMap(mapping -> mapping.getChildElementsByType(type).stream());
        return Stream.concat(extensions.getChildElementsByType(type).stream(), deeper);
    }

    /** Every exclusive gateway that splits, by process. */
    static List<ExclusiveGateway> splits(BpmnModelInstance model) {
        return model.getModelElementsByType(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();
    }

    /** Two conditions of which exactly one holds, whatever the answer: a question and its denial, a number and its limit. */
    static boolean isAlternative(ExclusiveGateway gateway) {
        var conditions = new TreeSet<String>();
        gateway.getOutgoing().forEach(flow -> conditions.add(condition(flow)));
        return conditions.size() == 2
                && gateway.getOutgoing().size() == 2
                && (conditions.stream().map(OutcomeFlow::undenied).distinct().count() == 1
                        || conditions.stream()
                                        .map(text -> text.replace(">=", "<"))
                                        .distinct()
                                        .count()
                                == 1);
    }

    private static String undenied(String condition) {
        return condition.replaceFirst("\\$\\{!", "\\${");
    }
}
