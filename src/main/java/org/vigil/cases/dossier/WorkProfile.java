package org.vigil.cases.dossier;

/** What the person writes or speaks about. */
public record WorkProfile(String description) implements Fact {

    public WorkProfile {
        description = Check.text("description", description);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof WorkProfile that)) {
            return Relation.UNRELATED;
        }
        return Compare.statements(description, that.description);
    }

    @Override
    public FactType type() {
        return FactType.WORK_PROFILE;
    }
}
