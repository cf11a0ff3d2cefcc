package org.vigil.cases;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.KeyType;
import org.hibernate.NaturalIdSynchronization;

/** Asks the session of the transaction, which knows the references of what it has loaded. */
class CasesByReferenceImpl implements CasesByReference {

    private final EntityManager entities;

    CasesByReferenceImpl(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<DetentionCase> findByRef(String ref) {
        // A reference never changes, so nothing needs to be brought in step before.
        return Optional.ofNullable(
                entities.find(DetentionCase.class, ref, KeyType.NATURAL, NaturalIdSynchronization.DISABLED));
    }
}
