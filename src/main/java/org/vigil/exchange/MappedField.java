package org.vigil.exchange;

/** What a column of a list can mean. */
public enum MappedField {
    NAME,
    ALIAS,
    COUNTRY,
    STATUS,
    CENSUS_YEAR,
    ARREST_DATE,
    ARREST_PLACE,
    ARREST_AUTHORITY,
    PLACE_HELD,
    RELEASE_DATE,
    CHARGE,
    SENTENCE,
    OUTLET,
    ROLE,
    SEX,
    AGE,
    HEALTH,
    ID,
    NOTE,
    SUMMARY
}
