package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.NameMatcher;
import org.vigil.shared.CaseId;

/** Folds the dossier of a case from its stored claims and those of the cases merged into it. */
@Component
class Dossiers {

    private final ClaimStore claims;
    private final MergeStore merges;
    private final NameMatcher matcher;
    private final Clock clock;

    Dossiers(ClaimStore claims, MergeStore merges, NameMatcher matcher, Clock clock) {
        this.claims = claims;
        this.merges = merges;
        this.matcher = matcher;
        this.clock = clock;
    }

    Dossier now(CaseId caseId) {
        var now = clock.instant();
        return fold(merges.unitedWith(caseId, now), now);
    }

    /** Folds the claims of all these cases as of one person. */
    Dossier fold(List<CaseId> united, Instant asOf) {
        return fold(united, claims.claimsOf(united), asOf);
    }

    Dossier fold(List<CaseId> united, List<RecordedClaim> recorded, Instant asOf) {
        List<Claim> all = recorded.stream().map(RecordedClaim::claim).toList();
        return Dossier.of(all, claims.decisionsOf(united), asOf, matcher.once());
    }
}
