package org.vigil.cases;

import java.time.Instant;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/**
 * A case for which another one stands.
 *
 * @param caseId the case that was merged
 * @param ref its reference, which leads to the other one for ever
 * @param displayName what its person was called there
 * @param into the case into which it was merged
 * @param stageBefore where it stood
 * @param note why
 * @param by who decided it
 * @param at when
 */
public record MergedCase(
        CaseId caseId,
        CaseRef ref,
        String displayName,
        CaseRef into,
        Stage stageBefore,
        String note,
        UserId by,
        Instant at) {}
