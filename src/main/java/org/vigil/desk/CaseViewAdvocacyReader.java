package org.vigil.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.advocacy.ActionDetails;
import org.vigil.advocacy.ActionStatus;
import org.vigil.advocacy.AdvocacyAction;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.Silence;
import org.vigil.advocacy.StatePosition;
import org.vigil.advocacy.StateReply;
import org.vigil.publication.Disclosure;
import org.vigil.publication.DisclosureManagement;
import org.vigil.shared.CaseRef;

/** Reads what is done for a person in words: each action with its way, what was answered beside what we make of it. */
@Component
@Transactional(readOnly = true)
class CaseViewAdvocacyReader {

    private final AdvocacyManagement actions;
    private final DisclosureManagement disclosures;

    CaseViewAdvocacyReader(AdvocacyManagement actions, DisclosureManagement disclosures) {
        this.actions = actions;
        this.disclosures = disclosures;
    }

    List<CaseViewWork.ActionLine> of(CaseRef ref, CaseViewWords words) {
        return actions.detailsOf(ref).stream()
                .map(details -> line(details, words))
                .toList();
    }

    /** What the public is to read of each action and answer, by its id. */
    Map<String, String> opened(CaseRef ref, CaseViewWords words) {
        return disclosures.disclosures(ref).stream()
                .filter(Disclosure::isOpen)
                .collect(Collectors.toMap(one -> one.subject().toString(), one -> opened(one, words)));
    }

    private static String opened(Disclosure told, CaseViewWords words) {
        var open = Objects.requireNonNull(told.open());
        var answer = open.answer();
        var named = open.named() == null ? words.code("open.addressee", open.addressee()) : open.named();
        return answer == null
                ? words.say("open.action", named, words.who(told.by()), words.day(told.at()))
                : words.say(
                        "open.answer",
                        named,
                        answer.words(),
                        words.code("open.stance", answer.stance()),
                        answer.comment(),
                        words.who(told.by()),
                        words.day(told.at()));
    }

    CaseViewWork.ActionLine line(ActionDetails details, CaseViewWords words) {
        var action = details.action();
        return new CaseViewWork.ActionLine(
                action.id().toString(),
                words.say("action.what", words.code("action.kind", action.kind()), action.target()),
                words.code("action.status", action.status()),
                tone(action.status()),
                action.text(),
                details.steps().stream()
                        .map(step -> new CaseView.HistoryLine(
                                words.code("action.step", step.status()),
                                words.who(step.by()),
                                words.time(step.at()),
                                step.at().toString(),
                                step.comment().isBlank() ? null : step.comment(),
                                null))
                        .toList(),
                details.replies().stream().map(reply -> reply(reply, words)).toList(),
                details.silences().stream()
                        .map(silence -> silence(silence, words))
                        .toList(),
                sent(action, words),
                awaits(action, words),
                details.isWithoutResponse(),
                action.status().isSent(),
                action.isJudged() ? words.code("impact", action.impact()) : null);
    }

    private static CaseViewWork.ReplyLine reply(StateReply reply, CaseViewWords words) {
        return new CaseViewWork.ReplyLine(
                reply.id().toString(),
                words.say("reply.from", reply.authority(), words.day(reply.receivedAt())),
                reply.kind() == ReplyKind.UNKNOWN ? null : words.code("reply.kind", reply.kind()),
                reply.position() == StatePosition.UNKNOWN ? null : words.code("reply.position", reply.position()),
                reply.text(),
                reply.comment(),
                words.who(reply.commentedBy() == null ? reply.recordedBy() : reply.commentedBy()));
    }

    private static CaseView.HistoryLine silence(Silence silence, CaseViewWords words) {
        var next = silence.nextDueAt();
        var what = words.code("silence", silence.decision());
        return new CaseView.HistoryLine(
                next == null ? what : words.say("silence.until", what, words.day(next)),
                words.who(silence.by()),
                words.time(silence.at()),
                silence.at().toString(),
                silence.comment(),
                null);
    }

    private static @Nullable String sent(AdvocacyAction action, CaseViewWords words) {
        var sending = action.sending();
        return sending == null
                ? null
                : words.say(
                        "action.sent",
                        words.day(sending.at()),
                        words.code("sent", sending.how()),
                        sending.to(),
                        words.who(sending.by()));
    }

    private static CaseViewWork.@Nullable Awaited awaits(AdvocacyAction action, CaseViewWords words) {
        var sending = action.sending();
        if (sending == null || action.status() != ActionStatus.SENT) {
            return null;
        }
        var due = sending.replyDueAt();
        return new CaseViewWork.Awaited(
                words.say("action.awaits", words.day(due), words.due(due)), words.dueLevel(due), due.toString());
    }

    private static String tone(ActionStatus status) {
        return switch (status) {
            case SENT, APPROVED -> "accent";
            case RETURNED, NO_REPLY -> "due";
            case CANCELLED, DONE -> "quiet";
            default -> "plain";
        };
    }
}
