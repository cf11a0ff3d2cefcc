package org.vigil.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expected "no": the request was understood and is refused for a reason that the caller can act on.
 *
 * <p>Carries a message key and arguments that are safe to show (codes, ids, field names), never a name, a text or a place.
 */
public final class Refusal extends RuntimeException {

    /** What kind of "no" it is; the web layers translate it to a status. */
    public enum Kind {
        /** A field is wrong: 422. */
        INVALID,
        /** The state has moved on or a rule of the work forbids it: 409. */
        CONFLICT,
        /** This person may not: 403. */
        FORBIDDEN,
        /** Absent, or not for this person to know of: 404. */
        NOT_FOUND,
        /** The version that the caller saw is no longer the current one: 412. */
        STALE
    }

    /**
     * One field that is wrong.
     *
     * @param field path as the caller wrote it, {@code claims[0].fact.date}
     * @param code key in the message bundles
     * @param args arguments of that message
     */
    public record FieldError(String field, String code, List<Object> args) {}

    private final Kind kind;
    private final String code;
    private final transient List<Object> args;
    private final transient List<FieldError> fields;

    private Refusal(Kind kind, String code, List<Object> args, List<FieldError> fields) {
        super(kind + " " + code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.args = args;
        this.fields = fields;
    }

    public static Refusal invalid(String field, String code, Object... args) {
        return invalid(List.of(new FieldError(field, code, List.of(args))));
    }

    public static Refusal invalid(List<FieldError> fields) {
        return new Refusal(Kind.INVALID, "refusal.invalid", List.of(), List.copyOf(fields));
    }

    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, code, List.of(args), List.of());
    }

    public static Refusal forbidden(String code, Object... args) {
        return new Refusal(Kind.FORBIDDEN, code, List.of(args), List.of());
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "refusal.not-found", List.of(), List.of());
    }

    public static Refusal stale() {
        return new Refusal(Kind.STALE, "refusal.stale", List.of(), List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<FieldError> fields() {
        return fields;
    }

    /** The first field that is wrong, where fields are. */
    public @Nullable FieldError firstField() {
        return fields.isEmpty() ? null : fields.get(0);
    }

    /** The code of the first field where fields are wrong, else the refusal's own: what says most in one word. */
    public String nearestCode() {
        return fields.isEmpty() ? code : fields.get(0).code();
    }
}
