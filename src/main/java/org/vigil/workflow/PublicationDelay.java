package org.vigil.workflow;

import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.vigil.publication.SafetyManagement;
import org.vigil.shared.CaseId;

/** Until when a delayed publication waits, as the safety check set it. Public because expressions call it. */
@Component("publicationDelay")
public class PublicationDelay {

    private final SafetyManagement safety;
    private final Clock clock;

    PublicationDelay(SafetyManagement safety, Clock clock) {
        this.safety = safety;
        this.clock = clock;
    }

    public Date until(String caseId) {
        return Date.from(safety.publishAfter(CaseId.of(caseId)).orElseGet(clock::instant));
    }
}
