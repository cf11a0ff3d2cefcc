package org.vigil.cases.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One minimum element: what fills it, and who says so.
 *
 * @param element which one
 * @param fact the fact that fills it; absent when no accepted claim does
 * @param claims the claims that agree on it, at the precision that they have in common
 * @param corroboration their independent origins
 */
public record MinimumFact(
        MinimumElement element, @Nullable Fact fact, List<Claim> claims, Corroboration corroboration) {

    static MinimumFact of(MinimumElement element, List<Claim> claims) {
        var fact = claims.isEmpty() ? null : claims.get(0).fact();
        return new MinimumFact(element, fact, List.copyOf(claims), Corroboration.of(claims));
    }

    public boolean isMissing() {
        return fact == null;
    }

    public int origins() {
        return corroboration.origins();
    }

    public boolean isCorroborated() {
        return corroboration.isCorroborated();
    }
}
