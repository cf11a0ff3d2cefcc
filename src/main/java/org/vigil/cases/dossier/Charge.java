package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;

/** One charge in the words of the report, with article and category where known. */
public record Charge(
        String asReported,
        @Nullable String article,
        @Nullable ChargeCategory category) implements Fact {

    public Charge {
        asReported = Check.text("asReported", asReported);
        article = Check.optional("article", article);
    }

    @Override
    public Slot slot() {
        return Slot.of(FactType.CHARGE, asReported);
    }

    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Charge that) || !slot().equals(that.slot())) {
            return Relation.UNRELATED;
        }
        return Compare.texts(article, that.article)
                .and(Compare.choices(category, that.category, ChargeCategory.UNKNOWN));
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Charge that
                ? new Charge(
                        asReported,
                        Compare.longer(article, that.article),
                        Compare.chosen(category, that.category, ChargeCategory.UNKNOWN))
                : this;
    }

    @Override
    public FactType type() {
        return FactType.CHARGE;
    }
}
