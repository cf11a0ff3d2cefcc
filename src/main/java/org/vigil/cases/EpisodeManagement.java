package org.vigil.cases;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseOpenings.RecordedSourceAndClaim;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Name;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** What comes after an end: the same case again, or a new episode of the same person. */
@Service
@Transactional
public class EpisodeManagement {

    private static final int LONGEST_NOTE = 5_000;

    private final CaseRepository cases;
    private final CaseStages stages;
    private final CaseOpenings openings;
    private final CaseQueries queries;
    private final MergeStore merges;
    private final PersonMarkStore persons;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EpisodeManagement(
            CaseRepository cases,
            CaseStages stages,
            CaseOpenings openings,
            CaseQueries queries,
            MergeStore merges,
            PersonMarkStore persons,
            CurrentUser currentUser,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.stages = stages;
        this.openings = openings;
        this.queries = queries;
        this.merges = merges;
        this.persons = persons;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Takes up a closed or rejected case again; what is public of it stays, and its record is verified anew. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public void reopen(CaseRef ref, String note) {
        var found = cases.lock(ref);
        requireNotMerged(found);
        var before = found.stage();
        if (!before.isEnd()) {
            throw Refusal.conflict("refusal.reopen.open");
        }
        jdbc.sql("""
                        insert into cases.reopening (id, case_id, stage_before, note, reopened_by, reopened_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        UUID.randomUUID(),
                        found.id().value(),
                        before.name(),
                        Limits.required("note", note, LONGEST_NOTE),
                        currentUser.id().value(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        stages.enter(found.id(), Stage.REOPENED);
        events.publishEvent(new CaseEvent.CaseReopened(found.id(), found.ref()));
    }

    /**
     * Opens a new case of the person of a closed one, who was taken again. The names come along with the sources that give them;
     * the old case stays closed.
     *
     * @param opening what is known of the new episode; its names are not used
     */
    @RequiresPermission(Permission.CASE_OPEN)
    public CaseDetails open(CaseRef previous, OpenCase opening) {
        var before = cases.lock(previous);
        requireNotMerged(before);
        if (before.stage() != Stage.CLOSED) {
            throw Refusal.conflict("refusal.episode.not-closed", before.ref());
        }
        var opened = openings.open(opening, before.personId(), namesOn(queries.file(previous, null)));
        events.publishEvent(new CaseEvent.EpisodeOpened(opened.id(), before.id()));
        return opened.details();
    }

    /** The names under which a new episode of the person is opened. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<Name> names(CaseRef ref) {
        var file = queries.file(ref, null);
        var names = namesOn(file).stream()
                .map(said -> (Name) said.claim().fact())
                .distinct()
                .toList();
        return names.isEmpty() ? List.of(Name.of(file.details().displayName())) : names;
    }

    private static List<RecordedSourceAndClaim> namesOn(CaseFile file) {
        return file.claims().stream()
                .map(RecordedClaim::claim)
                .filter(claim -> claim.fact().type() == FactType.NAME && claim.status() == ClaimStatus.ACCEPTED)
                .flatMap(claim -> file.sources().stream()
                        .filter(source -> source.id().equals(claim.source().sourceId()))
                        .map(source -> new RecordedSourceAndClaim(source, claim)))
                .toList();
    }

    /** The other cases of the person over the years, the first opened first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<CaseRow> ofPerson(CaseRef ref) {
        return persons.casesOfPerson(cases.require(ref).id());
    }

    private void requireNotMerged(DetentionCase found) {
        if (found.isMerged()) {
            throw Refusal.conflict(
                    "refusal.case-merged",
                    cases.require(merges.survivor(found.id())).ref());
        }
    }
}
