package org.vigil.cases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.shared.FuzzyDate;

/** What lists show of a case, folded from its dossier. */
record ListColumns(
        @Nullable String displayName,
        String libertyStatus,
        String chargeCategory,
        @Nullable LocalDate heldFromEarliest,
        @Nullable LocalDate heldFromLatest,
        @Nullable LocalDate heldUntilEarliest,
        @Nullable LocalDate heldUntilLatest,
        int leastOrigins,
        int missingMinimum,
        int openConflicts) {

    static ListColumns of(Dossier dossier, MinimumFacts minimum) {
        return new ListColumns(
                dossier.displayName().orElse(null),
                dossier.libertyStatus(LocalDate.ofInstant(dossier.asOf(), ZoneOffset.UTC))
                        .name(),
                dossier.chargeCategory().name(),
                dossier.heldSince().map(FuzzyDate::earliest).orElse(null),
                dossier.heldSince().map(FuzzyDate::latest).orElse(null),
                dossier.heldUntil().map(FuzzyDate::earliest).orElse(null),
                dossier.heldUntil().map(FuzzyDate::latest).orElse(null),
                minimum.leastOrigins(),
                minimum.missing().size(),
                dossier.openConflicts().size());
    }
}
