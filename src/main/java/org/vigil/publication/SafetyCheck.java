package org.vigil.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Limits;
import org.vigil.shared.Refusal;

/**
 * A safety check as its checker hands it in.
 *
 * @param outcome what the public may know
 * @param answers an answer to every item of the checklist
 * @param keptBack slots of the dossier that may not be published, each as {@link SlotCode} writes it or as its type alone
 * @param allowed slots beyond field class F0 that may be published; health, place and family need a consent beside it
 * @param partners slots that partners may know beside what is public; what a consent forbids they may not know either
 * @param consents how consent stands; one for the scope NAME is mandatory
 * @param publishAfter for DELAYED: not before this time
 * @param comment why
 * @param seenVersion the version of the record that the checker saw; absent to take the present one
 */
public record SafetyCheck(
        SafetyOutcome outcome,
        Map<ChecklistItem, ChecklistItem.Answer> answers,
        Set<String> keptBack,
        Set<String> allowed,
        Set<String> partners,
        List<Consent> consents,
        @Nullable Instant publishAfter,
        String comment,
        @Nullable Long seenVersion) {

    public SafetyCheck {
        var wrong = new ArrayList<Refusal.FieldError>();
        for (var item : ChecklistItem.values()) {
            if (!answers.containsKey(item)) {
                wrong.add(new Refusal.FieldError("answers." + item, "refusal.checklist-answer", List.of(item.name())));
            }
        }
        var name = statusOf(consents, Consent.Scope.NAME);
        if (name == null) {
            wrong.add(new Refusal.FieldError("consent.NAME", "refusal.consent-missing", List.of()));
        } else if (outcome.allowsName() && !name.allows()) {
            wrong.add(new Refusal.FieldError("outcome", "refusal.consent-refused", List.of()));
        }
        if ((outcome == SafetyOutcome.DELAYED) != (publishAfter != null)) {
            wrong.add(new Refusal.FieldError("publishAfter", "refusal.publish-after", List.of()));
        }
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        comment = Limits.required("comment", comment, 5000);
        answers = new EnumMap<>(answers);
        keptBack = Set.copyOf(keptBack);
        allowed = Set.copyOf(allowed);
        partners = Set.copyOf(partners);
        consents = List.copyOf(consents);
    }

    /** The same check for the eyes of partners. */
    SafetyCheck forPartners() {
        var kept = new HashSet<>(keptBack);
        kept.removeAll(partners);
        var shown = new HashSet<>(allowed);
        shown.addAll(partners);
        return new SafetyCheck(outcome, answers, kept, shown, partners, consents, publishAfter, comment, seenVersion);
    }

    private static Consent.@Nullable Status statusOf(List<Consent> consents, Consent.Scope scope) {
        return consents.stream()
                .filter(consent -> consent.scope() == scope)
                .map(Consent::status)
                .reduce((one, other) -> other)
                .orElse(null);
    }

    /** Whether a consent, or a written reason to go without, covers this scope. */
    boolean covers(Consent.Scope scope) {
        var status = statusOf(consents, scope);
        return status != null && status.allows();
    }

    /** Whether somebody said no to this scope. */
    boolean forbids(Consent.Scope scope) {
        var status = statusOf(consents, scope);
        return status != null && !status.allows();
    }
}
