package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** What a court of one instance imposed; what it could impose is a {@link MaximumPenalty}. */
public record Sentence(
        @Nullable Integer months,
        @Nullable PenaltyKind kind,
        @Nullable FuzzyDate date,
        @Nullable String regime,
        @Nullable Instance instance,
        @Nullable Boolean conditional,
        @Nullable String court)
        implements Fact {

    /** Which court, in the order of appeal. */
    public enum Instance {
        FIRST,
        APPEAL,
        CASSATION,
        UNKNOWN
    }

    public Sentence {
        Check.that(
                months == null || (months >= 0 && months <= 1_200),
                "months",
                "A sentence lasts between 0 and 1200 months; for life choose the kind LIFE.");
        Check.that(
                months != null || kind != null || date != null,
                "months",
                "Say at least how long, of what kind or when the sentence was.");
        regime = Check.optional("regime", regime);
        court = Check.optional("court", court);
    }

    public static Sentence ofMonths(int months, @Nullable FuzzyDate date) {
        return new Sentence(months, PenaltyKind.PRISON, date, null, null, null, null);
    }

    /** Whether it takes the person's liberty, as far as it says. */
    public boolean isCustodial() {
        var prison = kind == null ? months != null : kind.compareTo(PenaltyKind.DEATH) <= 0;
        return prison && !Boolean.TRUE.equals(conditional);
    }

    /** The court that spoke; a sentence without one is taken for that of the first instance. */
    public Instance instanceOrFirst() {
        return instance == null || instance == Instance.UNKNOWN ? Instance.FIRST : instance;
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.SENTENCE, instanceOrFirst().name());
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Sentence that) || instanceOrFirst() != that.instanceOrFirst()) {
            return Relation.UNRELATED;
        }
        return Compare.values(months, that.months)
                .and(Compare.choices(kind, that.kind, PenaltyKind.UNKNOWN))
                .and(Compare.dates(date, that.date))
                .and(Compare.details(regime, that.regime))
                .and(Compare.choices(instance, that.instance, Instance.UNKNOWN))
                .and(Compare.values(conditional, that.conditional))
                .and(Compare.details(court, that.court));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Sentence that
                ? new Sentence(
                        months == null ? that.months : months,
                        Compare.chosen(kind, that.kind, PenaltyKind.UNKNOWN),
                        Compare.finer(date, that.date),
                        Compare.longer(regime, that.regime),
                        Compare.chosen(instance, that.instance, Instance.UNKNOWN),
                        conditional == null ? that.conditional : conditional,
                        Compare.longer(court, that.court))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.SENTENCE;
    }
}
