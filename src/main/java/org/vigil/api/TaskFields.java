package org.vigil.api;

import java.util.List;
import java.util.Map;
import org.vigil.workflow.TaskView;

/** What completing each kind of task takes beside outcome and comment, and the task's name in words. */
final class TaskFields {

    /** What a field takes. */
    enum Kind {
        TEXT,
        LONG_TEXT,
        CHOICE,
        CHOICES,
        DATE_TIME,
        NUMBER
    }

    /**
     * One field.
     *
     * @param name its name in the body of the completion
     * @param kind what it takes
     * @param required whether the step is refused without it
     * @param values what it may be, where it is a choice
     */
    record Field(String name, Kind kind, boolean required, List<String> values) {

        static Field optional(String name, Kind kind) {
            return new Field(name, kind, false, List.of());
        }
    }

    private static final Field CASE_VERSION = Field.optional("caseVersion", Kind.NUMBER);
    private static final Map<String, List<Field>> BY_KEY = Map.of("Task_ReviewRecord", List.of(CASE_VERSION));

    private TaskFields() {}

    static List<Field> of(TaskView task) {
        return BY_KEY.getOrDefault(task.key(), List.of());
    }

    /** {@code Task_ReviewRecord} is "Review record". */
    static String nameOf(String key) {
        var plain = key.startsWith("Task_") ? key.substring("Task_".length()) : key;
        var words = plain.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return words.isEmpty() ? key : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
