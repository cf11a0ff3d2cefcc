package org.vigil.advocacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;

/** The use cases on what comes back: record an answer, say what we make of it, decide what to do when none comes. */
@Service
@Transactional
public class ReplyManagement {

    private static final int LONGEST_COMMENT = 5_000;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);
    private static final Duration LONGEST_CHASE = Duration.ofDays(730);

    private final ActionStore actions;
    private final ReplyStore replies;
    private final AdvocacySettings settings;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyManagement(
            ActionStore actions,
            ReplyStore replies,
            AdvocacySettings settings,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.replies = replies;
        this.settings = settings;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Records what an authority answered; possible long after the deadline and after the case has ended, too. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public UUID record(ActionId id, NewReply reply) {
        var now = clock.instant();
        var sent = actions.lock(id);
        var replied = sent.replied();
        var receivedAt = reply.receivedAt() == null ? now : reply.receivedAt();
        if (receivedAt.isAfter(now.plus(CLOCK_SKEW)) || isBeforeSending(sent, receivedAt)) {
            throw Refusal.invalid("receivedAt", "refusal.reply.when");
        }
        var by = currentUser.id();
        var recorded = new StateReply(
                UUID.randomUUID(),
                reply.authority(),
                receivedAt,
                reply.kind(),
                reply.position(),
                reply.text(),
                reply.comment(),
                by,
                null);
        replies.add(id, recorded, now);
        actions.save(replied, by, now);
        actions.addStep(id, new ActionStep(replied.status(), reply.comment() == null ? "" : reply.comment(), by, now));
        events.publishEvent(new ReplyReceived(replied.caseId(), id, reply.kind()));
        return recorded.id();
    }

    private static boolean isBeforeSending(AdvocacyAction action, Instant receivedAt) {
        var sending = action.sending();
        return sending != null && receivedAt.plus(Duration.ofDays(1)).isBefore(sending.at());
    }

    /** Says what we make of a reply: of the one that is named, else of the latest that nobody has commented yet. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public void comment(ActionId id, @Nullable UUID replyId, ReplyComment comment) {
        var action = actions.lock(id);
        var known = replies.of(id);
        var reply = known.stream()
                .filter(one -> replyId == null || one.id().equals(replyId))
                .max(Comparator.comparing((StateReply one) -> !one.isCommented())
                        .thenComparing(StateReply::receivedAt))
                .orElseThrow(Refusal::notFound);
        replies.comment(reply.id(), comment, currentUser.id(), clock.instant());
        events.publishEvent(new ActionEvent.ReplyCommented(action.caseId(), id, comment.kind(), comment.position()));
    }

    /**
     * Decides what to do when no answer came.
     *
     * @param nextDueAt the new deadline of a chase; the usual one of its kind when absent
     */
    @RequiresPermission(Permission.ACTION_APPROVE)
    public void answerSilence(
            ActionId id, SilenceDecision decision, @Nullable Instant nextDueAt, @Nullable String comment) {
        var why = Limits.required("comment", comment, LONGEST_COMMENT);
        var now = clock.instant();
        var waiting = actions.lock(id);
        waiting.requireAwaiting();
        var next = decision == SilenceDecision.CHASE ? deadline(waiting, nextDueAt, now) : null;
        var by = currentUser.id();
        replies.add(id, new Silence(decision, why, next, by, now));
        if (next != null) {
            actions.save(waiting.chased(next), by, now);
        }
        events.publishEvent(new ActionEvent.SilenceAnswered(waiting.caseId(), id, decision));
    }

    private Instant deadline(AdvocacyAction action, @Nullable Instant wished, Instant now) {
        var next = wished == null ? now.plus(settings.replyTimeOf(action.kind())) : wished;
        if (!next.isAfter(now) || next.isAfter(now.plus(LONGEST_CHASE))) {
            throw Refusal.invalid("replyDueAt", "refusal.reply.deadline");
        }
        return next;
    }
}
