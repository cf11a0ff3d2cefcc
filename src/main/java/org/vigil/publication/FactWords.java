package org.vigil.publication;

import java.util.Locale;
import java.util.Objects;
import org.vigil.cases.FactWording;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Modality;
import org.vigil.shared.FuzzyDate;

/** Facts in the words of one language in which they stand before the public. */
record FactWords(FactWording wording, Locale locale) {

    /** A plain fact as its value; what somebody says, as the sentence that names who says it. */
    String of(DossierEntry entry) {
        var standing = Objects.requireNonNull(entry.standing());
        return standing.modality() == Modality.FACT
                ? wording.value(Objects.requireNonNull(entry.value()), locale)
                : wording.sentence(standing, locale);
    }

    String sentence(Claim claim) {
        return wording.sentence(claim, locale);
    }

    String date(FuzzyDate date) {
        return wording.date(date, locale);
    }

    String label(FactType type) {
        return wording.label(type, locale);
    }
}
