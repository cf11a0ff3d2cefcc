package org.vigil.advocacy;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vigil.access.CurrentUser;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** How an action begins, alone or as one of several for the people of one incident. */
@Component
class Drafting {

    private final ActionStore actions;
    private final CaseManagement cases;
    private final CaseQueries queries;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Drafting(
            ActionStore actions,
            CaseManagement cases,
            CaseQueries queries,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.actions = actions;
        this.cases = cases;
        this.queries = queries;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** @param batch what several have in common that one person drafts at once */
    ActionId draft(CaseRef ref, NewAction draft, @Nullable UUID batch) {
        var details = cases.lockForDecision(queries.details(ref).id(), draft.seenVersion());
        if (details.stage().isEnd()) {
            throw Refusal.conflict("refusal.case-ended");
        }
        var by = currentUser.id();
        var now = clock.instant();
        var action = AdvocacyAction.drafted(details.id(), draft, by, now);
        actions.add(action, batch);
        actions.addStep(action.id(), new ActionStep(action.status(), "", by, now));
        events.publishEvent(new ActionDrafted(action.caseId(), action.id(), by, action.kind()));
        return action.id();
    }
}
