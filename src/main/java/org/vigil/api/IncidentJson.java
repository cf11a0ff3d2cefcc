package org.vigil.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.Incident;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.UserId;

/** One event with several victims as the API shows it, with those of its cases that the caller may know of. */
record IncidentJson(
        UUID id,
        String title,
        IncidentType type,
        String country,
        @Nullable String region,
        @Nullable String locality,
        String date,
        Somebody openedBy,
        Instant openedAt,
        List<CaseRowJson> cases) {

    static IncidentJson of(Incident incident, Map<UserId, String> names) {
        var about = incident.about();
        return new IncidentJson(
                incident.id().value(),
                about.title(),
                about.type(),
                about.country().value(),
                about.region(),
                about.locality(),
                about.date().iso(),
                Somebody.of(incident.openedBy(), names),
                incident.openedAt(),
                incident.cases().stream().map(CaseRowJson::of).toList());
    }
}
