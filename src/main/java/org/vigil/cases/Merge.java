package org.vigil.cases;

import java.time.Instant;
import java.util.UUID;
import org.vigil.shared.CaseId;

/**
 * A merge that stands.
 *
 * @param id identity
 * @param caseId the case that was merged
 * @param into the case into which it was merged
 * @param stageBefore where it stood
 * @param at when
 */
public record Merge(UUID id, CaseId caseId, CaseId into, Stage stageBefore, Instant at) {}
