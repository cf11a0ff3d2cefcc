package org.vigil.workflow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Refusal;

/**
 * What a person answers when they complete a task.
 *
 * @param outcome one of the task's outcomes
 * @param comment why; mandatory
 * @param fields what else the step asks for, by field name; a value is a text or a list of texts
 */
public record Completion(String outcome, String comment, Map<String, List<String>> fields) {

    private static final int LONGEST_COMMENT = 5000;

    public Completion {
        if (comment.isBlank()) {
            throw Refusal.invalid("comment", "refusal.comment.missing");
        }
        if (comment.length() > LONGEST_COMMENT) {
            throw Refusal.invalid("comment", "refusal.too-long", LONGEST_COMMENT);
        }
        fields = Map.copyOf(fields);
    }

    public @Nullable String text(String field) {
        var values = fields.getOrDefault(field, List.of());
        return values.isEmpty() || values.get(0).isBlank()
                ? null
                : values.get(0).strip();
    }

    public String required(String field) {
        var value = text(field);
        if (value == null) {
            throw Refusal.invalid(field, "refusal.missing");
        }
        return value;
    }

    public List<String> texts(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The version of the record that the person saw, where they say so. */
    public @Nullable Long caseVersion() {
        var text = text("caseVersion");
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("caseVersion", "refusal.not-a-number");
        }
    }
}
