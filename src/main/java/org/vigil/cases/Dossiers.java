package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.NameMatcher;
import org.vigil.shared.CaseId;

/** Folds the dossier of a case from its stored claims. */
@Component
class Dossiers {

    private final ClaimStore claims;
    private final NameMatcher matcher;
    private final Clock clock;

    Dossiers(ClaimStore claims, NameMatcher matcher, Clock clock) {
        this.claims = claims;
        this.matcher = matcher;
        this.clock = clock;
    }

    Dossier now(CaseId caseId) {
        return fold(caseId, claims.claimsOf(caseId), clock.instant());
    }

    Dossier fold(CaseId caseId, List<RecordedClaim> recorded, Instant asOf) {
        List<Claim> all = recorded.stream().map(RecordedClaim::claim).toList();
        return Dossier.of(all, claims.decisionsOf(caseId), asOf, matcher);
    }
}
