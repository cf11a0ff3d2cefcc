package org.vigil.api;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CleanText;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskForm;
import tools.jackson.databind.JsonNode;

/** Reads {@code {outcome, comment, …}}: what else the step asks for becomes fields, nested ones with dotted names. */
final class CompletionRequest {

    private static final int MOST_FIELDS = 400;
    private static final int LONGEST_TEXT = 20_000;

    private CompletionRequest() {}

    /** How the body looks in the description of the API. */
    record Described(
            String outcome, String comment, @Nullable Long caseVersion) {}

    static Completion read(JsonNode body) {
        if (!body.isObject()) {
            throw ProblemException.of(400, "problem.not-an-object");
        }
        var wrong = new ArrayList<Problem.Field>();
        var fields = new LinkedHashMap<String, List<String>>();
        body.properties()
                .forEach(property -> flatten(CleanText.shown(property.getKey()), property.getValue(), fields, wrong));
        var outcome = single("outcome", fields, wrong);
        var comment = single("comment", fields, wrong);
        if (fields.size() > MOST_FIELDS) {
            wrong.add(Problem.Field.of("", "refusal.too-many", MOST_FIELDS));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problem.fields(wrong));
        }
        return new Completion(outcome, comment, fields);
    }

    /** Refuses fields that the step does not ask for, and codes that are none of a field's. */
    static void refuseUnknown(Completion completion, TaskForm form) {
        var known = form.fields().stream().collect(toMap(TaskForm.Field::name, identity()));
        var wrong = new ArrayList<Problem.Field>();
        completion.fields().forEach((name, values) -> {
            var field = known.get(name);
            if (field == null && !name.equals(TaskForm.CASE_VERSION)) {
                var possible = form.fields().stream().map(TaskForm.Field::name).collect(joining(", "));
                wrong.add(Problem.Field.of(name, "refusal.unknown-field", CleanText.shown(name), possible));
            } else if (field != null
                    && !field.values().isEmpty()
                    && !field.values().containsAll(withoutBlanks(values))) {
                wrong.add(Problem.Field.of(name, "refusal.not-among", String.join(", ", field.values())));
            }
        });
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problem.fields(wrong));
        }
    }

    private static List<String> withoutBlanks(List<String> values) {
        return values.stream().filter(value -> !value.isBlank()).toList();
    }

    private static String single(String name, Map<String, List<String>> fields, List<Problem.Field> wrong) {
        var given = fields.remove(name);
        if (given == null || given.isEmpty() || given.get(0).isBlank()) {
            if (wrong.stream().noneMatch(field -> field.field().equals(name))) {
                wrong.add(
                        Problem.Field.of(name, name.equals("comment") ? "refusal.comment.missing" : "refusal.missing"));
            }
            return "";
        }
        if (given.size() > 1) {
            wrong.add(Problem.Field.of(name, "refusal.not-a-text"));
        }
        return given.get(0);
    }

    private static void flatten(
            String path, JsonNode value, Map<String, List<String>> fields, List<Problem.Field> wrong) {
        if (value.isObject()) {
            value.properties().forEach(inner -> flatten(below(path, inner.getKey()), inner.getValue(), fields, wrong));
        } else if (value.isArray()) {
            var texts = new ArrayList<String>();
            for (int index = 0; index < value.size(); index++) {
                var item = value.get(index);
                if (item.isContainer()) {
                    flatten(path + "[" + index + "]", item, fields, wrong);
                } else {
                    add(path + "[" + index + "]", item, texts, wrong);
                }
            }
            fields.put(path, texts);
        } else if (!value.isNull()) {
            var texts = new ArrayList<String>();
            add(path, value, texts, wrong);
            fields.put(path, texts);
        }
    }

    /** {@code {"consent":{"NAME":{"status":"GIVEN","note":"…"}}}} is consent.NAME and consent.NAME.note. */
    private static String below(String path, String name) {
        return name.equals("status") ? path : path + "." + CleanText.shown(name);
    }

    private static void add(String path, JsonNode value, List<String> texts, List<Problem.Field> wrong) {
        var text = value.isString() ? value.stringValue() : value.toString();
        if (text.length() > LONGEST_TEXT) {
            wrong.add(Problem.Field.of(path, "refusal.too-long", LONGEST_TEXT));
            return;
        }
        try {
            CleanText.orNull(path, text, LONGEST_TEXT);
            texts.add(text);
        } catch (IllegalArgumentException unclean) {
            wrong.add(Problem.Field.of(path, "refusal.unclean"));
        }
    }
}
