package org.vigil.publication;

import java.time.Instant;
import java.util.UUID;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/**
 * A safety check as it was recorded, bound to the version of the record that was seen.
 *
 * @param id identity
 * @param caseId the case
 * @param recordVersion the version of the record that was checked
 * @param check what was found
 * @param checkedBy by whom
 * @param checkedAt when; later knowledge is not covered by it
 */
public record RiskAssessment(
        UUID id, CaseId caseId, long recordVersion, SafetyCheck check, UserId checkedBy, Instant checkedAt) {}
