package org.vigil.publication;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/** The use cases on a public summary: draft it, let a second person approve it, publish it, take it back. */
@Service
@Transactional
public class SummaryManagement {

    /** What may be published, each fact in the words in which it would stand. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public SummaryOffer offer(CaseId id) {
        throw new UnsupportedOperationException();
    }

    /** Drafts the next version, or drafts anew one that was returned, and hands it to a second person. */
    @RequiresPermission(Permission.SUMMARY_DRAFT)
    public SummaryDetails draft(CaseId id, SummaryDraft draft) {
        throw new UnsupportedOperationException();
    }

    /** Approves or returns the version under review; never by one who drafted. */
    @RequiresPermission(Permission.SUMMARY_APPROVE)
    public SummaryDetails approve(CaseId id, SummaryDecision decision, String comment) {
        throw new UnsupportedOperationException();
    }

    /** Makes the approved version public; the process calls it in the transaction of the approval. */
    @RequiresPermission(Permission.SUMMARY_APPROVE)
    public void publish(CaseId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes all versions back at once; a tombstone without words stays. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public void retract(CaseRef ref, String note) {
        throw new UnsupportedOperationException();
    }

    /** The last version, in whichever state. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<SummaryDetails> current(CaseRef ref) {
        throw new UnsupportedOperationException();
    }
}
