package org.vigil.desk;

/**
 * What the reader of a page may do there; a page offers nothing else, and the use cases ask again.
 *
 * @param edit add sources, claims and evidence
 * @param verify grade sources, decide claims and conflicts
 * @param act draft actions
 * @param reply record and comment replies; also when the case has ended
 * @param open say what the public may read of actions and answers
 * @param followUp keep hearings, plan follow-ups
 */
public record CaseViewMay(boolean edit, boolean verify, boolean act, boolean reply, boolean open, boolean followUp) {

    static final CaseViewMay READ_ONLY = new CaseViewMay(false, false, false, false, false, false);

    /** What remains when the case has ended: an answer may still come. */
    CaseViewMay afterTheEnd() {
        return new CaseViewMay(false, false, false, reply, false, false);
    }
}
