package org.vigil.desk;

/**
 * What the reader of a page may do there; a page offers nothing else, and the use cases ask again.
 *
 * @param edit add sources, claims and evidence
 * @param verify grade sources, decide claims and conflicts
 * @param act draft actions and record replies
 * @param followUp keep hearings
 */
public record CaseViewMay(boolean edit, boolean verify, boolean act, boolean followUp) {

    static final CaseViewMay READ_ONLY = new CaseViewMay(false, false, false, false);
}
