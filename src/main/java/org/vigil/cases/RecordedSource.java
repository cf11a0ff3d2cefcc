package org.vigil.cases;

import java.time.Instant;
import java.util.UUID;
import org.vigil.cases.dossier.SourceRef;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/**
 * A source as it stands on a case.
 *
 * @param id identity
 * @param caseId the case
 * @param source what is known of it
 * @param recordedBy who added it
 * @param recordedAt when
 */
public record RecordedSource(UUID id, CaseId caseId, NewSource source, UserId recordedBy, Instant recordedAt) {

    public SourceRef asRef() {
        return new SourceRef(id, source.title(), source.originGroup(), source.kind());
    }
}
