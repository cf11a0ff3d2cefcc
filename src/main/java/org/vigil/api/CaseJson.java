package org.vigil.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.CaseDetails;
import org.vigil.cases.Stage;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.Sensitivity;

/** A case's header as the API shows it. */
record CaseJson(
        String ref,
        String displayName,
        String country,
        IncidentType incidentType,
        Stage stage,
        Instant stageSince,
        String urgency,
        String risk,
        Sensitivity sensitivity,
        String summary,
        Instant openedAt,
        @Nullable Instant nextReviewAt,
        long version,
        int leastOrigins,
        int missingMinimum,
        int openConflicts) {

    static CaseJson of(CaseDetails details) {
        return new CaseJson(
                details.ref().toString(),
                details.displayName(),
                details.country(),
                details.incidentType(),
                details.stage(),
                details.stageSince(),
                details.urgency(),
                details.risk(),
                details.sensitivity(),
                details.summary(),
                details.openedAt(),
                details.nextReviewAt(),
                details.recordVersion(),
                details.leastOrigins(),
                details.missingMinimum(),
                details.openConflicts());
    }
}
