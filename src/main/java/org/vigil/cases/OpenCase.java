package org.vigil.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Name;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;

/**
 * A case to open. Nothing is required that a phone call at night would not give: a name and a country.
 *
 * @param names what the person is called, the main name first
 * @param country where it happened
 * @param incidentType what happened
 * @param incidentYear year in which it began; from the claims, else the present year, when absent
 * @param summary what is known in free words, for staff alone
 * @param source the first source; a placeholder for the report itself when absent
 * @param claims what that source says, beside the names
 */
public record OpenCase(
        List<Name> names,
        CountryCode country,
        IncidentType incidentType,
        @Nullable Integer incidentYear,
        String summary,
        @Nullable NewSource source,
        List<NewClaim> claims) {

    private static final int MOST_NAMES = 20;
    private static final int MOST_CLAIMS = 200;

    public OpenCase {
        if (names.isEmpty()) {
            throw Refusal.invalid("person.names", "refusal.missing");
        }
        if (names.size() > MOST_NAMES) {
            throw Refusal.invalid("person.names", "refusal.too-many", MOST_NAMES);
        }
        if (claims.size() > MOST_CLAIMS) {
            throw Refusal.invalid("claims", "refusal.too-many", MOST_CLAIMS);
        }
        if (incidentYear != null && (incidentYear < 1900 || incidentYear > 2200)) {
            throw Refusal.invalid("incidentYear", "refusal.year");
        }
        var cleaned = Limits.optional("summary", summary, 10_000);
        summary = cleaned == null ? "" : cleaned;
        names = List.copyOf(names);
        claims = List.copyOf(claims);
    }
}
