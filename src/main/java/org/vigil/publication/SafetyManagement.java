package org.vigil.publication;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.CaseId;

/** The safety check: what may be published of a case, decided by a person who had no part in its record. */
@Service
@Transactional
public class SafetyManagement {

    /** Records a safety check; the checker is none of opener, editor, verifier and reviewer. */
    @RequiresPermission(Permission.SAFETY_CHECK)
    public RiskAssessment check(CaseId id, SafetyCheck check) {
        throw new UnsupportedOperationException();
    }

    /** The last safety check of a case. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<RiskAssessment> current(CaseId id) {
        throw new UnsupportedOperationException();
    }

    /** Not before this time; for the timer of a delayed publication. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<Instant> publishAfter(CaseId id) {
        throw new UnsupportedOperationException();
    }
}
