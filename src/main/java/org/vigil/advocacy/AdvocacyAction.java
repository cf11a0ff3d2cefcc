package org.vigil.advocacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * One action for one person. It decides itself what may happen to it next.
 *
 * <p>Invariants: it moves only along {@link ActionStatus#canBecome}; whoever wrote or revised its text never decides on it; a
 * text that was approved is the text that is sent.
 *
 * @param id identity
 * @param caseId the case
 * @param kind what is done
 * @param target to whom it goes
 * @param text what it says
 * @param status where it stands
 * @param writtenBy who wrote the text as it stands
 * @param writtenAt when
 * @param createdAt when it was first drafted
 * @param decidedBy who approved or returned it last
 * @param decidedAt when
 * @param sending how it went out, once it has
 * @param impact what it changed
 * @param isJudged whether somebody has said so; not knowing is an answer, too
 */
public record AdvocacyAction(
        ActionId id,
        CaseId caseId,
        ActionKind kind,
        String target,
        String text,
        ActionStatus status,
        UserId writtenBy,
        Instant writtenAt,
        Instant createdAt,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Sending sending,
        Impact impact,
        boolean isJudged) {

    static AdvocacyAction drafted(CaseId caseId, NewAction draft, UserId by, Instant now) {
        return new AdvocacyAction(
                ActionId.random(),
                caseId,
                draft.kind(),
                draft.target(),
                draft.text(),
                ActionStatus.IN_REVIEW,
                by,
                now,
                now,
                null,
                null,
                null,
                Impact.UNKNOWN,
                false);
    }

    /** A new text, by whoever writes it now; an approval of the old one is gone. */
    AdvocacyAction revised(String newText, UserId by, Instant now) {
        require(ActionStatus.IN_REVIEW);
        return new AdvocacyAction(
                id,
                caseId,
                kind,
                target,
                newText,
                ActionStatus.IN_REVIEW,
                by,
                now,
                createdAt,
                null,
                null,
                null,
                impact,
                isJudged);
    }

    /**
     * The second person's word.
     *
     * @param isAuthor whether the human who decides is among those who ever wrote the text
     */
    AdvocacyAction decided(ActionDecision decision, UserId by, boolean isAuthor, Instant now) {
        var next = decision == ActionDecision.APPROVE ? ActionStatus.APPROVED : ActionStatus.RETURNED;
        require(next);
        if (isAuthor) {
            throw Refusal.conflict("refusal.four-eyes.ACTION_DRAFTER");
        }
        return with(next, by, now, null, impact);
    }

    AdvocacyAction sent(Sending sent) {
        require(ActionStatus.SENT);
        return with(ActionStatus.SENT, decidedBy, decidedAt, sent, impact);
    }

    AdvocacyAction cancelled() {
        require(ActionStatus.CANCELLED);
        return with(ActionStatus.CANCELLED, decidedBy, decidedAt, sending, impact);
    }

    AdvocacyAction replied() {
        require(ActionStatus.REPLIED);
        return with(ActionStatus.REPLIED, decidedBy, decidedAt, sending, impact);
    }

    /** What came of it: done when there was an answer, else left without one. */
    AdvocacyAction assessed(Impact judged) {
        var next = status == ActionStatus.SENT ? ActionStatus.NO_REPLY : ActionStatus.DONE;
        require(next);
        return with(next, decidedBy, decidedAt, sending, judged).judged(judged);
    }

    /** What it changed, wherever it stands. */
    AdvocacyAction judged(Impact impactNow) {
        return new AdvocacyAction(
                id, caseId, kind, target, text, status, writtenBy, writtenAt, createdAt, decidedBy, decidedAt, sending,
                impactNow, true);
    }

    /** Asked again, with a new deadline; what was sent stays as it was. */
    AdvocacyAction chased(Instant nextDueAt) {
        var sent = requireAwaiting();
        return with(
                status,
                decidedBy,
                decidedAt,
                new Sending(sent.by(), sent.at(), sent.how(), sent.to(), nextDueAt),
                impact);
    }

    /** @throws Refusal (conflict) when it does not wait for an answer */
    Sending requireAwaiting() {
        if (status != ActionStatus.SENT || sending == null) {
            throw Refusal.conflict("refusal.action.status", status);
        }
        return sending;
    }

    private AdvocacyAction with(
            ActionStatus next,
            @Nullable UserId decider,
            @Nullable Instant decisionAt,
            @Nullable Sending sent,
            Impact judged) {
        return new AdvocacyAction(
                id,
                caseId,
                kind,
                target,
                text,
                next,
                writtenBy,
                writtenAt,
                createdAt,
                decider,
                decisionAt,
                sent,
                judged,
                isJudged);
    }

    private void require(ActionStatus next) {
        if (!status.canBecome(next)) {
            throw Refusal.conflict("refusal.action.status", status);
        }
    }
}
