package org.vigil.cases;

import java.util.List;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.MinimumFacts;

/**
 * Everything on one case: what its page shows.
 *
 * @param details the header
 * @param dossier what is known, folded
 * @param minimum the minimum facts and their corroboration
 * @param claims every claim, decided or not
 * @param sources every source
 * @param history the stages that it went through
 * @param merged the cases that are merged into it
 */
public record CaseFile(
        CaseDetails details,
        Dossier dossier,
        MinimumFacts minimum,
        List<RecordedClaim> claims,
        List<RecordedSource> sources,
        List<StageChange> history,
        List<MergedCase> merged) {}
