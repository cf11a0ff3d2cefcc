package org.vigil.advocacy;

import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened to an action. Ids and codes alone. */
public sealed interface ActionEvent extends DomainEvent
        permits ActionDrafted,
                ReplyReceived,
                ActionEvent.ActionRevised,
                ActionEvent.ActionDecided,
                ActionEvent.ActionSent,
                ActionEvent.ActionCancelled,
                ActionEvent.ActionAssessed,
                ActionEvent.ReplyCommented,
                ActionEvent.SilenceAnswered {

    @Override
    CaseId caseId();

    ActionId actionId();

    @Override
    default String entity() {
        return "ACTION";
    }

    @Override
    default String entityId() {
        return actionId().toString();
    }

    /** A returned action was written anew. */
    record ActionRevised(CaseId caseId, ActionId actionId) implements ActionEvent {}

    /** The second person approved or returned an action. */
    record ActionDecided(CaseId caseId, ActionId actionId, ActionDecision decision) implements ActionEvent {
        @Override
        public String details() {
            return decision.name();
        }
    }

    /** An action went out. */
    record ActionSent(CaseId caseId, ActionId actionId, SentHow how) implements ActionEvent {
        @Override
        public String details() {
            return how.name();
        }
    }

    /** An approved action will not go out. */
    record ActionCancelled(CaseId caseId, ActionId actionId) implements ActionEvent {}

    /** Somebody said what we make of a reply. */
    record ReplyCommented(CaseId caseId, ActionId actionId, ReplyKind kind, StatePosition position)
            implements ActionEvent {
        @Override
        public String details() {
            return kind + "," + position;
        }
    }

    /** No answer came, and somebody decided what to do. */
    record SilenceAnswered(CaseId caseId, ActionId actionId, SilenceDecision decision) implements ActionEvent {
        @Override
        public String details() {
            return decision.name();
        }
    }

    /** What came of an action was judged. */
    record ActionAssessed(CaseId caseId, ActionId actionId, Impact impact) implements ActionEvent {
        @Override
        public String details() {
            return impact.name();
        }
    }
}
