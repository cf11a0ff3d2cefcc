package org.vigil.publication;

import java.util.ArrayList;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;

/**
 * What partners may know of a case: all that is public, and beside it the facts that the safety check names for them, so far as
 * no consent forbids it. Never less than the public, and never a fact that nobody named.
 */
final class PartnerDossier {

    private PartnerDossier() {}

    /**
     * @param shown what the public is shown
     * @param open what the check lets out when partners read it
     */
    static Dossier of(PublicDossier shown, PublicDossier open, SafetyCheck check) {
        var entries = new ArrayList<DossierEntry>(shown.dossier().entries());
        for (var entry : open.dossier().entries()) {
            if (isNamed(check, entry)
                    && entries.stream().noneMatch(known -> known.slot().equals(entry.slot()))) {
                entries.add(entry);
            }
        }
        var conflicts = entries.stream()
                .flatMap(entry -> entry.conflicts().stream())
                .distinct()
                .toList();
        return new Dossier(shown.dossier().asOf(), entries, conflicts);
    }

    private static boolean isNamed(SafetyCheck check, DossierEntry entry) {
        return check.partners().contains(SlotCode.of(entry.slot()))
                || check.partners().contains(entry.slot().type().name());
    }
}
