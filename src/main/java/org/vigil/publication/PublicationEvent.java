package org.vigil.publication;

import java.util.UUID;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/** What happened on the way to the public. Ids and codes alone. */
public sealed interface PublicationEvent extends DomainEvent.OfCase {

    /** Something happened to one version of the summary. */
    sealed interface SummaryEvent extends PublicationEvent {

        int version();

        @Override
        default String entity() {
            return "SUMMARY";
        }

        @Override
        default String entityId() {
            return caseId() + "/" + version();
        }
    }
    /** Safety was checked. */
    record SafetyChecked(CaseId caseId, UUID assessmentId, SafetyOutcome outcome) implements PublicationEvent {
        @Override
        public String entity() {
            return "RISK_ASSESSMENT";
        }

        @Override
        public String entityId() {
            return assessmentId.toString();
        }

        @Override
        public String details() {
            return outcome.name();
        }
    }

    /** A summary was drafted and handed to a second person. */
    record SummaryDrafted(CaseId caseId, int version) implements SummaryEvent {}

    /** Somebody found a public summary wrong; its next version corrects it. */
    record CorrectionRequested(CaseId caseId, int version) implements SummaryEvent {}

    /** A consent was taken back: an approval that rested on it is void. */
    record ConsentWithdrawn(CaseId caseId, Consent.Scope scope) implements PublicationEvent {
        @Override
        public String details() {
            return scope.name();
        }
    }

    /** Somebody decided what follows a retraction. */
    record RetractionDecided(CaseId caseId, RetractionDecision decision) implements PublicationEvent {
        @Override
        public String details() {
            return decision.name();
        }
    }

    /** Somebody translated a version's free text and handed it to a second person. */
    record TranslationDrafted(CaseId caseId, int version, String language) implements SummaryEvent {
        @Override
        public String details() {
            return language;
        }
    }

    /** A translation was approved or returned. */
    record TranslationDecided(CaseId caseId, int version, String language, SummaryDecision decision)
            implements SummaryEvent {
        @Override
        public String details() {
            return language + " " + decision.name();
        }
    }

    /** What the public may read of an action, or of an answer to it, was written. */
    record ActionOpened(CaseId caseId, UUID actionId) implements OfAction {}

    /** An action, or an answer to it, is kept inside again. */
    record ActionClosed(CaseId caseId, UUID actionId) implements OfAction {}

    /** Something was decided on what the public may read of an action. */
    sealed interface OfAction extends PublicationEvent {

        UUID actionId();

        @Override
        default String entity() {
            return "ACTION";
        }

        @Override
        default String entityId() {
            return actionId().toString();
        }
    }

    /** A drafted summary was approved or returned. */
    record SummaryDecided(CaseId caseId, int version, SummaryDecision decision) implements SummaryEvent {
        @Override
        public String details() {
            return decision.name();
        }
    }
}
