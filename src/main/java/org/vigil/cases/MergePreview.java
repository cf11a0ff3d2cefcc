package org.vigil.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Conflict;
import org.vigil.cases.dossier.Dossier;
import org.vigil.shared.Refusal;

/**
 * What a merge would make of two cases, before anybody decides.
 *
 * @param merged the case that would end
 * @param standing the case that would stand for both
 * @param united the dossier of both
 * @param opened the contradictions that neither has alone
 * @param refused why it is not possible; absent when it is
 * @param mark what was decided on the pair before
 */
public record MergePreview(
        CaseFile merged,
        CaseFile standing,
        Dossier united,
        List<Conflict> opened,
        @Nullable Refusal refused,
        @Nullable PersonMark mark) {

    public MergePreview {
        opened = List.copyOf(opened);
    }
}
