package org.vigil.cases.dossier;

/** Who did it or holds the person (after HURIDOCS list 24). */
public enum PerpetratorCategory {
    STATE,
    POLICE,
    SECURITY_SERVICE,
    MILITARY,
    PRISON_SERVICE,
    PROSECUTION,
    COURT,
    OFFICIAL,
    PARAMILITARY,
    ARMED_GROUP,
    PARTY_OR_MOVEMENT,
    CRIMINAL_GROUP,
    EMPLOYER,
    CROWD,
    PRIVATE_PERSON,
    OTHER,
    UNKNOWN;

    /** Whether the state acts through it. */
    public boolean isState() {
        return compareTo(OFFICIAL) <= 0;
    }

    /** Whether it is known not to be the state: its captives are missing, not held. */
    public boolean isNonState() {
        return compareTo(PARAMILITARY) >= 0 && compareTo(PRIVATE_PERSON) <= 0;
    }
}
