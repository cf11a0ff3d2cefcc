package org.vigil.cases.dossier;

import java.util.List;

/**
 * Whether the minimum elements of a case are known and corroborated.
 *
 * @param facts one per element, in the order of {@link MinimumElement}
 * @param openConflicts the contradictions that nobody has closed yet
 */
public record MinimumFacts(List<MinimumFact> facts, int openConflicts) {

    public MinimumFacts {
        facts = List.copyOf(facts);
    }

    public static MinimumFacts of(Dossier dossier) {
        return new MinimumFacts(
                new MinimumEvidence(dossier).facts(), dossier.openConflicts().size());
    }

    public MinimumFact get(MinimumElement element) {
        return facts.get(facts.stream().map(MinimumFact::element).toList().indexOf(element));
    }

    /** Whether two independent origins agree on every element, at the precision that both give. */
    public boolean isCorroborated() {
        return leastOrigins() >= 2;
    }

    /** The number of independent origins of the weakest element; 0 when one is missing. */
    public int leastOrigins() {
        return facts.stream().mapToInt(MinimumFact::origins).min().orElse(0);
    }

    public List<MinimumElement> missing() {
        return facts.stream()
                .filter(MinimumFact::isMissing)
                .map(MinimumFact::element)
                .toList();
    }

    /** Whether nothing in the facts stands against calling the case verified; a person still decides. */
    public boolean mayBeVerified() {
        return isCorroborated() && openConflicts == 0;
    }
}
