package org.vigil.cases;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Claim;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/**
 * A claim with the people who recorded and decided it.
 *
 * @param caseId the case for which it was recorded; after a merge another one shows it
 * @param claim what is claimed, by whom, how
 * @param recordedBy who proposed it
 * @param decidedBy who accepted or rejected it
 * @param decisionNote why
 */
public record RecordedClaim(
        CaseId caseId,
        Claim claim,
        UserId recordedBy,
        @Nullable UserId decidedBy,
        @Nullable String decisionNote) {}
