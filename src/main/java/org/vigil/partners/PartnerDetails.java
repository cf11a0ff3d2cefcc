package org.vigil.partners;

import java.util.List;
import java.util.stream.Collectors;
import org.vigil.publication.document.PublicCase;

/**
 * A case as partners know it.
 *
 * @param told the document of the partner level
 * @param open the facts in it that are public
 * @param beside the facts that are not
 */
public record PartnerDetails(PublicCase told, List<PublicCase.PublicFact> open, List<PublicCase.PublicFact> beside) {

    static PartnerDetails of(PublicCase told, PublicCase open) {
        var known = open.facts().stream().map(PartnerDetails::said).collect(Collectors.toSet());
        var parts = told.facts().stream().collect(Collectors.partitioningBy(fact -> known.contains(said(fact))));
        return new PartnerDetails(told, parts.getOrDefault(true, List.of()), parts.getOrDefault(false, List.of()));
    }

    private static String said(PublicCase.PublicFact fact) {
        return fact.type() + "|" + fact.value();
    }
}
