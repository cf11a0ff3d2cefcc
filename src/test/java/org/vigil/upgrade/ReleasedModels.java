package org.vigil.upgrade;

import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The models of one release, as they are kept. */
record ReleasedModels(int release) {

    private static final File ALL = new File("bpmn/released");

    static int[] releases() {
        return Arrays.stream(java.util.Objects.requireNonNull(ALL.list()))
                .filter(name -> name.matches("\\d+"))
                .mapToInt(Integer::parseInt)
                .sorted()
                .toArray();
    }

    private File[] models() {
        return java.util.Objects.requireNonNull(
                new File(ALL, String.valueOf(release)).listFiles((folder, name) -> name.endsWith(".bpmn")));
    }

    /** Every element at which a case can stand still: for a person, a time or a message. */
    Set<String> waits() {
        var waits = new TreeSet<String>();
        for (var file : models()) {
            for (var node : Bpmn.readModelFromFile(file).getModelElementsByType(FlowNode.class)) {
                if (node instanceof UserTask
                        || node instanceof ReceiveTask
                        || node instanceof IntermediateCatchEvent
                        || node instanceof EventBasedGateway
                        || node instanceof BoundaryEvent
                        || (node instanceof StartEvent start
                                && start.getParentElement() instanceof SubProcess sub
                                && sub.triggeredByEvent())) {
                    waits.add(node.getId());
                }
            }
        }
        return waits;
    }
}
