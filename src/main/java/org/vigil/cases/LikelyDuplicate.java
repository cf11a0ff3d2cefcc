package org.vigil.cases;

import java.util.List;
import org.vigil.matching.Band;
import org.vigil.matching.Reason;
import org.vigil.shared.CaseRef;

/**
 * A case that may be about the same person. People decide; nothing is merged by itself.
 *
 * @param ref the case
 * @param name its person's main name
 * @param country ISO 3166-1 alpha-2 code
 * @param stage where it stands
 * @param score from 0 to 1
 * @param band how sure that is
 * @param why what speaks for and against, to be worded by the bundle of matching
 */
public record LikelyDuplicate(
        CaseRef ref, String name, String country, Stage stage, double score, Band band, List<Reason> why) {

    public LikelyDuplicate {
        why = List.copyOf(why);
    }
}
