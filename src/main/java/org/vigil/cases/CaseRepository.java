package org.vigil.cases;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Cases by identity. Row-level security decides which of them exist for the one who asks. */
interface CaseRepository extends Repository<DetentionCase, UUID>, CasesByReference {

    /** Saves at once, so that rows written beside it through JDBC find it. */
    DetentionCase saveAndFlush(DetentionCase detentionCase);

    Optional<DetentionCase> findById(UUID id);

    /** Locks the case for the rest of the transaction, so that edits of one record queue up. */
    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from DetentionCase c where c.id = :id")
    Optional<DetentionCase> lockById(UUID id);

    default DetentionCase require(CaseId id) {
        return findById(id.value()).orElseThrow(Refusal::notFound);
    }

    default DetentionCase require(CaseRef ref) {
        return findByRef(ref.toString()).orElseThrow(Refusal::notFound);
    }

    @Lock(jakarta.persistence.LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from DetentionCase c where c.ref = :ref")
    Optional<DetentionCase> lockByRef(String ref);

    default DetentionCase lock(CaseRef ref) {
        return lockByRef(ref.toString()).orElseThrow(Refusal::notFound);
    }

    default DetentionCase lock(CaseId id) {
        return lockById(id.value()).orElseThrow(Refusal::notFound);
    }
}
