package org.vigil.cases;

import org.vigil.shared.CaseRef;

/**
 * What orders the work on a case.
 *
 * @param ref the case as people name it
 * @param urgency URGENT, HIGH or NORMAL
 * @param risk HIGH, MEDIUM or LOW: how often the case is reviewed
 */
public record CasePriority(CaseRef ref, String urgency, String risk) {}
