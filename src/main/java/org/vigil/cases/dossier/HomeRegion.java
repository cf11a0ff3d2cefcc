package org.vigil.cases.dossier;

import org.vigil.shared.FuzzyPlace;

/** Where the person comes from. */
public record HomeRegion(FuzzyPlace place) implements Fact {

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof HomeRegion that)) {
            return Relation.UNRELATED;
        }
        return Compare.places(place, that.place);
    }

    @Override
    public FactType type() {
        return FactType.HOME_REGION;
    }
}
