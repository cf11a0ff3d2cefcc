package org.vigil.advocacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Limits;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The use cases on an action: draft, decide, revise, send, judge what came of it. */
@Service
@Transactional
public class AdvocacyManagement {

    private static final int LONGEST_COMMENT = 5_000;

    private final Drafting drafting;
    private final ActionStore actions;
    private final ReplyStore replies;
    private final SilenceClaim silences;
    private final CaseQueries queries;
    private final AdvocacySettings settings;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AdvocacyManagement(
            Drafting drafting,
            ActionStore actions,
            ReplyStore replies,
            SilenceClaim silences,
            CaseQueries queries,
            AdvocacySettings settings,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.drafting = drafting;
        this.actions = actions;
        this.replies = replies;
        this.silences = silences;
        this.queries = queries;
        this.settings = settings;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Drafts an action; a second person finds it in their queue. Possible from the first hour of a case, also before verification. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public ActionId draft(CaseRef ref, NewAction draft) {
        return drafting.draft(ref, draft, null);
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

    /** Judges what came of an action: of an answer, or of the silence. A silence to be said openly goes to the record with it. */
    @RequiresPermission(Permission.ACTION_DRAFT)
    public void assess(ActionId id, Impact impact, @Nullable String comment) {
        var why = required(comment);
        var assessed = actions.lock(id).assessed(impact);
        save(assessed, why);
        silences.propose(get(id));
        events.publishEvent(new ActionEvent.ActionAssessed(assessed.caseId(), id, impact));
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<AdvocacyAction> list(CaseRef ref) {
        return actions.of(queries.details(ref).id());
    }

    /** All actions of a case with what happened to each: five questions, however many there are. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<ActionDetails> detailsOf(CaseRef ref) {
        return details(list(ref));
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public ActionDetails get(ActionId id) {
        return details(List.of(actions.require(id))).get(0);
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

    /** Until when an answer is awaited; fixed at the moment of sending, and moved by a chase. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Instant replyDueAt(ActionId id) {
        return awaiting(id).until();
    }

    /** Since when and until when an answer is awaited. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Awaiting awaiting(ActionId id) {
        var action = actions.require(id);
        var sending = action.sending();
        if (sending == null) {
            throw Refusal.conflict("refusal.action.status", action.status());
        }
        var since = replies.silences(id).stream()
                .filter(silence -> silence.decision() == SilenceDecision.CHASE)
                .map(Silence::at)
                .reduce(sending.at(), (one, later) -> later);
        return new Awaiting(since, sending.replyDueAt());
    }

    /**
     * Waiting for an answer.
     *
     * @param since when it was last asked for
     * @param until when it is due
     */
    public record Awaiting(Instant since, Instant until) {}

    private List<ActionDetails> details(List<AdvocacyAction> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var ids = found.stream().map(AdvocacyAction::id).toList();
        var authors = actions.authorsOf(ids);
        var steps = actions.stepsOf(ids);
        var answers = replies.of(ids);
        var unanswered = replies.silences(ids);
        return found.stream()
                .map(action -> new ActionDetails(
                        action,
                        authors.getOrDefault(action.id(), Set.of()),
                        steps.getOrDefault(action.id(), List.of()),
                        answers.getOrDefault(action.id(), List.of()),
                        unanswered.getOrDefault(action.id(), List.of())))
                .toList();
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
