package org.vigil.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SlotGroup;

/**
 * What may be published of a case, each fact in the words in which it would stand.
 *
 * @param assessment the safety check that it rests on
 * @param calledBy the name, or the words that stand for it
 * @param facts what may be shown
 * @param keptBack labels of what stands in the record and may not be shown
 * @param told what of our actions and of the answers to them the version tells beside
 */
public record SummaryOffer(
        RiskAssessment assessment,
        String calledBy,
        List<OfferedFact> facts,
        List<KeptBack> keptBack,
        List<String> told) {

    /**
     * A fact that may be shown.
     *
     * @param claim the claim that stands: how a draft chooses the fact
     * @param slot where it stands, as {@link SlotCode} writes it
     * @param type kind of fact
     * @param group group on the page
     * @param label what it is about
     * @param value what stands, in words; an allegation with the one who alleges it
     * @param modality how it is said
     * @param attribution who says so
     * @param origins independent origins
     * @param contested whether sources disagree
     */
    public record OfferedFact(
            ClaimId claim,
            String slot,
            FactType type,
            SlotGroup group,
            String label,
            String value,
            Modality modality,
            @Nullable String attribution,
            int origins,
            boolean contested) {}

    /**
     * A fact that may not be shown.
     *
     * @param slot where it stands
     * @param label what it is about
     * @param reason SAFETY_CHECK, CONSENT, FIELD_CLASS or PSEUDONYM
     */
    public record KeptBack(String slot, String label, Reason reason) {}

    /** Why something is kept back. */
    public enum Reason {
        SAFETY_CHECK,
        CONSENT,
        FIELD_CLASS,
        PSEUDONYM
    }
}
