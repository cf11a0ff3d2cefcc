package org.vigil.cases;

import java.util.List;
import java.util.Optional;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.shared.Refusal;

/** What was built on a merge since, and stands against undoing it. Modules that build on records answer this. */
public interface MergeObjection {

    /**
     * @param merge the merge that is to be undone
     * @param brought the claims that the merged case brought
     * @return why not; absent when nothing was built on it here
     */
    Optional<Refusal> against(Merge merge, List<ClaimId> brought);
}
