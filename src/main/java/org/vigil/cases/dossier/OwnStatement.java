package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** What the person says about the case, or others say for the person. */
public record OwnStatement(String description, @Nullable FuzzyDate date) implements Fact {

    public OwnStatement {
        description = Check.text("description", description);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof OwnStatement that)) {
            return Relation.UNRELATED;
        }
        return Compare.statements(description, that.description).and(Compare.dates(date, that.date));
    }

    @Override
    public FactType type() {
        return FactType.OWN_STATEMENT;
    }
}
