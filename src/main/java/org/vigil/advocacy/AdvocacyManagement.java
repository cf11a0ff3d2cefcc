package org.vigil.advocacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The use cases on an action: draft, decide, revise, send, record what was answered, judge what came of it. */
@Service
@Transactional
public class AdvocacyManagement {

    private static final int LONGEST_COMMENT = 5_000;
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final ActionStore actions;
    private final CaseManagement cases;
    private final CaseQueries queries;
    private final AdvocacySettings settings;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdvocacyManagement(
            ActionStore actions,
            CaseManagement cases,
            CaseQueries queries,
            AdvocacySettings settings,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.cases = cases;
        this.queries = queries;
        this.settings = settings;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Drafts an action; a second person finds it in their queue. Possible from the first hour of a case, also before verification. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public ActionId draft(CaseRef ref, NewAction draft) {
        var details = cases.lockForDecision(queries.details(ref).id(), draft.seenVersion());
        if (details.stage().isEnd()) {
            throw Refusal.conflict("refusal.case-ended");
        }
        var by = currentUser.id();
        var action = AdvocacyAction.drafted(details.id(), draft, by, clock.instant());
        actions.add(action);
        remember(action, "");
        events.publishEvent(new ActionDrafted(action.caseId(), action.id(), by, action.kind()));
        return action.id();
    }

    /** The second person's word on a draft. Nobody who ever wrote its text may give it. */
    @RequiresPermission(Permission.ACTION_APPROVE)
    public void decide(ActionId id, ActionDecision decision, @Nullable String comment) {
        var why = required(comment);
        var user = currentUser.require();
        var decided =
                actions.lock(id).decided(decision, user.id(), actions.isAuthor(id, user.holder()), clock.instant());
        save(decided, why);
        events.publishEvent(new ActionEvent.ActionDecided(decided.caseId(), id, decision));
    }

    /** Writes a returned action anew; whoever does so counts as its author from now on. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public void revise(ActionId id, @Nullable String text, @Nullable String comment) {
        var why = required(comment);
        var newText = Limits.required("text", text, NewAction.LONGEST_TEXT);
        var revised = actions.lock(id).revised(newText, currentUser.id(), clock.instant());
        save(revised, why);
        events.publishEvent(new ActionEvent.ActionRevised(revised.caseId(), id));
    }

    /** Records that an approved action went out: a person sends it, Vigil keeps when, how and to whom. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public void markSent(ActionId id, SentHow how, @Nullable String to, @Nullable String comment) {
        var why = required(comment);
        var address = Limits.required("to", to, 500);
        var approved = actions.lock(id);
        var now = clock.instant();
        var due = now.plus(settings.replyTimeOf(approved.kind()));
        save(approved.sent(new Sending(currentUser.id(), now, how, address, due)), why);
        events.publishEvent(new ActionEvent.ActionSent(approved.caseId(), id, how));
    }

    /** Gives up an approved action before it goes out. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public void cancel(ActionId id, @Nullable String comment) {
        var why = required(comment);
        var cancelled = actions.lock(id).cancelled();
        save(cancelled, why);
        events.publishEvent(new ActionEvent.ActionCancelled(cancelled.caseId(), id));
    }

    /** Records what an authority answered; possible long after the deadline, too. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public void recordReply(ActionId id, NewReply reply) {
        var now = clock.instant();
        var sent = actions.lock(id);
        var replied = sent.replied();
        var receivedAt = reply.receivedAt() == null ? now : reply.receivedAt();
        if (receivedAt.isAfter(now.plus(CLOCK_SKEW)) || isBeforeSending(sent, receivedAt)) {
            throw Refusal.invalid("receivedAt", "refusal.reply.when");
        }
        var recorded = new StateReply(
                reply.authority(),
                receivedAt,
                reply.kind(),
                reply.position(),
                reply.text(),
                reply.comment(),
                currentUser.id());
        actions.addReply(id, recorded, now);
        save(replied, reply.comment());
        events.publishEvent(new ReplyReceived(replied.caseId(), id, reply.kind()));
    }

    private static boolean isBeforeSending(AdvocacyAction action, Instant receivedAt) {
        var sending = action.sending();
        return sending != null && receivedAt.plus(Duration.ofDays(1)).isBefore(sending.at());
    }

    /** Judges what came of an action: of an answer, or of the silence. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public void assess(ActionId id, Impact impact, @Nullable String comment) {
        var why = required(comment);
        var assessed = actions.lock(id).assessed(impact);
        save(assessed, why);
        events.publishEvent(new ActionEvent.ActionAssessed(assessed.caseId(), id, impact));
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<AdvocacyAction> list(CaseRef ref) {
        return actions.of(queries.details(ref).id());
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public ActionDetails get(ActionId id) {
        return new ActionDetails(
                actions.require(id), actions.authorsOf(id), actions.stepsOf(id), actions.repliesTo(id));
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public CaseId caseOf(ActionId id) {
        return actions.require(id).caseId();
    }

    /** Whether the human who acts now is among those who ever wrote this action: they may not decide on it. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public boolean isMine(ActionId id) {
        return actions.isAuthor(id, currentUser.require().holder());
    }

    /** Until when an answer is awaited; fixed at the moment of sending. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Instant replyDueAt(ActionId id) {
        var action = actions.require(id);
        var sending = action.sending();
        if (sending == null) {
            throw Refusal.conflict("refusal.action.status", action.status());
        }
        return sending.replyDueAt();
    }

    private void save(AdvocacyAction action, String why) {
        actions.save(action, currentUser.id(), clock.instant());
        remember(action, why);
    }

    private void remember(AdvocacyAction action, String why) {
        actions.addStep(action.id(), new ActionStep(action.status(), why, currentUser.id(), clock.instant()));
    }

    private static String required(@Nullable String comment) {
        return Limits.required("comment", comment, LONGEST_COMMENT);
    }
}
