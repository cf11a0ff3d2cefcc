package org.vigil.api;

import java.time.Instant;
import java.util.Map;
import org.vigil.cases.MergedCase;
import org.vigil.cases.Stage;
import org.vigil.shared.UserId;

/** A case for which another stands, as the API shows it. */
record MergedCaseJson(
        String ref, String name, String into, Stage stageBefore, String note, Somebody mergedBy, Instant mergedAt) {

    static MergedCaseJson of(MergedCase merged, Map<UserId, String> names) {
        return new MergedCaseJson(
                merged.ref().toString(),
                merged.displayName(),
                merged.into().toString(),
                merged.stageBefore(),
                merged.note(),
                Somebody.of(merged.by(), names),
                merged.at());
    }
}
