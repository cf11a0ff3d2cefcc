package org.vigil.exchange;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permissions;
import org.vigil.cases.CaseImports;
import org.vigil.cases.ImportedCase;
import org.vigil.exchange.ImportStaging.Placed;
import org.vigil.exchange.ImportStaging.PlannedCase;
import org.vigil.exchange.ImportStaging.Portion;
import org.vigil.shared.CaseId;

/** Writes one portion of an import, in the transaction of its caller: done or not done, never half. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportRun {

    private final ImportStore store;
    private final ImportStaging staging;
    private final KnownRecords known;
    private final ListFormats formats;
    private final CaseImports cases;
    private final ImportJoins joins;
    private final ImportTies ties;
    private final Permissions permissions;
    private final CurrentUser currentUser;
    private final Clock clock;

    ImportRun(
            ImportStore store,
            ImportStaging staging,
            KnownRecords known,
            ListFormats formats,
            CaseImports cases,
            ImportJoins joins,
            ImportTies ties,
            Permissions permissions,
            CurrentUser currentUser,
            Clock clock) {
        this.store = store;
        this.staging = staging;
        this.known = known;
        this.formats = formats;
        this.cases = cases;
        this.joins = joins;
        this.ties = ties;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What became of a step of the run. */
    enum Step {
        MORE,
        CANCELLED,
        DONE,
        /** Somebody else has changed its state meanwhile. */
        LEFT
    }

    /** A record as it is read again, on its way to its case. */
    private record Read(Placed placed, ImportedRecord record) {}

    Step next(ImportId id) {
        var now = store.lock(id);
        if (now.state() != ImportState.RUNNING) {
            return Step.LEFT;
        }
        var user = currentUser.require();
        var portion = staging.nextPortion(
                id,
                Stream.of(ImportStaging.Kind.values())
                        .filter(kind -> permissions.holds(user, kind.permission()))
                        .toList());
        if (portion.isEmpty()) {
            return Step.DONE;
        }
        if (now.cancelWanted()) {
            return Step.CANCELLED;
        }
        if (portion.get().kind() == ImportStaging.Kind.CASES) {
            write(now, portion.get());
        } else {
            ties.write(now, portion.get());
        }
        return Step.MORE;
    }

    private void write(ImportDetails running, Portion portion) {
        var id = running.id();
        known.queue();
        var fresh = fresh(running, portion);
        var created = new ArrayList<ImportedCase>();
        var caseOf = new LinkedHashMap<Integer, UUID>();
        var claims = 0;
        var plan = staging.cases(id, portion.first(), portion.last());
        var ended = ended(plan);
        for (var planned : plan) {
            var records = fresh.getOrDefault(planned.no(), List.of());
            if (records.isEmpty()) {
                continue;
            }
            if (ended.contains(planned.caseId())) {
                fresh.remove(planned.no());
                staging.addProblems(
                        id, records.stream().map(ImportRun::caseEnded).toList());
                continue;
            }
            caseOf.put(planned.no(), planned.caseId());
            if (planned.joins()) {
                claims += joins.join(id, new CaseId(planned.caseId()), said(records));
            } else {
                created.add(opened(planned, records));
            }
        }
        var written = cases.open(id.value(), portion.no(), running.team(), created);
        remember(running, fresh, caseOf);
        staging.portionDone(
                id, portion.no(), created.size(), claims + written.claims(), written.idsHash(), clock.instant());
        store.portionDone(id, created.size(), claims + written.claims(), clock.instant());
    }

    /** Cases that ended between the check and the run take nothing new. */
    private Set<UUID> ended(List<PlannedCase> plan) {
        return cases
                .ended(plan.stream()
                        .filter(PlannedCase::joins)
                        .map(planned -> new CaseId(planned.caseId()))
                        .toList())
                .stream()
                .map(CaseId::value)
                .collect(Collectors.toSet());
    }

    private static ImportStaging.StagedProblem caseEnded(Read read) {
        return new ImportStaging.StagedProblem(
                read.placed().no(),
                RowProblem.of(
                        read.placed().row().line(), null, read.record().displayName(), "import.problem.case-ended"));
    }

    /** The records of the portion, each under its case; what has come in since the check is left out. */
    private Map<Integer, List<Read>> fresh(ImportDetails running, Portion portion) {
        var reader = formats.of(running.format()).reader(running.layout());
        var placed = staging.placed(running.id(), portion.first(), portion.last());
        Set<String> seen = new HashSet<>(
                known.among(running.team(), placed.stream().map(Placed::hash).toList()));
        Map<Integer, List<Read>> fresh = new LinkedHashMap<>();
        for (var record : placed) {
            if (!seen.contains(record.hash())) {
                var read = formats.read(reader, record.row()).records().get(record.sub());
                fresh.computeIfAbsent(record.caseNo(), no -> new ArrayList<>()).add(new Read(record, read));
            }
        }
        return fresh;
    }

    private static ImportedCase opened(PlannedCase planned, List<Read> records) {
        var first = records.get(0).record();
        return new ImportedCase(
                new CaseId(planned.caseId()),
                planned.person(),
                planned.newPerson(),
                first.country(),
                first.incidentType(),
                records.stream()
                        .map(read -> read.record().year())
                        .filter(Objects::nonNull)
                        .min(Integer::compareTo)
                        .orElse(null),
                first.summary(),
                said(records));
    }

    private static List<ImportedCase.Said> said(List<Read> records) {
        return records.stream().flatMap(read -> read.record().said().stream()).toList();
    }

    private void remember(ImportDetails running, Map<Integer, List<Read>> fresh, Map<Integer, UUID> caseOf) {
        var rows = new ArrayList<KnownRecords.Row>();
        fresh.forEach((no, records) -> records.forEach(read -> rows.add(new KnownRecords.Row(
                read.placed().hash(),
                Objects.requireNonNull(caseOf.get(no)),
                read.record().stableId()))));
        known.add(running.id(), running.team(), rows);
    }
}
