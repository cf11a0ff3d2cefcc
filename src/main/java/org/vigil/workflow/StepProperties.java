package org.vigil.workflow;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the model says about one step in its extension properties: stage, due, outcomes, whom four eyes keep away.
 *
 * @param stage stage that the case enters, where it enters one
 * @param stageUnless stage that is kept when the case has it already
 * @param due time to do it, ISO 8601
 * @param dueUrgent the same for urgent cases
 * @param dueByRisk the same by risk: {@code HIGH=P14D,MEDIUM=P30D,LOW=P90D}
 * @param outcomes codes that complete it
 * @param outcomeVariable process variable that takes the outcome
 * @param notAmong what the completer must not have been on this case
 */
record StepProperties(
        @Nullable String stage,
        @Nullable String stageUnless,
        @Nullable String due,
        @Nullable String dueUrgent,
        @Nullable String dueByRisk,
        List<String> outcomes,
        String outcomeVariable,
        List<String> notAmong) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Duration DEFAULT_DUE = Duration.ofDays(3);

    static StepProperties of(Element element) {
        var found = read(element);
        return new StepProperties(
                found.get("stage"),
                found.get("stageUnless"),
                found.get("due"),
                found.get("dueUrgent"),
                found.get("dueByRisk"),
                list(found.get("outcomes")),
                found.getOrDefault("outcomeVariable", "outcome"),
                list(found.get("notAmong")));
    }

    Duration dueIn(String urgency, String risk) {
        if (dueUrgent != null && "URGENT".equals(urgency)) {
            return Duration.parse(dueUrgent);
        }
        if (dueByRisk != null) {
            return Arrays.stream(dueByRisk.split(","))
                    .filter(entry -> entry.startsWith(risk + "="))
                    .map(entry -> Duration.parse(entry.substring(risk.length() + 1)))
                    .findFirst()
                    .orElse(DEFAULT_DUE);
        }
        return due == null ? DEFAULT_DUE : Duration.parse(due);
    }

    private static List<String> list(@Nullable String joined) {
        return joined == null || joined.isBlank() ? List.of() : List.of(joined.split(","));
    }

    private static Map<String, String> read(Element element) {
        var found = new HashMap<String, String>();
        var extensions = element.element("extensionElements");
        var properties = extensions == null
                ? null
                : extensions.elementNS(new org.camunda.bpm.engine.impl.util.xml.Namespace(CAMUNDA), "properties");
        if (properties != null) {
            for (var property : properties.elements()) {
                found.put(property.attribute("name"), property.attribute("value"));
            }
        }
        return found;
    }
}
