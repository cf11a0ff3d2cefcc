package org.vigil.cases;

import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;

/**
 * What an event is known by, for staff alone.
 *
 * @param title what people call it
 * @param type what happened
 * @param country where
 * @param region first level below the country
 * @param locality town or village
 * @param date when, as exactly as it is known
 */
public record NewIncident(
        String title,
        IncidentType type,
        CountryCode country,
        @Nullable String region,
        @Nullable String locality,
        FuzzyDate date) {

    public NewIncident {
        title = Limits.required("title", title, 300);
        region = Limits.optional("region", region, 200);
        locality = Limits.optional("locality", locality, 200);
    }
}
