package org.vigil.cases.dossier;

/** What must be known, twice and independently, before a case may be called verified (SDG indicator 16.10.1). */
public enum MinimumElement {
    NAME,
    STATUS,
    DATE,
    PLACE,
    ACT,
    PERPETRATOR_OR_CUSTODIAN,
    LINK_TO_JOURNALISM
}
