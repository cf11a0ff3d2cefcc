package org.vigil.workflow;

/** Identity of a task on the work queue. */
public record TaskId(String value) {

    public static TaskId of(String text) {
        return new TaskId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
