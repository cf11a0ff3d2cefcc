package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** One stage of the proceedings: whether it has begun, since when, and whether the public may attend. */
public record Proceeding(
        Stage stage,
        @Nullable Known begun,
        @Nullable Publicity publicity,
        @Nullable FuzzyDate since) implements Fact {

    /** The stages in their order. */
    public enum Stage {
        INVESTIGATION,
        PRE_TRIAL,
        TRIAL,
        VERDICT,
        APPEAL,
        CASSATION,
        CLOSED,
        UNKNOWN
    }

    /** Who may attend. */
    public enum Publicity {
        OPEN,
        CLOSED,
        PARTLY,
        UNKNOWN
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.PROCEEDING, stage.name());
    }

    /** That nobody knows whether it has begun is a statement of its own, which a plain yes or no contradicts. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Proceeding that) || stage != that.stage) {
            return Relation.UNRELATED;
        }
        return Compare.values(begun, that.begun)
                .and(Compare.choices(publicity, that.publicity, Publicity.UNKNOWN))
                .and(Compare.dates(since, that.since));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Proceeding that
                ? new Proceeding(
                        stage,
                        begun == null ? that.begun : begun,
                        Compare.chosen(publicity, that.publicity, Publicity.UNKNOWN),
                        Compare.finer(since, that.since))
                : this;
    }

    @Override
    public boolean statesUnknown() {
        return begun == Known.UNKNOWN && publicity == null && since == null;
    }

    @Override
    public FactType type() {
        return FactType.PROCEEDING;
    }
}
