package org.vigil.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.Conflict;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.FactType;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/**
 * A contradiction as the API shows it.
 *
 * @param id to be named when it is resolved
 * @param caseRef the case
 * @param type what the two disagree on
 * @param slot which one of that type, where there may be several
 * @param claims the two claims, the earlier one first
 * @param open whether nobody has closed it
 * @param outcome how it was closed
 * @param keptClaim the side that holds, when it was settled for one
 * @param note why
 * @param decidedAt when
 */
record ConflictJson(
        String id,
        String caseRef,
        FactType type,
        String slot,
        List<ClaimJson> claims,
        boolean open,
        ConflictDecision.@Nullable Outcome outcome,
        @Nullable UUID keptClaim,
        @Nullable String note,
        @Nullable Instant decidedAt) {

    static ConflictJson of(CaseRef ref, CaseId caseId, Conflict conflict, Map<Claim, ClaimJson> claims) {
        var decision = conflict.decision();
        var kept = decision == null ? null : decision.keptClaim();
        return new ConflictJson(
                ConflictRef.of(ref, caseId, conflict).toString(),
                ref.toString(),
                conflict.slot().type(),
                conflict.slot().key(),
                List.of(Fields.sure(claims.get(conflict.one())), Fields.sure(claims.get(conflict.other()))),
                conflict.isOpen(),
                decision == null ? null : decision.outcome(),
                kept == null ? null : kept.value(),
                decision == null ? null : decision.note(),
                decision == null ? null : decision.decidedAt());
    }
}
