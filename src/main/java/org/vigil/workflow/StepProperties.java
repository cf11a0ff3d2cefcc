package org.vigil.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.notification.NoticeKind;

/**
 * What the model says about one step in its extension properties: stage, outcomes, whom four eyes keep away, whom to tell.
 *
 * @param stage stage that the case enters, where it enters one
 * @param stageUnless stage that is kept when the case has it already
 * @param stageFrom the only stages that it is entered from; any when empty
 * @param outcomes codes that complete it
 * @param outcomeVariable process variable that takes the outcome
 * @param notAmong what the completer must not have been on this case
 * @param notice kind of notice that is written when the event happens
 * @param noticeFor role that the notice is for
 */
record StepProperties(
        @Nullable String stage,
        @Nullable String stageUnless,
        List<String> stageFrom,
        List<String> outcomes,
        String outcomeVariable,
        List<String> notAmong,
        @Nullable NoticeKind notice,
        Role noticeFor) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static StepProperties of(Element element) {
        var found = read(element);
        return new StepProperties(
                found.get("stage"),
                found.get("stageUnless"),
                list(found.get("stageFrom")),
                list(found.get("outcomes")),
                found.getOrDefault("outcomeVariable", "outcome"),
                list(found.get("notAmong")),
                found.containsKey("notice") ? NoticeKind.valueOf(found.get("notice")) : null,
                Role.valueOf(found.getOrDefault("noticeFor", Role.COORDINATOR.name())));
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
