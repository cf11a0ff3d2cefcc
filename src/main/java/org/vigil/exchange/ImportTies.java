package org.vigil.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.MergeManagement;
import org.vigil.cases.PersonMarkManagement;
import org.vigil.cases.Tag;
import org.vigil.cases.TagManagement;
import org.vigil.exchange.ImportTieStore.Outcome;
import org.vigil.exchange.ImportTieStore.Placed;
import org.vigil.exchange.ImportedTie.InIncident;
import org.vigil.exchange.ImportedTie.Marked;
import org.vigil.exchange.ImportedTie.Merged;
import org.vigil.exchange.ImportedTie.Tagged;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/**
 * Writes a portion of what leads from the cases of another Vigil to words, events and other cases, as a person would: the same use
 * cases with the same permissions. What people here have said of the same cases stands.
 */
@Component
class ImportTies {

    private final ImportTieStore store;
    private final ImportStaging staging;
    private final ImportStore imports;
    private final KnownRecords known;
    private final ListFormats formats;
    private final TagManagement tags;
    private final IncidentManagement incidents;
    private final PersonMarkManagement marks;
    private final MergeManagement merges;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportTies(
            ImportTieStore store,
            ImportStaging staging,
            ImportStore imports,
            KnownRecords known,
            ListFormats formats,
            TagManagement tags,
            IncidentManagement incidents,
            PersonMarkManagement marks,
            MergeManagement merges,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.staging = staging;
        this.imports = imports;
        this.known = known;
        this.formats = formats;
        this.tags = tags;
        this.incidents = incidents;
        this.marks = marks;
        this.merges = merges;
        this.events = events;
        this.clock = clock;
    }

    void write(ImportDetails running, ImportStaging.Portion portion) {
        known.queue();
        var reader = formats.of(running.format()).reader(running.layout());
        var ties = store.fresh(running, portion.first(), portion.last());
        List<Outcome> outcomes = portion.kind() == ImportStaging.Kind.TAGS
                ? tag(ties, reader)
                : ties.stream().map(tie -> write(running, tie, reader)).toList();
        store.settled(running, outcomes);
        staging.portionDone(running.id(), portion.no(), 0, 0, null, clock.instant());
        imports.portionDone(running.id(), 0, 0, clock.instant());
        events.publishEvent(new ImportEvent(
                running.id(),
                "IMPORT_TIED",
                portion.kind() + ",portion=" + portion.no() + ",written="
                        + outcomes.stream().filter(Outcome::isWritten).count() + ",left="
                        + outcomes.stream()
                                .filter(outcome -> !outcome.isWritten())
                                .count()));
    }

    private ImportedTie read(Placed tie, RowReader reader) {
        return formats.read(reader, tie.row()).records().get(0).ties().get(tie.sub());
    }

    private List<Outcome> tag(List<Placed> ties, RowReader reader) {
        Map<CaseId, Set<Tag>> wanted = new LinkedHashMap<>();
        Map<Placed, Tag> words = new LinkedHashMap<>();
        for (var tie : ties) {
            if (tie.caseId() != null && read(tie, reader) instanceof Tagged tagged) {
                words.put(tie, tagged.tag());
                wanted.computeIfAbsent(tie.caseId(), id -> new LinkedHashSet<>())
                        .add(tagged.tag());
            }
        }
        var put = tags.addAll(wanted);
        var outcomes = new ArrayList<Outcome>();
        for (var tie : ties) {
            var word = words.get(tie);
            outcomes.add(Outcome.of(
                    tie,
                    word != null
                            && tie.caseId() != null
                            && put.getOrDefault(tie.caseId(), Set.of()).contains(word)));
        }
        return outcomes;
    }

    private Outcome write(ImportDetails running, Placed placed, RowReader reader) {
        var ref = placed.ref();
        var tie = read(placed, reader);
        if (ref == null) {
            return Outcome.of(placed, false);
        }
        if (tie instanceof InIncident in) {
            return Outcome.of(placed, gather(running, ref, in, reader));
        }
        var other = placed.other();
        if (other == null) {
            return Outcome.of(placed, false);
        }
        if (tie instanceof Marked marked) {
            return placed.isSettled()
                    ? Outcome.of(placed, false)
                    : new Outcome(placed, true, marks.mark(ref, other, marked.verdict(), marked.note()));
        }
        return Outcome.of(placed, tie instanceof Merged merged && unite(placed, ref, other, merged));
    }

    /** Two that were united there, of which one stood here before, are looked at first. */
    private boolean unite(Placed placed, CaseRef ref, CaseRef other, Merged merged) {
        if (placed.kind() == ImportedTie.Kind.OFFER) {
            if (!placed.isSettled()) {
                marks.offer(ref, other);
            }
            return !placed.isSettled();
        }
        var refused = merges.refusal(ref, other).isPresent();
        if (!refused) {
            merges.merge(ref, other, merged.note(), null);
        }
        return !refused;
    }

    /** A case belongs to one event at most: where it does already, that stands. */
    private boolean gather(ImportDetails running, CaseRef ref, InIncident in, RowReader reader) {
        var found = store.incident(running.id(), in.key());
        if (found.isEmpty() || incidents.isInOne(ref)) {
            return false;
        }
        var here = found.get().id();
        if (here != null) {
            incidents.add(here, ref);
            return true;
        }
        var described = formats.read(reader, found.get().row()).incident();
        if (described == null) {
            return false;
        }
        store.opened(running, in.key(), incidents.open(described.about(), List.of(ref)));
        return true;
    }
}
