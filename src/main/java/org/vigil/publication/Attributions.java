package org.vigil.publication;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.Modality;
import org.vigil.shared.Refusal;

/** Where ill-treatment is alleged, free text may not speak of it as established, in no language. */
@Component
class Attributions {

    private final Phrases phrases;

    Attributions(Phrases phrases) {
        this.phrases = phrases;
    }

    void require(String field, String text, PublicDossier open, Locale language) {
        var alleged = open.dossier().entries().stream().anyMatch(entry -> isAllegation(entry.standing()));
        var kept = open.keptBack().stream()
                .map(PublicDossier.Kept::entry)
                .map(DossierEntry::standing)
                .anyMatch(Attributions::isAllegation);
        if (!alleged && !kept) {
            return;
        }
        phrases.allegationWords(language).firstUnattributed(text, language).ifPresent(found -> {
            throw Refusal.invalid(field, "refusal.unattributed", found.sentence(), found.word());
        });
    }

    private static boolean isAllegation(@org.jspecify.annotations.Nullable Claim claim) {
        return claim != null && claim.modality() == Modality.ALLEGATION;
    }
}
