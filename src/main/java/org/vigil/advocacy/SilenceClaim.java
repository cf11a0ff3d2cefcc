package org.vigil.advocacy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.cases.dossier.StateResponse;
import org.vigil.shared.FuzzyDate;

/** That an authority does not answer, as our own file says it: verified, reviewed and published like everything else that is known. */
@Component
class SilenceClaim {

    private final CaseManagement cases;

    SilenceClaim(CaseManagement cases) {
        this.cases = cases;
    }

    /** Proposes it where somebody decided to say it openly. */
    void propose(ActionDetails asked) {
        asked.saidOpenly().ifPresent(silence -> {
            var action = asked.action();
            var day = LocalDate.ofInstant(silence.at(), ZoneOffset.UTC);
            cases.addSource(action.caseId(), ourFile(action), List.of(noResponse(action, day)));
        });
    }

    private static NewSource ourFile(AdvocacyAction action) {
        return new NewSource(
                "Our own file: what we sent and what came back",
                null,
                "our letters " + action.id(),
                SourceKind.OWN_RESEARCH,
                SourceGrade.UNGRADED,
                null,
                null,
                null,
                false);
    }

    private static NewClaim noResponse(AdvocacyAction action, LocalDate day) {
        return new NewClaim(
                null,
                new StateResponse(StateResponse.Value.NO_RESPONSE, action.target(), null, FuzzyDate.day(day)),
                Modality.FACT,
                ClaimScope.INDIVIDUAL,
                null,
                "action " + action.id(),
                null,
                null);
    }
}
