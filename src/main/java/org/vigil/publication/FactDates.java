package org.vigil.publication;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Act;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.Exile;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Health;
import org.vigil.cases.dossier.Hearing;
import org.vigil.cases.dossier.IllTreatment;
import org.vigil.cases.dossier.Proceeding;
import org.vigil.cases.dossier.ReArrest;
import org.vigil.cases.dossier.Release;
import org.vigil.cases.dossier.Sentence;
import org.vigil.cases.dossier.StateResponse;
import org.vigil.shared.FuzzyDate;

/** When a fact happened, for those that stand on a timeline. */
final class FactDates {

    private FactDates() {}

    static @Nullable FuzzyDate of(Fact fact) {
        if (fact instanceof Arrest arrest) {
            return arrest.date();
        }
        if (fact instanceof ReArrest again) {
            return again.date();
        }
        if (fact instanceof Custody custody) {
            return custody.date();
        }
        if (fact instanceof Release release) {
            return release.date();
        }
        if (fact instanceof Death death) {
            return death.date();
        }
        if (fact instanceof Exile exile) {
            return exile.date();
        }
        if (fact instanceof Act act) {
            return act.date();
        }
        return ofProceedings(fact);
    }

    private static @Nullable FuzzyDate ofProceedings(Fact fact) {
        if (fact instanceof Hearing hearing) {
            return hearing.date();
        }
        if (fact instanceof Sentence sentence) {
            return sentence.date();
        }
        if (fact instanceof Proceeding proceeding) {
            return proceeding.since();
        }
        if (fact instanceof IllTreatment treatment) {
            return treatment.date();
        }
        if (fact instanceof Health health) {
            return health.date();
        }
        return fact instanceof StateResponse response ? response.date() : null;
    }
}
