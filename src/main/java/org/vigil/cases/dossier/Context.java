package org.vigil.cases.dossier;

/** What surrounds the case: events, campaigns, accusations that no charge states. */
public record Context(String description) implements Fact {

    public Context {
        description = Check.text("description", description);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Context that)) {
            return Relation.UNRELATED;
        }
        return Compare.statements(description, that.description);
    }

    @Override
    public FactType type() {
        return FactType.CONTEXT;
    }
}
