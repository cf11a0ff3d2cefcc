package org.vigil.publication;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Act;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.HomeRegion;
import org.vigil.cases.dossier.ReArrest;
import org.vigil.shared.FuzzyPlace;

/**
 * Takes out of a fact what the public may not see of places: points never, towns and prisons never, the region only with a
 * consent for it. A fact of which nothing is left becomes nothing.
 *
 * @param region whether the region may be shown
 */
record Coarsening(boolean region) {

    @Nullable
    Fact of(Fact fact) {
        if (fact instanceof Arrest arrest) {
            return ifAnything(
                    () -> new Arrest(arrest.date(), place(arrest.place()), arrest.authority(), arrest.perpetrator()));
        }
        if (fact instanceof ReArrest again) {
            return ifAnything(
                    () -> new ReArrest(again.date(), place(again.place()), again.authority(), again.perpetrator()));
        }
        if (fact instanceof Custody custody) {
            var custodian = region ? custody.custodian() : null;
            return ifAnything(() -> new Custody(
                    custody.status(), custody.date(), place(custody.place()), custodian, custody.perpetrator()));
        }
        if (fact instanceof Act act) {
            return new Act(
                    act.incident(),
                    act.date(),
                    place(act.place()),
                    act.authority(),
                    act.perpetrator(),
                    act.description());
        }
        if (fact instanceof Death death) {
            return ifAnything(() -> new Death(
                    death.date(), place(death.place()), death.cause(), death.inCustody(), death.description()));
        }
        if (fact instanceof HomeRegion home) {
            var place = place(home.place());
            return place == null ? null : new HomeRegion(place);
        }
        return fact;
    }

    private @Nullable FuzzyPlace place(@Nullable FuzzyPlace place) {
        if (place == null || !place.isKnown()) {
            return null;
        }
        var seen = place.publicView();
        return FuzzyPlace.of(seen.country(), region ? seen.region() : null, null);
    }

    /** A fact that says nothing any more refuses to exist. */
    private static @Nullable Fact ifAnything(java.util.function.Supplier<Fact> fact) {
        try {
            return fact.get();
        } catch (IllegalArgumentException nothingLeft) {
            return null;
        }
    }
}
