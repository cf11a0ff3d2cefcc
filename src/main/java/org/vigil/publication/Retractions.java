package org.vigil.publication;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vigil.access.CurrentUser;
import org.vigil.cases.CaseQueries;
import org.vigil.publication.document.SummaryRetracted;
import org.vigil.publication.document.SummaryTakenDown;
import org.vigil.shared.CaseId;

/** Takes every public version of a summary back at once and leaves a tombstone without words. */
@Component
class Retractions {

    private final CaseQueries queries;
    private final SummaryStore summaries;
    private final PublishedStore published;
    private final PartnerStore partners;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Retractions(
            CaseQueries queries,
            SummaryStore summaries,
            PublishedStore published,
            PartnerStore partners,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.summaries = summaries;
        this.published = published;
        this.partners = partners;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    boolean isPublic(CaseId id) {
        return summaries.versionsOf(id).stream().anyMatch(version -> version.state() == SummaryState.PUBLISHED);
    }

    /** Nobody is asked what follows: the step that does it goes on by itself. */
    void takeDown(CaseId id, String note) {
        var version = unpublish(id, note);
        events.publishEvent(new SummaryTakenDown(id, queries.details(id).ref(), version));
    }

    /** Somebody is asked what follows. */
    void retract(CaseId id, String note) {
        var version = unpublish(id, note);
        events.publishEvent(new SummaryRetracted(id, queries.details(id).ref(), version));
    }

    private int unpublish(CaseId id, String note) {
        var last = summaries.versionsOf(id).stream()
                .filter(version -> version.state() == SummaryState.PUBLISHED)
                .findFirst()
                .orElseThrow()
                .version();
        var now = clock.instant();
        summaries.retract(id, currentUser.id(), now.atOffset(ZoneOffset.UTC), note);
        published.retract(queries.details(id).ref(), now);
        partners.retract(queries.details(id).ref());
        return last;
    }
}
