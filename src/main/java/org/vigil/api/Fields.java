package org.vigil.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.InvalidFactException;
import org.vigil.cases.dossier.InvalidFieldException;
import org.vigil.shared.Refusal;

/** Reads a body part by part and gathers what is wrong, so that one answer names every field at once. */
final class Fields {

    private final List<Problem.Field> wrong = new ArrayList<>();

    /** A part at a path of the body, or nothing when it is wrong. */
    <T> @Nullable T at(String path, Supplier<T> part) {
        return named(field -> join(path, field), path, part);
    }

    /** A part whose own field names are rewritten to the caller's. */
    <T> @Nullable T named(UnaryOperator<String> rename, String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            refused.fields()
                    .forEach(field -> wrong.add(
                            new Problem.Field(rename.apply(field.field()), field.code(), field.args(), null)));
        } catch (InvalidFactException refused) {
            wrong.add(Problem.Field.worded(refused.field(), "refusal.fact", refused.message()));
        } catch (InvalidFieldException refused) {
            wrong.add(Problem.Field.worded(
                    rename.apply(refused.field()), "refusal.field", String.valueOf(refused.getMessage())));
        } catch (IllegalArgumentException refused) {
            wrong.add(Problem.Field.worded(path, "refusal.field", String.valueOf(refused.getMessage())));
        }
        return null;
    }

    /** A value that must be there. */
    <T> @Nullable T required(String field, @Nullable T value) {
        if (value == null) {
            wrong.add(Problem.Field.of(field, "refusal.missing"));
        }
        return value;
    }

    /** @throws ProblemException naming every field that is wrong, if any is */
    void refuseWrong() {
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problem.fields(wrong));
        }
    }

    /** What is there once nothing was wrong. */
    static <T> T sure(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a part that was not wrong is missing");
        }
        return value;
    }

    static <T> T require(String field, @Nullable T value) {
        if (value == null) {
            throw new ProblemException(Problem.field(field, "refusal.missing"));
        }
        return value;
    }

    private static String join(String path, String field) {
        return path.isEmpty() ? field : field.isEmpty() ? path : path + "." + field;
    }
}
