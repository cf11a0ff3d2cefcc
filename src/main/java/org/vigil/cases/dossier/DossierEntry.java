package org.vigil.cases.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of the dossier: what stands in a slot and everything that was said to it.
 *
 * @param slot where it stands
 * @param standing the claim that stands; absent when nothing but a denial or a statement on a group was accepted
 * @param value its fact, with what agreeing claims of the same strength add to it
 * @param corroboration the independent origins that say so in the same way
 * @param supporting all accepted claims that agree, the standing one first
 * @param contesting accepted claims that contradict or deny it, or lost against it
 * @param context accepted claims on a group, which stand beside and fill nothing
 * @param conflicts the contradictions among all these, open and closed
 */
public record DossierEntry(
        Slot slot,
        @Nullable Claim standing,
        @Nullable Fact value,
        Corroboration corroboration,
        List<Claim> supporting,
        List<Claim> contesting,
        List<Claim> context,
        List<Conflict> conflicts) {

    public boolean isContested() {
        return conflicts.stream().anyMatch(Conflict::isOpen);
    }

    /** Whether people agreed to leave it uncertain. */
    public boolean isUncertain() {
        return conflicts.stream()
                .anyMatch(conflict -> conflict.decision() != null
                        && conflict.decision().outcome() == ConflictDecision.Outcome.ACCEPTED_AS_UNCERTAIN);
    }

    /** Whether what stands is stated or inferred, not merely alleged or thought. */
    boolean restsOnFact() {
        return standing != null && (standing.modality() == Modality.FACT || standing.modality() == Modality.INFERENCE);
    }
}
