package org.vigil.api;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.vigil.shared.CleanText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says which field of a JSON body cannot be read and what would be possible; never shows our classes or much of the input. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem of(JacksonException unreadable) {
        var path = path(unreadable.getPath());
        if (unreadable instanceof UncleanTextException) {
            return Problem.field(path, "refusal.unclean");
        }
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            return Problem.field(path, "refusal.unknown-field", shown(unknown.getPropertyName()), known(unknown));
        }
        if (unreadable instanceof MismatchedInputException mismatched && !path.isEmpty()) {
            return mismatch(path, mismatched);
        }
        if (unreadable instanceof InputCoercionException && !path.isEmpty()) {
            return Problem.field(path, "refusal.not-a-number");
        }
        if (unreadable instanceof StreamConstraintsException && !path.isEmpty()) {
            return Problem.field(path, "refusal.too-large");
        }
        if (unreadable instanceof MismatchedInputException) {
            return Problem.of(400, "problem.not-an-object");
        }
        var where = unreadable.getLocation();
        return where == null || where.getLineNr() < 1
                ? Problem.of(400, "problem.not-json")
                : Problem.of(400, "problem.not-json-at", where.getLineNr(), where.getColumnNr());
    }

    private static Problem mismatch(String path, MismatchedInputException mismatched) {
        var type = mismatched.getTargetType();
        if (type == null) {
            return Problem.field(path, "refusal.wrong-kind");
        }
        if (type.isEnum()) {
            return Problem.field(path, "refusal.not-among", possible(type));
        }
        if (Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return Problem.field(path, "refusal.not-a-number");
        }
        if (type == Boolean.class || type == boolean.class) {
            return Problem.field(path, "refusal.not-a-truth");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return Problem.field(path, "refusal.not-a-list");
        }
        if (type == String.class) {
            return Problem.field(path, "refusal.not-a-text");
        }
        return Problem.field(path, type.isRecord() ? "refusal.not-an-object" : "refusal.unreadable");
    }

    static String possible(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null ? "" : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    /** The path as people write it: {@code claims[0].fact.date}. */
    static String path(List<JacksonException.Reference> steps) {
        var path = new StringBuilder();
        for (var step : steps) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shown(step.getPropertyName()));
            }
        }
        return path.toString();
    }

    private static String shown(String text) {
        return CleanText.shown(text);
    }
}
