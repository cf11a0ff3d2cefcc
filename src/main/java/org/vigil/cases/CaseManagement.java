package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.ConflictKey;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;

/** The use cases on a record: open it, add sources and claims, decide claims and conflicts. Each is one transaction. */
@Service
@Transactional
public class CaseManagement {

    private final CaseRepository cases;
    private final ClaimStore claims;
    private final Dossiers dossiers;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseManagement(
            CaseRepository cases,
            ClaimStore claims,
            Dossiers dossiers,
            AccountManagement accounts,
            CurrentUser currentUser,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.claims = claims;
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a case with its first source and claims; the process starts in the same transaction. */
    @RequiresPermission(Permission.CASE_OPEN)
    public CaseDetails open(OpenCase opening) {
        var by = currentUser.id();
        var now = clock.instant();
        var team = accounts.teamOf(by).orElseThrow(() -> Refusal.forbidden("refusal.no-team"));
        var ref = nextRef(opening.country().value(), yearOf(opening, now));
        var opened = cases.saveAndFlush(DetentionCase.open(ref, newPerson(), opening, team.id(), by, now));
        var source = opening.source() == null ? theReportItself(ref) : opening.source();
        var sourceId = claims.add(opened.id(), source, by, now);
        var stated = Stream.concat(
                        opening.names().stream().map(name -> named(name, nameLocator(opening))),
                        opening.claims().stream())
                .toList();
        for (int index = 0; index < stated.size(); index++) {
            // As they were typed, so the first name stays the first: each a microsecond before the next.
            var at = now.minus(stated.size() - 1L - index, ChronoUnit.MICROS);
            claims.add(opened.id(), sourceId, stated.get(index), by, at);
        }
        events.publishEvent(new CaseEvent.CaseOpened(opened.id(), ref, by));
        return opened.details();
    }

    private static NewClaim named(Name name, String locator) {
        return new NewClaim(null, name, Modality.FACT, ClaimScope.INDIVIDUAL, null, locator, null, null);
    }

    private static String nameLocator(OpenCase opening) {
        return opening.claims().isEmpty() ? "report" : opening.claims().get(0).locator();
    }

    private static NewSource theReportItself(CaseRef ref) {
        return new NewSource(
                "The report to us",
                null,
                "report " + ref,
                SourceKind.UNKNOWN,
                SourceGrade.UNGRADED,
                null,
                null,
                null,
                false);
    }

    private static int yearOf(OpenCase opening, Instant now) {
        if (opening.incidentYear() != null) {
            return opening.incidentYear();
        }
        return opening.claims().stream()
                .map(NewClaim::fact)
                .filter(Arrest.class::isInstance)
                .map(fact -> ((Arrest) fact).date())
                .filter(java.util.Objects::nonNull)
                .map(FuzzyDate::earliest)
                .filter(java.util.Objects::nonNull)
                .map(LocalDate::getYear)
                .findFirst()
                .orElseGet(() -> LocalDate.ofInstant(now, ZoneOffset.UTC).getYear());
    }

    private UUID newPerson() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into cases.person (id) values (?)").param(id).update();
        return id;
    }

    private CaseRef nextRef(String country, int year) {
        var number = jdbc.sql("""
                        insert into cases.ref_counter (country, year, last) values (?, ?, 1)
                        on conflict (country, year) do update set last = cases.ref_counter.last + 1 returning last""").params(country, year).query(Integer.class).single();
        return new CaseRef(country, year, number);
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

    /** Proposes claims of sources that stand on the case. */
    @RequiresPermission(Permission.CASE_EDIT)
    public List<ClaimId> propose(CaseRef ref, List<NewClaim> proposed, @Nullable Long seenVersion) {
        var edited = lock(ref, seenVersion);
        var ids = new ArrayList<ClaimId>();
        for (var claim : proposed) {
            var sourceId = claim.sourceId();
            if (sourceId == null || !claims.requireSource(sourceId).caseId().equals(edited.id())) {
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
        var caseId = claims.caseOfClaim(id).orElseThrow(Refusal::notFound);
        var edited = cases.lock(caseId);
        var before = claims.claimsOf(caseId).stream()
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
        var edited = cases.lock(source.caseId());
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
        claims.decide(edited.id(), decision, currentUser.id());
        saveEdit(edited, new CaseEvent.ConflictDecided(edited.id(), ConflictIds.of(edited.id(), key), outcome.name()));
    }

    private DetentionCase lock(CaseRef ref, @Nullable Long seenVersion) {
        var locked = cases.lock(ref);
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
