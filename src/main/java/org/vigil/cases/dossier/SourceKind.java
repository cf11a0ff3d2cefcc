package org.vigil.cases.dossier;

/** What a source is. */
public enum SourceKind {
    NEWS_ARTICLE,
    NEWS_AGENCY,
    NGO_LIST,
    NGO_REPORT,
    COURT_DOCUMENT,
    OFFICIAL_STATEMENT,
    UN_DOCUMENT,
    DATASET,
    SOCIAL_MEDIA,
    WITNESS,
    FAMILY,
    COUNSEL,
    COLLEAGUE,
    OWN_RESEARCH,
    OTHER,
    UNKNOWN
}
