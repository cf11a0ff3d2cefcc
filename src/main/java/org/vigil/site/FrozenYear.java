package org.vigil.site;

import java.time.Instant;

/**
 * A census that is frozen.
 *
 * @param year whose 1 December
 * @param certain persons held for certain
 * @param possible those beyond them who may have been held
 * @param sha256 hash of the document's characters in UTF-8
 * @param frozenAt when it was frozen
 * @param document counts by country and liberty status with the references behind them, as it was hashed
 */
public record FrozenYear(int year, int certain, int possible, String sha256, Instant frozenAt, String document) {

    public String address() {
        return "/api/v1/public/census/" + year;
    }

    /** The document stands in it as it was hashed, character by character. */
    String json() {
        return "{\"year\":" + year + ",\"certain\":" + certain + ",\"possible\":" + possible + ",\"frozenAt\":\""
                + frozenAt + "\",\"sha256\":\"" + sha256 + "\",\"document\":" + document + "}";
    }
}
