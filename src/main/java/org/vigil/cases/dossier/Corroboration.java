package org.vigil.cases.dossier;

import java.util.Collection;
import java.util.List;

/** The independent origins that agree on something; two sources that repeat one origin count once. */
public record Corroboration(List<String> originGroups) {

    static final Corroboration NONE = new Corroboration(List.of());

    static Corroboration of(Collection<Claim> claims) {
        return new Corroboration(claims.stream()
                .map(claim -> claim.source().originGroup())
                .distinct()
                .sorted()
                .toList());
    }

    public int origins() {
        return originGroups.size();
    }

    /** Whether a second, independent origin says it too. */
    public boolean isCorroborated() {
        return origins() >= 2;
    }
}
