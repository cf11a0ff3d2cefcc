package org.vigil.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;
import org.vigil.shared.UserId;

/**
 * One version of a public summary. It decides by itself what may become of it: a draft is reviewed, a reviewed one published,
 * and a published one never changes.
 */
record Summary(
        UUID id,
        CaseId caseId,
        int version,
        SummaryState state,
        UUID assessmentId,
        String language,
        String lead,
        List<ClaimId> facts,
        @Nullable String whatChanged,
        UserId draftedBy,
        Instant draftedAt,
        @Nullable UserId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedHash,
        @Nullable String comment,
        @Nullable Instant publishedAt) {

    static Summary drafted(
            UUID id, int version, RiskAssessment assessment, SummaryDraft draft, UserId by, Instant now) {
        return new Summary(
                id,
                assessment.caseId(),
                version,
                SummaryState.IN_REVIEW,
                assessment.id(),
                draft.language(),
                draft.lead(),
                draft.facts(),
                draft.whatChanged(),
                by,
                now,
                null,
                null,
                null,
                null,
                null);
    }

    boolean isPublic() {
        return publishedAt != null;
    }

    Summary returned(String why) {
        requireInReview();
        return with(SummaryState.DRAFT, null, null, null, why, null);
    }

    Summary approved(UserId by, String why, Instant now) {
        requireInReview();
        return with(SummaryState.IN_REVIEW, by, now, contentHash(), why, null);
    }

    Summary published(Instant now) {
        requireInReview();
        if (approvedBy == null || !contentHash().equals(approvedHash)) {
            throw Refusal.conflict("refusal.summary-not-approved");
        }
        return with(SummaryState.PUBLISHED, approvedBy, approvedAt, approvedHash, comment, now);
    }

    private void requireInReview() {
        if (state != SummaryState.IN_REVIEW) {
            throw Refusal.conflict("refusal.summary-not-in-review");
        }
    }

    /** What an approval signs. */
    String contentHash() {
        var chosen = facts.stream().map(ClaimId::toString).sorted().toList();
        var content = String.join("\n", assessmentId.toString(), language, lead, String.valueOf(whatChanged)) + "\n"
                + String.join(",", chosen);
        return Sha256.hex(content);
    }

    private Summary with(
            SummaryState next,
            @Nullable UserId by,
            @Nullable Instant at,
            @Nullable String hash,
            @Nullable String why,
            @Nullable Instant published) {
        return new Summary(
                id,
                caseId,
                version,
                next,
                assessmentId,
                language,
                lead,
                facts,
                whatChanged,
                draftedBy,
                draftedAt,
                by,
                at,
                hash,
                why,
                published);
    }
}
