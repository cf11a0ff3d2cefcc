package org.vigil.cases.dossier;

/**
 * One thing that can be known about a case: small, immutable, checked, and able to say how it stands to another.
 *
 * <p>What a source does not say is absent, never a value; {@code UNKNOWN} is a value that a source states.
 */
public sealed interface Fact
        permits Act,
                Affiliation,
                Age,
                Arrest,
                Charge,
                ChargeStatus,
                Contact,
                Context,
                Counsel,
                Custody,
                Death,
                Exile,
                Health,
                Hearing,
                HomeRegion,
                IllTreatment,
                MaximumPenalty,
                Motive,
                Name,
                OwnStatement,
                Plea,
                Proceeding,
                ReArrest,
                Release,
                Role,
                Sentence,
                Sex,
                SignedStatement,
                StateResponse,
                WorkProfile {

    FactType type();

    /** The slot of the dossier that it fills. */
    default Slot slot() {
        return Slot.of(type());
    }

    /** How it stands to another fact; facts of different slots have nothing to do with each other. */
    Relation relationTo(Fact other);

    /** This fact, with what an agreeing fact adds to it or says more exactly. */
    default Fact filledFrom(Fact other) {
        return relationTo(other) == Relation.REFINED_BY ? other : this;
    }

    /** Whether it only states that its matter is unknown, so that it supports no value. */
    default boolean statesUnknown() {
        return false;
    }

    default FieldClass fieldClass() {
        return type().fieldClass();
    }
}
