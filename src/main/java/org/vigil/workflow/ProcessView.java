package org.vigil.workflow;

import java.time.Instant;
import java.util.List;

/**
 * The drawn process of one case: the models and where the case stands in them.
 *
 * @param bpmnXml the main model
 * @param active ids of the activities that wait now, in all levels
 * @param completed ids of the activities that are done
 * @param incidents steps that failed
 * @param timers waits with their time
 * @param called the called models that are active, innermost last
 */
public record ProcessView(
        String bpmnXml,
        List<String> active,
        List<String> completed,
        List<Incident> incidents,
        List<Timer> timers,
        List<Called> called) {

    /**
     * A step that failed and can be retried.
     *
     * @param activity element id
     * @param code what failed, as a code
     */
    public record Incident(String activity, String code) {}

    /**
     * A wait.
     *
     * @param activity element id
     * @param due when it ends
     */
    public record Timer(String activity, Instant due) {}

    /**
     * A called process.
     *
     * @param process process id
     * @param bpmnXml its model
     * @param active ids of the activities that wait now in it
     * @param completed ids of the activities done in it
     */
    public record Called(String process, String bpmnXml, List<String> active, List<String> completed) {}
}
