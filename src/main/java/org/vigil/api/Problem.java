package org.vigil.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Refusal;

/**
 * A "no" on its way to the caller, before it is put into words.
 *
 * @param status HTTP status
 * @param code key of its sentence in the message bundles
 * @param args arguments of that sentence
 * @param fields what is wrong, field by field
 * @param incident number under which the log holds what happened; only where we are at fault
 */
record Problem(
        int status,
        String code,
        List<Object> args,
        List<Field> fields,
        @Nullable String incident) {

    /**
     * One field that is wrong.
     *
     * @param field path as the caller wrote it
     * @param code key of the sentence
     * @param args arguments of the sentence
     * @param message the sentence itself, where the rule already wrote it
     */
    record Field(
            String field,
            String code,
            List<Object> args,
            @Nullable String message) {

        static Field of(String field, String code, Object... args) {
            return new Field(field, code, List.of(args), null);
        }

        static Field worded(String field, String code, String message) {
            return new Field(field, code, List.of(), message);
        }
    }

    Problem {
        args = List.copyOf(args);
        fields = List.copyOf(fields);
    }

    static Problem of(int status, String code, Object... args) {
        return new Problem(status, code, List.of(args), List.of(), null);
    }

    static Problem field(String field, String code, Object... args) {
        return fields(List.of(Field.of(field, code, args)));
    }

    static Problem fields(List<Field> fields) {
        return new Problem(422, "refusal.invalid", List.of(), fields, null);
    }

    static Problem fault(String incident) {
        return new Problem(500, "problem.fault", List.of(), List.of(), incident);
    }

    static Problem of(Refusal refusal) {
        var fields = new ArrayList<Field>();
        refusal.fields().forEach(wrong -> fields.add(new Field(wrong.field(), wrong.code(), wrong.args(), null)));
        return new Problem(statusOf(refusal.kind()), refusal.code(), refusal.args(), fields, null);
    }

    private static int statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case STALE -> 412;
        };
    }
}
