package org.vigil.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.NewClaim;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Modality;
import tools.jackson.databind.JsonNode;

/**
 * A claim to propose: a source says a fact.
 *
 * @param sourceId the source; when a case is opened together with its source, absent
 * @param fact what it says: an object with a type and the fields of that type
 * @param modality how it says it; FACT when absent
 * @param scope about this person or a group; INDIVIDUAL when absent
 * @param attribution who says it inside the source; mandatory for an allegation
 * @param locator where in the source it stands: line, page, row
 * @param quote the sentence itself, where it may be kept
 * @param individualNote why a claim about a group holds for this person
 */
record ClaimRequest(
        @Nullable UUID sourceId,

        @Schema(type = "object", example = "{\"type\":\"ARREST\",\"date\":\"2022-05-18\"}") @Nullable
        JsonNode fact,

        @Nullable Modality modality,
        @Nullable ClaimScope scope,
        @Nullable String attribution,
        @Nullable String locator,
        @Nullable String quote,
        @Nullable String individualNote) {

    /** Reads itself at a path of the body; what is wrong is gathered there. */
    @Nullable
    NewClaim command(Fields fields, String path) {
        var given = fields.required(path.isEmpty() ? "fact" : path + ".fact", fact);
        if (given == null) {
            return null;
        }
        var factPath = path.isEmpty() ? "fact" : path + ".fact";
        var read = fields.at(factPath, () -> FactJson.read(given, factPath));
        return read == null
                ? null
                : fields.at(
                        path,
                        () -> new NewClaim(
                                sourceId,
                                read,
                                modality == null ? Modality.FACT : modality,
                                scope == null ? ClaimScope.INDIVIDUAL : scope,
                                attribution,
                                locator == null ? "" : locator,
                                quote,
                                individualNote));
    }
}
