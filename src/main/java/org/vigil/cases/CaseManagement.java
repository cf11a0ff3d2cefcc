package org.vigil.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.ConflictKey;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The use cases on a record: open it, add sources and claims, decide claims and conflicts. Each is one transaction. */
@Service
@Transactional
public class CaseManagement {

    private final CaseRepository cases;
    private final CaseOpenings openings;
    private final ClaimStore claims;
    private final MergeStore merges;
    private final Dossiers dossiers;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseManagement(
            CaseRepository cases,
            CaseOpenings openings,
            ClaimStore claims,
            MergeStore merges,
            Dossiers dossiers,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.openings = openings;
        this.claims = claims;
        this.merges = merges;
        this.dossiers = dossiers;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case with its first source and claims; the process starts in the same transaction. */
    @RequiresPermission(Permission.CASE_OPEN)
    public CaseDetails open(OpenCase opening) {
        return openings.open(opening, openings.newPerson(), List.of()).details();
    }

    /**
     * Adds a source.
     *
     * @param seenVersion the version of the record that the person saw; absent to append to whatever stands
     */
    @RequiresPermission(Permission.CASE_EDIT)
    public UUID addSource(CaseRef ref, NewSource source, @Nullable Long seenVersion) {
        var edited = lock(ref, seenVersion);
        var id = claims.add(edited.id(), source, currentUser.id(), clock.instant());
        saveEdit(edited, new CaseEvent.SourceAdded(edited.id(), id));
        return id;
    }

    /** Adds a source together with what it says, to whichever case stands for this one now. */
    @RequiresPermission(Permission.CASE_EDIT)
    public void addSource(CaseId id, NewSource source, List<NewClaim> says) {
        var ref = cases.require(merges.survivor(id)).ref();
        var added = addSource(ref, source, null);
        propose(ref, says.stream().map(claim -> claim.saidBy(added)).toList(), null);
    }

    /** Proposes claims of sources that stand on the case. */
    @RequiresPermission(Permission.CASE_EDIT)
    public List<ClaimId> propose(CaseRef ref, List<NewClaim> proposed, @Nullable Long seenVersion) {
        var edited = lock(ref, seenVersion);
        var sources = claims.sourcesOf(united(edited)).stream()
                .map(RecordedSource::id)
                .collect(Collectors.toSet());
        var ids = new ArrayList<ClaimId>();
        for (var claim : proposed) {
            var sourceId = claim.sourceId();
            if (sourceId == null || !sources.contains(sourceId)) {
                throw Refusal.invalid("sourceId", "refusal.source-of-other-case");
            }
            var id = claims.add(edited.id(), sourceId, claim, currentUser.id(), clock.instant());
            ids.add(id);
            saveEdit(
                    edited,
                    new CaseEvent.ClaimProposed(
                            edited.id(), id.value(), claim.fact().type().name()));
        }
        return ids;
    }

    /** Accepts or rejects a proposed claim, or supersedes an accepted one. */
    @RequiresPermission(Permission.CASE_VERIFY)
    public void decide(ClaimId id, ClaimStatus decision, String note, @Nullable String individualNote) {
        var caseId = merges.survivor(claims.caseOfClaim(id).orElseThrow(Refusal::notFound));
        var edited = cases.lock(caseId);
        var before = claims.claimsOf(united(edited)).stream()
                .filter(recorded -> recorded.claim().id().equals(id))
                .findFirst()
                .orElseThrow(Refusal::notFound)
                .claim()
                .status();
        var allowed = before == ClaimStatus.PROPOSED
                ? decision == ClaimStatus.ACCEPTED || decision == ClaimStatus.REJECTED
                : before == ClaimStatus.ACCEPTED && decision == ClaimStatus.SUPERSEDED;
        if (!allowed) {
            throw Refusal.conflict("refusal.claim-decided", before);
        }
        claims.decide(
                id,
                decision,
                Limits.required("note", note, 2000),
                Limits.optional("individualNote", individualNote, 2000),
                currentUser.id(),
                clock.instant());
        saveEdit(edited, new CaseEvent.ClaimDecided(caseId, id.value(), decision.name()));
    }

    /** Grades a source by the Admiralty code. */
    @RequiresPermission(Permission.CASE_VERIFY)
    public void grade(UUID sourceId, SourceGrade grade) {
        var source = claims.requireSource(sourceId);
        var edited = cases.lock(merges.survivor(source.caseId()));
        claims.grade(sourceId, grade, currentUser.id());
        saveEdit(edited, new CaseEvent.SourceGraded(edited.id(), sourceId, grade.toString()));
    }

    /** Closes a conflict: settled for one side, or accepted as uncertain. */
    @RequiresPermission(Permission.CASE_VERIFY)
    public void decide(
            CaseRef ref, UUID conflictId, ConflictDecision.Outcome outcome, @Nullable ClaimId kept, String note) {
        var edited = lock(ref, null);
        var key = dossiers.now(edited.id()).conflicts().stream()
                .map(org.vigil.cases.dossier.Conflict::key)
                .filter(candidate -> ConflictIds.of(edited.id(), candidate).equals(conflictId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        decide(edited, key, outcome, kept, note);
    }

    private void decide(
            DetentionCase edited,
            ConflictKey key,
            ConflictDecision.Outcome outcome,
            @Nullable ClaimId kept,
            String note) {
        var decision = new ConflictDecision(key, outcome, kept, Limits.required("note", note, 2000), clock.instant());
        claims.decide(caseOf(edited, key), decision, currentUser.id());
        saveEdit(edited, new CaseEvent.ConflictDecided(edited.id(), ConflictIds.of(edited.id(), key), outcome.name()));
    }

    /** A contradiction within what one of the united cases brought stays with that case when they are parted. */
    private CaseId caseOf(DetentionCase edited, ConflictKey key) {
        var conflict = dossiers.now(edited.id()).conflicts().stream()
                .filter(found -> found.key().equals(key))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        var from = claims.claimsOf(united(edited)).stream()
                .filter(recorded -> conflict.involves(recorded.claim()))
                .map(RecordedClaim::caseId)
                .distinct()
                .toList();
        return from.size() == 1 ? from.get(0) : edited.id();
    }

    private List<CaseId> united(DetentionCase found) {
        return merges.unitedWith(found.id(), clock.instant());
    }

    private DetentionCase lock(CaseRef ref, @Nullable Long seenVersion) {
        var locked = cases.lock(ref);
        if (locked.isMerged()) {
            throw Refusal.conflict(
                    "refusal.case-merged",
                    cases.require(merges.survivor(locked.id())).ref());
        }
        return seenVersion == null ? locked : locked.requireVersion(seenVersion);
    }

    private void saveEdit(DetentionCase edited, CaseEvent.RecordEdited event) {
        var dossier = dossiers.now(edited.id());
        cases.saveAndFlush(edited.edited(dossier, MinimumFacts.of(dossier)));
        events.publishEvent(event);
    }

    /** Locks the case and checks the version that somebody decides on; for the stages' own decisions. */
    @RequiresPermission(Permission.CASE_READ)
    public CaseDetails lockForDecision(CaseId id, @Nullable Long seenVersion) {
        Function<DetentionCase, DetentionCase> check =
                seenVersion == null ? Function.identity() : found -> found.requireVersion(seenVersion);
        return check.apply(cases.lock(id)).details();
    }
}
