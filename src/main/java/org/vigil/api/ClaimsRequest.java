package org.vigil.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.NewClaim;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Modality;
import tools.jackson.databind.JsonNode;

/** One claim to propose, or several under {@code claims}; of several, each or none is taken. */
record ClaimsRequest(
        @Nullable List<ClaimRequest> claims,
        @Nullable UUID sourceId,
        @Schema(type = "object") @Nullable JsonNode fact,
        @Nullable Modality modality,
        @Nullable ClaimScope scope,
        @Nullable String attribution,
        @Nullable String locator,
        @Nullable String quote,
        @Nullable String individualNote) {

    private static final int MOST = 200;

    List<NewClaim> commands() {
        var fields = new Fields();
        var commands = new ArrayList<NewClaim>();
        if (claims == null) {
            var one = new ClaimRequest(sourceId, fact, modality, scope, attribution, locator, quote, individualNote);
            add(commands, one, fields, "");
        } else {
            refuseOdd(fields);
            for (int index = 0; index < Math.min(claims.size(), MOST); index++) {
                var one = fields.required("claims[" + index + "]", claims.get(index));
                if (one != null) {
                    add(commands, one, fields, "claims[" + index + "]");
                }
            }
        }
        fields.refuseWrong();
        return commands;
    }

    private void refuseOdd(Fields fields) {
        if (fact != null || sourceId != null) {
            throw new ProblemException(Problem.field(fact == null ? "sourceId" : "fact", "refusal.one-or-several"));
        }
        if (Objects.requireNonNull(claims).isEmpty()) {
            fields.required("claims", null);
        }
        if (claims.size() > MOST) {
            throw new ProblemException(Problem.field("claims", "refusal.too-many", MOST));
        }
    }

    private static void add(List<NewClaim> commands, ClaimRequest claim, Fields fields, String path) {
        fields.required(path.isEmpty() ? "sourceId" : path + ".sourceId", claim.sourceId());
        var command = claim.command(fields, path);
        if (command != null) {
            commands.add(command);
        }
    }
}
