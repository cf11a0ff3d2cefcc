package org.vigil.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The drawn side of a process: what stands where, which lines cross, and which words lie on something else. */
final class DiagramLayout {

    private final Map<String, Box> shapes = new TreeMap<>();
    private final Set<String> frames = new TreeSet<>();
    private final Map<String, String> edges = new TreeMap<>();
    private final Map<String, Box> labels = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    static DiagramLayout of(BpmnModelInstance model) {
        var layout = new DiagramLayout();
        model.getModelElementsByType(BpmnShape.class).forEach(layout::read);
        model.getModelElementsByType(BpmnEdge.class).forEach(layout::read);
        return layout;
    }

    Set<String> shapeIds() {
        return shapes.keySet();
    }

    Set<String> edgeIds() {
        var ids = new TreeSet<String>();
        lines.forEach(line -> ids.add(line.owner()));
        return ids;
    }

    /** Lines that are neither upright nor level. */
    List<String> slantedLines() {
        return lines.stream()
                .filter(line -> !line.isOrthogonal())
                .map(Line::owner)
                .toList();
    }

    /** Pairs of different flows that touch or cross. */
    List<String> crossings() {
        var found = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                var one = lines.get(i);
                var other = lines.get(j);
                if (!one.owner().equals(other.owner()) && one.box().overlaps(other.box())) {
                    found.add(one.owner() + " crosses " + other.owner());
                }
            }
        }
        return found;
    }

    /** Flows that run through an element, and elements that lie on each other. */
    List<String> collisions() {
        var found = new ArrayList<String>();
        shapes.forEach((id, box) -> {
            if (!frames.contains(id)) {
                var core = box.shrunkBy(1);
                lines.stream()
                        .filter(line -> line.box().overlaps(core))
                        .forEach(line -> found.add(line.owner() + " runs through " + id));
                shapes.forEach((otherId, other) -> {
                    if (id.compareTo(otherId) < 0
                            && !frames.contains(otherId)
                            && !isOnItsEdge(id, otherId)
                            && box.overlaps(other)) {
                        found.add(id + " lies on " + otherId);
                    }
                });
            }
        });
        return found;
    }

    /** A boundary event sits on the edge of what it belongs to. */
    private boolean isOnItsEdge(String id, String otherId) {
        return otherId.equals(edges.get(id)) || id.equals(edges.get(otherId));
    }

    /** Labels that lie on an element, on a flow or on each other. */
    List<String> hiddenLabels() {
        var found = new ArrayList<String>();
        labels.forEach((id, label) -> {
            lines.stream()
                    .filter(line -> line.box().overlaps(label))
                    .forEach(line -> found.add("label of " + id + " lies on " + line.owner()));
            shapes.forEach((otherId, other) -> {
                var hidden = frames.contains(otherId) ? other.cuts(label) : other.overlaps(label);
                if (hidden) {
                    found.add("label of " + id + " lies on " + otherId);
                }
            });
            labels.forEach((otherId, other) -> {
                if (id.compareTo(otherId) < 0 && label.overlaps(other)) {
                    found.add("labels of " + id + " and " + otherId + " overlap");
                }
            });
        });
        return found;
    }

    private void read(BpmnShape shape) {
        var id = shape.getBpmnElement().getId();
        shapes.put(id, Box.of(shape.getBounds()));
        if (shape.getBpmnElement() instanceof SubProcess) {
            frames.add(id);
        }
        if (shape.getBpmnElement() instanceof BoundaryEvent boundary) {
            edges.put(id, boundary.getAttachedTo().getId());
        }
        read(id, shape.getBpmnLabel());
    }

    private void read(BpmnEdge edge) {
        var id = edge.getBpmnElement().getId();
        var points = List.copyOf(edge.getWaypoints());
        for (int i = 1; i < points.size(); i++) {
            lines.add(Line.between(id, points.get(i - 1), points.get(i)));
        }
        edge.getChildElementsByType(BpmnLabel.class).forEach(label -> read(id, label));
    }

    private void read(String id, BpmnLabel label) {
        if (label != null) {
            labels.put(id, Box.of(label.getBounds()));
        }
    }

    /** One straight piece of a flow. */
    private record Line(String owner, Box box) {

        static Line between(String owner, Waypoint from, Waypoint to) {
            return new Line(
                    owner,
                    new Box(
                            Math.min(from.getX(), to.getX()),
                            Math.min(from.getY(), to.getY()),
                            Math.max(from.getX(), to.getX()),
                            Math.max(from.getY(), to.getY())));
        }

        boolean isOrthogonal() {
            return box.left == box.right || box.top == box.bottom;
        }
    }

    /** An upright rectangle; a line is one without width or height. */
    private record Box(double left, double top, double right, double bottom) {

        static Box of(Bounds bounds) {
            return new Box(
                    bounds.getX(),
                    bounds.getY(),
                    bounds.getX() + bounds.getWidth(),
                    bounds.getY() + bounds.getHeight());
        }

        boolean overlaps(Box other) {
            return left <= other.right && other.left <= right && top <= other.bottom && other.top <= bottom;
        }

        boolean cuts(Box other) {
            return overlaps(other)
                    && !(left < other.left && other.right < right && top < other.top && other.bottom < bottom);
        }

        Box shrunkBy(double margin) {
            return new Box(left + margin, top + margin, right - margin, bottom - margin);
        }
    }
}
