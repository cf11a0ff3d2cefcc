package org.vigil.api;

import java.util.UUID;
import org.vigil.cases.ConflictIds;
import org.vigil.cases.dossier.Conflict;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/**
 * A conflict by its case and its identity there, as one text: {@code TJ-2022-0001.8f14e45f-…}. Conflicts are found and not
 * stored, so that the identity alone would not lead to the case.
 */
record ConflictRef(CaseRef ref, UUID id) {

    static ConflictRef of(CaseRef ref, CaseId caseId, Conflict conflict) {
        return new ConflictRef(ref, ConflictIds.of(caseId, conflict.key()));
    }

    /** @throws IllegalArgumentException when the text is not of that form */
    static ConflictRef of(String text) {
        var dot = text.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("A conflict is named by its case and its id, with a dot between them");
        }
        return new ConflictRef(CaseRef.of(text.substring(0, dot)), UUID.fromString(text.substring(dot + 1)));
    }

    @Override
    public String toString() {
        return ref + "." + id;
    }
}
