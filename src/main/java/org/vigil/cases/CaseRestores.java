package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AccountManagement;
import org.vigil.cases.RestoredRows.Of;
import org.vigil.cases.RestoredRows.Restored;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * Takes over the cases of another store as they were decided there, with their identities and references. The database lets only
 * an empty store do so, in one transaction. Work in hand does not come along: a case that had not ended begins in triage again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseRestores {

    private final RestoredRows rows;
    private final RestoredDossiers dossiers;
    private final NameIndex names;
    private final AccountManagement accounts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRestores(
            RestoredRows rows,
            RestoredDossiers dossiers,
            NameIndex names,
            AccountManagement accounts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.names = names;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal (conflict) when the store holds a case, whoever may know of it */
    public Restoration begin(UUID id, String sha256, UserId by) {
        var now = clock.instant();
        if (jdbc.sql("select exists (select 1 from cases.detention_case)")
                .query(Boolean.class)
                .single()) {
            throw Refusal.conflict("refusal.restore.not-empty");
        }
        jdbc.sql(
                        "insert into cases.restoration (id, file_sha256, done_by, done_at, transaction) values (?, ?, ?, ?, 0)")
                .params(id, sha256, by.value(), OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return new Restoration(id, by, now);
    }

    /** One taking-over: cases come in portions, and what leads from one to another is tied at the end. */
    public final class Restoration {

        private final UUID id;
        private final UserId by;
        private final Instant now;
        private int portions;
        private final Map<String, UUID> teams = new HashMap<>();
        private final Set<UUID> lateOf = new HashSet<>();
        private final List<Of<ExportedCase.Claim>> lateClaims = new ArrayList<>();
        private final List<Of<ExportedCase.Conflict>> lateConflicts = new ArrayList<>();
        private final List<Of<ExportedCase.Merged>> merges = new ArrayList<>();
        private final List<Of<ExportedCase.Mark>> marks = new ArrayList<>();
        private final List<ExportedCase.Head> ended = new ArrayList<>();

        private Restoration(UUID id, UserId by, Instant now) {
            this.id = id;
            this.by = by;
            this.now = now;
        }

        public void addIncidents(List<ExportedIncident> incidents) {
            rows.incidents(incidents);
        }

        public void addCases(List<ExportedCase> portion) {
            rows.persons(
                    portion.stream().map(one -> one.head().person()).distinct().toList());
            rows.cases(portion.stream().map(this::restored).toList());
            rows.inIncidents(portion.stream().map(ExportedCase::head).toList());
            rows.sources(of(portion, ExportedCase::sources));
            var claims = of(portion, ExportedCase::claims);
            var known = new HashSet<UUID>();
            portion.forEach(one -> one.sources().forEach(source -> known.add(source.id())));
            var late = claims.stream()
                    .filter(claim -> !known.contains(claim.row().source()))
                    .toList();
            late.forEach(claim -> lateOf.add(claim.caseId()));
            lateClaims.addAll(late);
            rows.claims(claims.stream()
                    .filter(claim -> known.contains(claim.row().source()))
                    .toList());
            lateConflicts.addAll(of(portion, ExportedCase::conflicts));
            rows.history(of(portion, ExportedCase::history));
            rows.tags(of(portion, ExportedCase::tags), by.value(), now);
            merges.addAll(of(portion, ExportedCase::merges));
            marks.addAll(of(portion, ExportedCase::marks));
            portion.stream()
                    .map(ExportedCase::head)
                    .filter(CaseRestores::hasEnded)
                    .forEach(ended::add);
            start(portion, claims.size());
        }

        private Restored restored(ExportedCase one) {
            var team = teams.computeIfAbsent(one.head().team(), accounts::teamNamed);
            return new Restored(one.head(), team, now, dossiers.columns(one, now));
        }

        /** Those that had not ended wait for their process to begin, as the cases of every list do. */
        private void start(List<ExportedCase> portion, int claims) {
            names.add(
                    portion.stream().collect(Collectors.toMap(one -> one.head().id(), dossiers::namesOf)));
            events.publishEvent(new CasesImported(
                    id,
                    ++portions,
                    portion.stream()
                            .map(ExportedCase::head)
                            .filter(head -> !hasEnded(head))
                            .map(head -> new CasesImported.Opened(new CaseId(head.id()), CaseRef.of(head.ref())))
                            .toList(),
                    claims));
        }

        /** Ties what leads from one case to another, and counts on from the references that came in. */
        public void finish() {
            rows.claims(lateClaims);
            rows.conflicts(lateConflicts);
            rows.merges(merges);
            rows.marks(marks);
            rows.ends(ended);
            jdbc.sql("""
                            insert into cases.ref_counter (country, year, last)
                            select split_part(ref, '-', 1), cast(split_part(ref, '-', 2) as int), max(cast(split_part(ref, '-', 3) as int))
                            from cases.detention_case group by 1, 2
                            on conflict (country, year) do update set last = greatest(cases.ref_counter.last, excluded.last)""").update();
            // Whoever brings a store in had a hand in each of its cases.
            jdbc.sql("""
                            insert into cases.contribution (case_id, user_id, holder, kind)
                            select id, :by, access.holder_of(:by), 'EDITOR' from cases.detention_case on conflict do nothing""").param("by", by.value()).update();
            merges.forEach(merged -> lateOf.add(merged.caseId()));
            jdbc.sql(
                            "select c.id from cases.detention_case c where exists (select 1 from cases.merge m where m.into_case = c.id)")
                    .query(UUID.class)
                    .list()
                    .forEach(lateOf::add);
            lateOf.forEach(id -> dossiers.refold(new CaseId(id)));
        }
    }

    private static boolean hasEnded(ExportedCase.Head head) {
        return Stage.valueOf(head.stage()).isEnd();
    }

    private static <T> List<Of<T>> of(List<ExportedCase> portion, Function<ExportedCase, List<T>> part) {
        return portion.stream()
                .flatMap(one ->
                        part.apply(one).stream().map(row -> new Of<>(one.head().id(), row)))
                .toList();
    }
}
