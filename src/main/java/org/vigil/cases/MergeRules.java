package org.vigil.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.Claim;
import org.vigil.shared.Refusal;

/** When two cases may be united, and when they may be parted again. The database keeps the same rules. */
@Component
class MergeRules {

    private final CaseRepository cases;
    private final MergeStore merges;
    private final ClaimStore claims;
    private final List<MergeObjection> objections;

    MergeRules(CaseRepository cases, MergeStore merges, ClaimStore claims, List<MergeObjection> objections) {
        this.cases = cases;
        this.merges = merges;
        this.claims = claims;
        this.objections = objections;
    }

    /** A target that stands for itself never lets a chain close to a ring. */
    Optional<Refusal> againstUniting(DetentionCase merged, DetentionCase standing) {
        if (merged.id().equals(standing.id())) {
            return Optional.of(Refusal.conflict("refusal.merge.itself"));
        }
        if (merged.isMerged()) {
            return Optional.of(Refusal.conflict("refusal.merge.done", merged.ref(), survivor(merged)));
        }
        if (standing.isMerged()) {
            return Optional.of(Refusal.conflict("refusal.merge.target-merged", standing.ref(), survivor(standing)));
        }
        if (standing.stage().isEnd()) {
            return Optional.of(Refusal.conflict("refusal.merge.target-ended", standing.ref()));
        }
        if (merges.widensNeedToKnow(merged.id(), standing.id())) {
            return Optional.of(Refusal.conflict("refusal.merge.need-to-know"));
        }
        return Optional.empty();
    }

    Optional<Refusal> againstParting(Merge merge, DetentionCase standing) {
        if (standing.isMerged()) {
            return Optional.of(Refusal.conflict("refusal.unmerge.later-first", standing.ref(), survivor(standing)));
        }
        if (standing.stage().isEnd()) {
            return Optional.of(Refusal.conflict("refusal.unmerge.target-ended", standing.ref()));
        }
        var brought = claims.claimsOf(merges.unitedWith(merge.caseId(), merge.at())).stream()
                .map(RecordedClaim::claim)
                .map(Claim::id)
                .toList();
        return objections.stream()
                .flatMap(objection -> objection.against(merge, brought).stream())
                .findFirst();
    }

    private String survivor(DetentionCase merged) {
        return cases.require(merges.survivor(merged.id())).ref().toString();
    }
}
