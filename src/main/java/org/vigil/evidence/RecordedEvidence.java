package org.vigil.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CaseId;
import org.vigil.shared.UserId;

/**
 * A stored file without its bytes.
 *
 * @param id identity
 * @param caseId the case
 * @param sourceId the source that it supports
 * @param filename name as it was handed in
 * @param mediaType what it is, by its content
 * @param size bytes
 * @param sha256 hash of the bytes, hexadecimal
 * @param description what it shows
 * @param addedBy who added it
 * @param addedAt when
 */
public record RecordedEvidence(
        EvidenceId id,
        CaseId caseId,
        @Nullable UUID sourceId,
        String filename,
        String mediaType,
        long size,
        String sha256,
        @Nullable String description,
        UserId addedBy,
        Instant addedAt) {

    /** Whether a browser may show it inside a page; everything else is only ever downloaded. */
    public boolean isSafeToShow() {
        return MediaTypes.isSafeToShow(mediaType);
    }

    boolean isText() {
        return MediaTypes.isText(mediaType);
    }
}
