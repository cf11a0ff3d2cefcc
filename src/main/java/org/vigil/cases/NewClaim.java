package org.vigil.cases;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Modality;
import org.vigil.shared.Refusal;

/**
 * A claim to propose: SOURCE says FACT about PERSON.
 *
 * @param sourceId the source that says it; when a case is opened together with its source, absent
 * @param fact what it says
 * @param modality how it says it
 * @param scope about this person, or about a group that the person is in
 * @param attribution who says it inside the source; mandatory for an allegation
 * @param locator where in the source it stands: line, page, row
 * @param quote the sentence itself, where it may be kept
 * @param individualNote why a claim about a group holds for this person
 */
public record NewClaim(
        @Nullable UUID sourceId,
        Fact fact,
        Modality modality,
        ClaimScope scope,
        @Nullable String attribution,
        String locator,
        @Nullable String quote,
        @Nullable String individualNote) {

    public NewClaim {
        attribution = Limits.optional("attribution", attribution, 500);
        locator = Limits.required("locator", locator, 500);
        quote = Limits.optional("quote", quote, 5000);
        individualNote = Limits.optional("individualNote", individualNote, 2000);
        if (modality == Modality.ALLEGATION && attribution == null) {
            throw Refusal.invalid("attribution", "refusal.attribution");
        }
    }

    /** The same, said by a source that stands on a case. */
    public NewClaim saidBy(UUID source) {
        return new NewClaim(source, fact, modality, scope, attribution, locator, quote, individualNote);
    }
}
