package org.vigil.partners;

/** A kind of file that partners may take out. */
public enum PartnerFormat {
    CSV("text/csv;charset=UTF-8"),
    NDJSON("application/x-ndjson;charset=UTF-8"),
    JSON("application/json;charset=UTF-8");

    private final String mediaType;

    PartnerFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public String suffix() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
