package org.vigil.cases.dossier;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** That the person is held or not at a time, where and by whom; without a status it says: held, the stage is not stated. */
public record Custody(
        @Nullable LibertyStatus status,
        @Nullable FuzzyDate date,
        @Nullable FuzzyPlace place,
        @Nullable String custodian,
        @Nullable PerpetratorCategory perpetrator)
        implements Fact {

    public Custody {
        custodian = Check.optional("custodian", custodian);
        Check.that(
                status != null || place != null || custodian != null || perpetrator != null,
                "status",
                "Say at least the status, the place or the custodian.");
    }

    /** Held, as far as this says; a missing status means held at an unstated stage. */
    public boolean saysHeld() {
        return status == null || status.isHeld();
    }

    /** States at different times follow each other; only two of one and the same day can contradict. */
    @Override
    public Relation relationTo(Fact other) {
        if (!(other instanceof Custody that)) {
            return Relation.UNRELATED;
        }
        var relation = statuses(status, that.status)
                .and(Compare.dates(date, that.date))
                .and(Compare.places(place, that.place))
                .and(Compare.details(custodian, that.custodian))
                .and(Compare.perpetrators(perpetrator, that.perpetrator));
        return relation == Relation.CONTRADICTS && !Compare.sameDay(date, that.date) ? Relation.UNRELATED : relation;
    }

    private static Relation statuses(@Nullable LibertyStatus here, @Nullable LibertyStatus there) {
        var oneSaysOnlyHeld = (here == null) != (there == null);
        var named = here == null ? there : here;
        if (oneSaysOnlyHeld && named != null && named != LibertyStatus.UNKNOWN && !named.isHeld()) {
            return Relation.CONTRADICTS;
        }
        return Compare.choices(here, there, LibertyStatus.UNKNOWN);
    }

    @Override
    public Fact filledFrom(Fact other) {
        return other instanceof Custody that
                ? new Custody(
                        Compare.chosen(status, that.status, LibertyStatus.UNKNOWN),
                        Compare.finer(date, that.date),
                        Compare.finer(place, that.place),
                        Compare.longer(custodian, that.custodian),
                        Compare.chosen(perpetrator, that.perpetrator, PerpetratorCategory.UNKNOWN))
                : this;
    }

    @Override
    public boolean statesUnknown() {
        return status == LibertyStatus.UNKNOWN;
    }

    /** Only the place of detention is confidential. */
    @Override
    public FieldClass fieldClass() {
        var finer = place != null && place.precision().isFinerThan(FuzzyPlace.Precision.COUNTRY);
        return finer ? FieldClass.F2 : FieldClass.F0;
    }

    @Override
    public FactType type() {
        return FactType.CUSTODY;
    }
}
