package org.vigil.cases;

import java.util.Optional;

/** A case by its reference: read once in a transaction, however many use cases of one page ask for it. */
interface CasesByReference {

    Optional<DetentionCase> findByRef(String ref);
}
