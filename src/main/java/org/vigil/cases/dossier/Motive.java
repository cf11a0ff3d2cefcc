package org.vigil.cases.dossier;

/** Why the authorities or others act, as somebody sees it. */
public record Motive(String description) implements Fact {

    public Motive {
        description = Check.text("description", description);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Motive that)) {
            return Relation.UNRELATED;
        }
        return Compare.statements(description, that.description);
    }

    @Override
    public FactType type() {
        return FactType.MOTIVE;
    }
}
