package org.vigil.evidence;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;

/** Hands bytes out: logged first, then compared with the hash that was taken when they came. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustodyDesk {

    private final EvidenceStore store;
    private final ApplicationEventPublisher events;

    CustodyDesk(EvidenceStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    public EvidenceContent open(EvidenceId id, CustodyEntry.Kind purpose) {
        var item = store.find(id).orElseThrow(Refusal::notFound);
        var bytes = store.open(id, purpose);
        if (!Sha256.hex(bytes).equals(item.sha256())) {
            throw new IllegalStateException("evidence=" + id + " is no longer what its hash says");
        }
        events.publishEvent(new EvidenceEvent.EvidenceOpened(item.caseId(), id, purpose));
        return new EvidenceContent(item, bytes);
    }
}
