package org.vigil.api;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.CaseRow;
import org.vigil.cases.Stage;

/** A case in a list as the API shows it. */
record CaseRowJson(
        String ref,
        String displayName,
        String country,
        Stage stage,
        Instant stageSince,
        String urgency,
        String libertyStatus,
        String chargeCategory,
        @Nullable LocalDate heldFromEarliest,
        @Nullable LocalDate heldFromLatest,
        int leastOrigins,
        int openConflicts,
        Instant openedAt) {

    static CaseRowJson of(CaseRow row) {
        return new CaseRowJson(
                row.ref().toString(),
                row.displayName(),
                row.country(),
                row.stage(),
                row.stageSince(),
                row.urgency(),
                row.libertyStatus(),
                row.chargeCategory(),
                row.heldFromEarliest(),
                row.heldFromLatest(),
                row.leastOrigins(),
                row.openConflicts(),
                row.openedAt());
    }
}
