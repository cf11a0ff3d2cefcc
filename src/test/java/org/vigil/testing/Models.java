package org.vigil.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The present models as they are drawn, and what of them was taken. */
public final class Models {

    private Models() {}

    /**
     * What was taken of one model.
     *
     * @param process its key
     * @param nodes how many flow nodes it draws
     * @param flows how many sequence flows it draws
     * @param missedNodes the nodes that no token reached
     * @param missedFlows the flows that no token passed
     */
    public record Covered(String process, int nodes, int flows, Set<String> missedNodes, Set<String> missedFlows) {

        public boolean isWhole() {
            return missedNodes.isEmpty() && missedFlows.isEmpty();
        }
    }

    public static List<Path> files() {
        try (var files = Files.list(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much of each model the counts cover. A flow behind an event-based gateway is passed when its event happens. */
    public static List<Covered> covered(Map<String, Long> taken) {
        return files().stream()
                .map(file -> Bpmn.readModelFromFile(file.toFile()))
                .map(model -> covered(model, taken))
                .toList();
    }

    private static Covered covered(BpmnModelInstance model, Map<String, Long> taken) {
        var process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        var nodes = model.getModelElementsByType(FlowNode.class);
        var flows = model.getModelElementsByType(SequenceFlow.class);
        return new Covered(
                process,
                nodes.size(),
                flows.size(),
                nodes.stream()
                        .map(FlowNode::getId)
                        .filter(id -> !isTaken(taken, process, id))
                        .collect(Collectors.toCollection(TreeSet::new)),
                flows.stream()
                        .filter(flow -> !isPassed(taken, process, flow))
                        .map(SequenceFlow::getId)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isPassed(Map<String, Long> taken, String process, SequenceFlow flow) {
        return flow.getSource() instanceof EventBasedGateway gateway
                ? isTaken(taken, process, gateway.getId())
                        && isTaken(taken, process, flow.getTarget().getId())
                : isTaken(taken, process, flow.getId());
    }

    private static boolean isTaken(Map<String, Long> taken, String process, String element) {
        return taken.getOrDefault(process + "/" + element, 0L) > 0;
    }

    /** What was taken between two looks at the counts. */
    public static Map<String, Long> between(Map<String, Long> before, Map<String, Long> after) {
        var taken = new TreeMap<String, Long>();
        after.forEach((element, times) -> taken.put(element, times - before.getOrDefault(element, 0L)));
        return taken;
    }
}
