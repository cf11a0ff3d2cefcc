package org.vigil.cases.dossier;

/** The stable name of each kind of fact: in JSON, in the database and in forms; with its place on the page and its class. */
public enum FactType {
    NAME(Name.class, SlotGroup.IDENTITY, FieldClass.F0),
    AGE(Age.class, SlotGroup.IDENTITY, FieldClass.F0),
    SEX(Sex.class, SlotGroup.IDENTITY, FieldClass.F0),
    HOME_REGION(HomeRegion.class, SlotGroup.IDENTITY, FieldClass.F1),
    ARREST(Arrest.class, SlotGroup.DETENTION, FieldClass.F0),
    CUSTODY(Custody.class, SlotGroup.DETENTION, FieldClass.F2),
    RELEASE(Release.class, SlotGroup.DETENTION, FieldClass.F0),
    RE_ARREST(ReArrest.class, SlotGroup.DETENTION, FieldClass.F0),
    DEATH(Death.class, SlotGroup.DETENTION, FieldClass.F0),
    EXILE(Exile.class, SlotGroup.DETENTION, FieldClass.F1),
    ACT(Act.class, SlotGroup.DETENTION, FieldClass.F0),
    MOTIVE(Motive.class, SlotGroup.DETENTION, FieldClass.F1),
    CONTEXT(Context.class, SlotGroup.DETENTION, FieldClass.F1),
    CHARGE(Charge.class, SlotGroup.CHARGES_AND_COURT, FieldClass.F0),
    CHARGE_STATUS(ChargeStatus.class, SlotGroup.CHARGES_AND_COURT, FieldClass.F0),
    PLEA(Plea.class, SlotGroup.CHARGES_AND_COURT, FieldClass.F0),
    PROCEEDING(Proceeding.class, SlotGroup.CHARGES_AND_COURT, FieldClass.F0),
    HEARING(Hearing.class, SlotGroup.CHARGES_AND_COURT, FieldClass.F0),
    SENTENCE(Sentence.class, SlotGroup.CHARGES_AND_COURT, FieldClass.F0),
    MAXIMUM_PENALTY(MaximumPenalty.class, SlotGroup.CHARGES_AND_COURT, FieldClass.F0),
    STATE_RESPONSE(StateResponse.class, SlotGroup.CHARGES_AND_COURT, FieldClass.F0),
    ILL_TREATMENT(IllTreatment.class, SlotGroup.TREATMENT_AND_HEALTH, FieldClass.F1),
    SIGNED_STATEMENT(SignedStatement.class, SlotGroup.TREATMENT_AND_HEALTH, FieldClass.F1),
    HEALTH(Health.class, SlotGroup.TREATMENT_AND_HEALTH, FieldClass.F2),
    CONTACT(Contact.class, SlotGroup.CONTACT_AND_COUNSEL, FieldClass.F2),
    COUNSEL(Counsel.class, SlotGroup.CONTACT_AND_COUNSEL, FieldClass.F2),
    ROLE(Role.class, SlotGroup.WORK, FieldClass.F0),
    AFFILIATION(Affiliation.class, SlotGroup.WORK, FieldClass.F0),
    WORK_PROFILE(WorkProfile.class, SlotGroup.WORK, FieldClass.F1),
    OWN_STATEMENT(OwnStatement.class, SlotGroup.WORK, FieldClass.F1);

    private final Class<? extends Fact> fact;
    private final SlotGroup group;
    private final FieldClass fieldClass;

    FactType(Class<? extends Fact> fact, SlotGroup group, FieldClass fieldClass) {
        this.fact = fact;
        this.group = group;
        this.fieldClass = fieldClass;
    }

    /** The record that holds facts of this type. */
    public Class<? extends Fact> factClass() {
        return fact;
    }

    public SlotGroup group() {
        return group;
    }

    /** How carefully facts of this type are kept at least when stored; a single fact may turn out to need less. */
    public FieldClass fieldClass() {
        return fieldClass;
    }
}
