package org.vigil.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.RecordedClaim;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Modality;
import org.vigil.shared.UserId;
import tools.jackson.databind.JsonNode;

/** A claim as the API shows it, with the people who recorded and decided it. */
record ClaimJson(
        UUID id,
        FactType type,
        @Schema(type = "object") JsonNode fact,
        Modality modality,
        ClaimScope scope,
        @Nullable String attribution,
        @Nullable String locator,
        @Nullable String quote,
        ClaimStatus status,
        UUID sourceId,
        String source,
        String originGroup,
        Instant recordedAt,
        Somebody recordedBy,
        @Nullable Instant decidedAt,
        @Nullable Somebody decidedBy,
        @Nullable String decisionNote,
        @Nullable String individualNote,
        @Nullable Instant supersededAt) {

    static ClaimJson of(RecordedClaim recorded, Map<UserId, String> names) {
        Claim claim = recorded.claim();
        return new ClaimJson(
                claim.id().value(),
                claim.fact().type(),
                FactJson.of(claim.fact()),
                claim.modality(),
                claim.scope(),
                claim.attribution(),
                claim.locator(),
                claim.quote(),
                claim.status(),
                claim.source().sourceId(),
                claim.source().title(),
                claim.source().originGroup(),
                claim.recordedAt(),
                Somebody.of(recorded.recordedBy(), names),
                claim.decidedAt(),
                Somebody.orNobody(recorded.decidedBy(), names),
                recorded.decisionNote(),
                claim.individualNote(),
                claim.supersededAt());
    }
}
