package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Puts the cases of one event together, and enters once what a source says of all its victims. */
@Service
@Transactional
public class IncidentManagement {

    private static final int MOST_CASES = 200;
    private static final int MOST_LISTED = 200;

    private final IncidentStore incidents;
    private final CaseRepository cases;
    private final CaseManagement records;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncidentManagement(
            IncidentStore incidents,
            CaseRepository cases,
            CaseManagement records,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.cases = cases;
        this.records = records;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Says that these cases are one event; at least one case makes it. */
    @RequiresPermission(Permission.CASE_LINK)
    public IncidentId open(NewIncident about, List<CaseRef> refs) {
        if (refs.isEmpty()) {
            throw Refusal.invalid("cases", "refusal.incident.empty");
        }
        if (refs.size() > MOST_CASES) {
            throw Refusal.invalid("cases", "refusal.too-many", MOST_CASES);
        }
        var id = IncidentId.random();
        incidents.add(id, about, currentUser.id(), clock.instant());
        events.publishEvent(new IncidentEvent.IncidentOpened(id));
        new LinkedHashSet<>(refs).forEach(ref -> put(id, ref));
        return id;
    }

    @RequiresPermission(Permission.CASE_LINK)
    public void change(IncidentId id, NewIncident about) {
        requireKnown(id);
        incidents.change(id, about);
        events.publishEvent(new IncidentEvent.IncidentChanged(id, "title,type,place,date"));
    }

    @RequiresPermission(Permission.CASE_LINK)
    public void add(IncidentId id, CaseRef ref) {
        requireKnown(id);
        put(id, ref);
    }

    private void put(IncidentId id, CaseRef ref) {
        var added = cases.lock(ref).id();
        var before = incidents.of(added);
        if (before.isPresent()) {
            throw before.get().equals(id)
                    ? Refusal.conflict("refusal.incident.there", ref)
                    : Refusal.conflict("refusal.incident.other", ref);
        }
        incidents.put(id, added, currentUser.id(), clock.instant());
        events.publishEvent(new IncidentEvent.IncidentCaseAdded(id, added));
    }

    /** Takes a case out; the last one stays, because an event without a case would be known to nobody. */
    @RequiresPermission(Permission.CASE_LINK)
    public void remove(IncidentId id, CaseRef ref) {
        var incident = require(id);
        var row = incident.cases().stream()
                .filter(found -> found.ref().equals(ref))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (incident.cases().size() == 1) {
            throw Refusal.conflict("refusal.incident.last");
        }
        incidents.take(id, row.id());
        events.publishEvent(new IncidentEvent.IncidentCaseRemoved(id, row.id()));
    }

    /**
     * Proposes on each open case what one source says of the whole group; each person still needs somebody's note before it fills
     * their dossier.
     *
     * @return the cases on which it was proposed
     */
    @RequiresPermission(Permission.CASE_EDIT)
    public List<CaseRef> proposeForAll(IncidentId id, NewSource source, List<NewClaim> claims) {
        if (claims.isEmpty()) {
            throw Refusal.invalid("claims", "refusal.missing");
        }
        var proposed = new ArrayList<CaseRef>();
        for (var row : require(id).open()) {
            var sourceId = records.addSource(row.ref(), source, null);
            records.propose(
                    row.ref(),
                    claims.stream()
                            .map(claim -> new NewClaim(
                                    sourceId,
                                    claim.fact(),
                                    claim.modality(),
                                    ClaimScope.GROUP,
                                    claim.attribution(),
                                    claim.locator(),
                                    claim.quote(),
                                    null))
                            .toList(),
                    null);
            proposed.add(row.ref());
        }
        if (proposed.isEmpty()) {
            throw Refusal.conflict("refusal.incident.ended");
        }
        events.publishEvent(new IncidentEvent.GroupClaimsProposed(id, proposed.size() + "x" + claims.size()));
        return proposed;
    }

    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Incident get(IncidentId id) {
        return require(id);
    }

    /** The latest first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<Incident> list() {
        return incidents.latest(MOST_LISTED);
    }

    /** The event that a case belongs to. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<Incident> ofCase(CaseRef ref) {
        return incidents.of(cases.require(ref).id()).flatMap(incidents::find);
    }

    /** The event that a case belonged to at a moment and still belongs to. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<Incident> ofCase(CaseRef ref, Instant moment) {
        return incidents.of(cases.require(ref).id(), moment).flatMap(incidents::find);
    }

    /** Whether the case, or one for which it stands, belongs to an event. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public boolean isInOne(CaseRef ref) {
        return incidents.of(cases.require(ref).id()).isPresent();
    }

    private void requireKnown(IncidentId id) {
        if (!incidents.isKnown(id)) {
            throw Refusal.notFound();
        }
    }

    private Incident require(IncidentId id) {
        return incidents.find(id).orElseThrow(Refusal::notFound);
    }
}
