package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.dossier.Conflict;
import org.vigil.cases.dossier.ConflictKey;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/**
 * Unites two cases of one person, and parts them again.
 *
 * <p>Nothing is copied or moved: the surviving case is read together with what is merged into it, so who said what, when, and who
 * decided stays as it was, and parting gives both back.
 */
@Service
@Transactional
public class MergeManagement {

    private static final int LONGEST_NOTE = 5_000;
    private static final String UNDONE = "The merge was undone.";

    private final CaseRepository cases;
    private final CaseStages stages;
    private final CaseQueries queries;
    private final MergeStore merges;
    private final MergeRules rules;
    private final PersonMarkStore marks;
    private final LinkedPairs pairs;
    private final NameIndex names;
    private final Dossiers dossiers;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergeManagement(
            CaseRepository cases,
            CaseStages stages,
            CaseQueries queries,
            MergeStore merges,
            MergeRules rules,
            PersonMarkStore marks,
            LinkedPairs pairs,
            NameIndex names,
            Dossiers dossiers,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.stages = stages;
        this.queries = queries;
        this.merges = merges;
        this.rules = rules;
        this.marks = marks;
        this.pairs = pairs;
        this.names = names;
        this.dossiers = dossiers;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Merges a case into another, which stands for both from now on.
     *
     * @param seenVersion the version of the merged record that the person saw; absent to take whatever stands
     */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public void merge(CaseRef ref, CaseRef into, String note, @Nullable Long seenVersion) {
        unite(merges.requireId(ref), merges.requireId(into), note, seenVersion, CaseEvent.MergedAt.COORDINATION);
    }

    /** The same at triage, whose own step then ends the case. */
    @RequiresPermission(Permission.CASE_TRIAGE)
    public void mergeDuplicate(CaseId id, CaseId into, String note) {
        unite(id, into, note, null, CaseEvent.MergedAt.TRIAGE);
    }

    private void unite(CaseId id, CaseId into, String note, @Nullable Long seenVersion, CaseEvent.MergedAt occasion) {
        if (id.equals(into)) {
            throw Refusal.conflict("refusal.merge.itself");
        }
        var why = Limits.required("note", note, LONGEST_NOTE);
        lockInOrder(id, into);
        var merged = cases.require(id);
        var standing = cases.require(into);
        if (seenVersion != null) {
            merged.requireVersion(seenVersion);
        }
        rules.againstUniting(merged, standing).ifPresent(refused -> {
            throw refused;
        });
        var by = currentUser.id();
        var now = clock.instant();
        var before = merged.stage();
        cases.saveAndFlush(merged.mergeInto(into));
        merges.add(id, into, before, why, by, now);
        stages.enter(id, Stage.MERGED);
        marks.add(id, into, PersonVerdict.SAME, why, by, now);
        edit(standing);
        events.publishEvent(new CaseEvent.CaseMerged(id, into, occasion));
        events.publishEvent(new CaseEvent.RecordUnited(into, id));
    }

    /**
     * Undoes a merge: both records are as they were, with what was decided on their claims meanwhile; what was recorded since
     * stays with the case that stood.
     *
     * @return the case that stood for both
     */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public CaseRef unmerge(CaseRef ref, @Nullable String note) {
        var id = merges.requireId(ref);
        var merge = merges.standing(id).orElseThrow(() -> Refusal.conflict("refusal.unmerge.not-merged"));
        var why = Limits.optional("note", note, LONGEST_NOTE);
        lockInOrder(id, merge.into());
        var merged = cases.require(id);
        var standing = cases.require(merge.into());
        if (!merged.isMerged()) {
            throw Refusal.conflict("refusal.unmerge.not-merged");
        }
        rules.againstParting(merge, standing).ifPresent(refused -> {
            throw refused;
        });
        var by = currentUser.id();
        var now = clock.instant();
        merges.undo(merge, why, by, now);
        marks.add(id, merge.into(), PersonVerdict.NOT_SAME, why == null ? UNDONE : why, by, now);
        pairs.part(id, merge.into());
        var dossier = dossiers.now(id);
        cases.saveAndFlush(merged.part(dossier, MinimumFacts.of(dossier)));
        stages.enter(id, merge.stageBefore().isEnd() ? merge.stageBefore() : Stage.REOPENED);
        // While no name is accepted, lists go by the first that was given; not by one that the parted case had brought.
        names.namesOn(merge.into()).stream().findFirst().ifPresent(standing::called);
        edit(standing);
        events.publishEvent(new CaseEvent.CaseUnmerged(id, merged.ref(), merge.into(), merge.stageBefore()));
        events.publishEvent(new CaseEvent.RecordParted(merge.into(), id));
        return standing.ref();
    }

    /** Always in the same order, so that two people who merge crosswise wait for each other instead of blocking each other. */
    private void lockInOrder(CaseId one, CaseId other) {
        Stream.of(one, other)
                .sorted(java.util.Comparator.comparing(CaseId::toString))
                .forEach(cases::lock);
    }

    private void edit(DetentionCase standing) {
        var dossier = dossiers.now(standing.id());
        cases.saveAndFlush(standing.edited(dossier, MinimumFacts.of(dossier)));
    }

    /** Why the first cannot be merged into the second; absent when it can. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(CaseRef ref, CaseRef into) {
        return rules.againstUniting(cases.require(ref), cases.require(into));
    }

    /** Both cases side by side, what the union would know, and which contradictions it would open. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public MergePreview preview(CaseRef ref, CaseRef into) {
        var merged = cases.require(ref);
        var standing = cases.require(into);
        var one = queries.file(ref, null);
        var other = queries.file(into, null);
        var united = together(merged.id(), standing.id());
        var known = Stream.of(one, other)
                .flatMap(file -> file.dossier().openConflicts().stream())
                .map(Conflict::key)
                .toList();
        return new MergePreview(
                one,
                other,
                united,
                opened(united.openConflicts(), known),
                rules.againstUniting(merged, standing).orElse(null),
                markOn(merged.id(), into).orElse(null));
    }

    private org.vigil.cases.dossier.Dossier together(CaseId one, CaseId other) {
        Instant now = clock.instant();
        return dossiers.fold(
                Stream.of(one, other)
                        .flatMap(id -> merges.unitedWith(id, now).stream())
                        .distinct()
                        .toList(),
                now);
    }

    private static List<Conflict> opened(List<Conflict> all, List<ConflictKey> known) {
        return all.stream().filter(conflict -> !known.contains(conflict.key())).toList();
    }

    private Optional<PersonMark> markOn(CaseId id, CaseRef other) {
        return marks.of(id).stream().filter(mark -> mark.other().equals(other)).findFirst();
    }

    /**
     * The case that stands for this one.
     *
     * @param asOf a time before the merge asks for the case as it was then
     * @return absent when it stands for itself
     */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<CaseRef> standingFor(CaseRef ref, @Nullable Instant asOf) {
        return merges.survivorOf(ref)
                .filter(survivor -> asOf == null
                        || merges.standing(merges.requireId(ref))
                                .filter(merge -> merge.at().isAfter(asOf))
                                .isEmpty());
    }
}
