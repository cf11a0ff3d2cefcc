package org.vigil.cases;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.vigil.cases.dossier.ConflictKey;
import org.vigil.shared.CaseId;

/** Gives a conflict, which is found and not stored, an identity that stays: a name-based UUID of case and key. */
public final class ConflictIds {

    private ConflictIds() {}

    public static UUID of(CaseId caseId, ConflictKey key) {
        return UUID.nameUUIDFromBytes((caseId + "|" + key).getBytes(StandardCharsets.UTF_8));
    }
}
