package org.vigil.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.advocacy.ActionDetails;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.ActionStatus;
import org.vigil.advocacy.Impact;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.SentHow;
import org.vigil.advocacy.SilenceDecision;
import org.vigil.advocacy.StatePosition;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/** An action as the API shows it, with its whole story. */
record ActionJson(
        UUID id,
        String caseRef,
        ActionKind kind,
        String target,
        String text,
        ActionStatus status,
        Somebody writtenBy,
        Instant writtenAt,
        Instant createdAt,
        @Nullable Somebody decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Sent sent,
        @Nullable Instant replyDueAt,
        Impact impact,
        boolean impactJudged,
        boolean noResponse,
        List<Step> steps,
        List<Reply> replies,
        List<Silent> silences) {

    /** That it went out. */
    record Sent(Somebody by, Instant at, SentHow how, String to) {}

    /** What it became, and why. */
    record Step(ActionStatus status, String comment, Somebody by, Instant at) {}

    /** What was answered, beside what we make of it. */
    record Reply(
            UUID id,
            String authority,
            Instant receivedAt,
            ReplyKind kind,
            StatePosition position,
            String text,
            @Nullable String comment,
            Somebody recordedBy,
            @Nullable Somebody commentedBy) {}

    /** What was decided when no answer came. */
    record Silent(
            SilenceDecision decision,
            String comment,
            @Nullable Instant replyDueAt,
            Somebody by,
            Instant at) {}

    static ActionJson of(CaseRef ref, ActionDetails details, Map<UserId, String> names) {
        var action = details.action();
        var sending = action.sending();
        return new ActionJson(
                action.id().value(),
                ref.toString(),
                action.kind(),
                action.target(),
                action.text(),
                action.status(),
                Somebody.of(action.writtenBy(), names),
                action.writtenAt(),
                action.createdAt(),
                Somebody.orNobody(action.decidedBy(), names),
                action.decidedAt(),
                sending == null
                        ? null
                        : new Sent(Somebody.of(sending.by(), names), sending.at(), sending.how(), sending.to()),
                sending == null ? null : sending.replyDueAt(),
                action.impact(),
                action.isJudged(),
                details.isWithoutResponse(),
                details.steps().stream()
                        .map(step -> new Step(step.status(), step.comment(), Somebody.of(step.by(), names), step.at()))
                        .toList(),
                details.replies().stream()
                        .map(reply -> new Reply(
                                reply.id(),
                                reply.authority(),
                                reply.receivedAt(),
                                reply.kind(),
                                reply.position(),
                                reply.text(),
                                reply.comment(),
                                Somebody.of(reply.recordedBy(), names),
                                Somebody.orNobody(reply.commentedBy(), names)))
                        .toList(),
                details.silences().stream()
                        .map(silence -> new Silent(
                                silence.decision(),
                                silence.comment(),
                                silence.nextDueAt(),
                                Somebody.of(silence.by(), names),
                                silence.at()))
                        .toList());
    }
}
