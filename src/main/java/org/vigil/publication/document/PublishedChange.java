package org.vigil.publication.document;

import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.DomainEvent;

/** What the public may read has changed: whoever keeps a copy of it lets the copy go, after the transaction. */
public interface PublishedChange extends DomainEvent {

    @Override
    CaseId caseId();

    CaseRef ref();

    int version();

    @Override
    default String entity() {
        return "SUMMARY";
    }

    @Override
    default String entityId() {
        return ref() + "/" + version();
    }
}
