package org.vigil.publication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;
import org.vigil.shared.UserId;
import org.vigil.shared.language.Language;

/**
 * A translation of the free text of one version of a public summary. It is tied to the very words that it translates: when they
 * change, it is stale.
 */
record Translation(
        UUID id,
        CaseId caseId,
        int version,
        Language language,
        TranslationState state,
        String lead,
        String sourceHash,
        UserId draftedBy,
        Instant draftedAt,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {

    static Translation of(Summary original, TranslationDraft draft, UserId by, Instant now) {
        if (original.language().equals(draft.language())) {
            throw Refusal.invalid("language", "refusal.translation-original");
        }
        return new Translation(
                UUID.randomUUID(),
                original.caseId(),
                original.version(),
                draft.spoken(),
                TranslationState.IN_REVIEW,
                draft.lead(),
                hashOf(original),
                by,
                now,
                null,
                null,
                null);
    }

    static String hashOf(Summary original) {
        return Sha256.hex(original.lead());
    }

    boolean isOf(Summary original) {
        return sourceHash.equals(hashOf(original));
    }

    boolean isApproved() {
        return state == TranslationState.APPROVED;
    }

    Translation decided(SummaryDecision decision, UserId by, String why, Instant now) {
        if (state != TranslationState.IN_REVIEW) {
            throw Refusal.conflict("refusal.translation-not-in-review");
        }
        var next = decision == SummaryDecision.APPROVE ? TranslationState.APPROVED : TranslationState.RETURNED;
        return new Translation(
                id, caseId, version, language, next, lead, sourceHash, draftedBy, draftedAt, by, now, why);
    }

    TranslationDetails details(Summary original) {
        return new TranslationDetails(
                language.code(), version, state, !isOf(original), lead, draftedBy, draftedAt, decidedBy, comment);
    }
}
