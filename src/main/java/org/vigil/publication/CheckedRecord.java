package org.vigil.publication;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import org.vigil.cases.CaseFile;
import org.vigil.cases.RecordedClaim;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.FactType;

/**
 * A record as it was when its safety was checked, since later knowledge is not covered by that check.
 *
 * @param open what of it may be said in public
 */
record CheckedRecord(RiskAssessment assessment, CaseFile file, PublicDossier open) {

    static CheckedRecord of(RiskAssessment assessment, CaseFile file) {
        return new CheckedRecord(assessment, file, open(file, assessment.check()));
    }

    /** What partners may know of it. */
    PublicDossier openToPartners() {
        return open(file, assessment.check().forPartners());
    }

    /** What a version says of it; the name belongs to every choice, where it may be shown at all. */
    PublicDossier chosen(Summary summary) {
        if (summary.facts().isEmpty()) {
            return open;
        }
        var facts = new ArrayList<>(summary.facts());
        open.dossier().entries(FactType.NAME).stream()
                .map(entry -> Objects.requireNonNull(entry.standing()).id())
                .forEach(facts::add);
        return open.chosen(facts);
    }

    Pseudonym pseudonym(DocumentWriter writer) {
        return writer.pseudonym(file, open, assessment.check());
    }

    private static PublicDossier open(CaseFile file, SafetyCheck check) {
        var accepted = file.claims().stream()
                .map(RecordedClaim::claim)
                .filter(claim -> claim.status() == ClaimStatus.ACCEPTED)
                .map(Claim::id)
                .collect(Collectors.toSet());
        return PublicDossier.of(file.dossier(), accepted, check);
    }
}
