package org.vigil.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.advocacy.ActionId;
import org.vigil.followup.FollowUpId;
import org.vigil.followup.HearingId;
import org.vigil.shared.Refusal;

/** Reads a completion's fields as what the steps need: codes of an enumeration, days. */
final class StepFields {

    private StepFields() {}

    /** The action that a task of advocacy is about. */
    static ActionId action(TaskView task) {
        var action = task.actionId();
        if (action == null) {
            throw new IllegalStateException("Task without its action: " + task.id());
        }
        return new ActionId(action);
    }

    /** The hearing that a task is about. */
    static HearingId hearing(TaskView task) {
        var hearing = task.hearingId();
        if (hearing == null) {
            throw new IllegalStateException("Task without its hearing: " + task.id());
        }
        return new HearingId(hearing);
    }

    /** The planned follow-up that a task is about. */
    static FollowUpId followUp(TaskView task) {
        var followUp = task.followUpId();
        if (followUp == null) {
            throw new IllegalStateException("Task without its follow-up: " + task.id());
        }
        return new FollowUpId(followUp);
    }

    /** @throws Refusal (invalid) when the field holds none of the codes */
    static <E extends Enum<E>> @Nullable E choice(Completion completion, String field, Class<E> codes) {
        var text = completion.text(field);
        if (text == null) {
            return null;
        }
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        field,
                        "refusal.choice",
                        Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    static <E extends Enum<E>> E requiredChoice(Completion completion, String field, Class<E> codes) {
        completion.required(field);
        var found = choice(completion, field, codes);
        if (found == null) {
            throw Refusal.invalid(field, "refusal.missing");
        }
        return found;
    }

    /** Several codes; a form's empty marker is none. */
    static Set<String> codes(Completion completion, String field) {
        return completion.texts(field).stream().filter(code -> !code.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    /** A day, {@code 2022-12-01}, at its beginning in UTC; or an instant as it is. */
    static @Nullable Instant startOfDay(Completion completion, String field) {
        var text = completion.text(field);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "refusal.date");
        }
    }
}
