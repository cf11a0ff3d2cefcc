package org.vigil.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;

/**
 * Writes many cases at once, a few statements for all of them, inside the transaction of the import's portion.
 *
 * <p>What a single case checks by its records, these were built of; what the database checks for one row, it checks for each.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseImports {

    private final CaseRows rows;
    private final NameIndex names;
    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseImports(
            CaseRows rows,
            NameIndex names,
            JdbcClient jdbc,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.names = names;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Opens the cases for the team; each stands in RECEIVED until its process has begun. */
    public CasesImported open(UUID importId, int portion, UUID team, List<ImportedCase> cases) {
        var now = clock.instant();
        var by = currentUser.id();
        var refs = refs(cases, now);
        rows.addPersons(cases.stream()
                .filter(ImportedCase::newPerson)
                .map(ImportedCase::person)
                .distinct()
                .toList());
        rows.addCases(cases, refs, team, by, now);
        var sources = new ArrayList<CaseRows.SourceRow>();
        var claims = new ArrayList<CaseRows.ClaimRow>();
        for (var opened : cases) {
            addAll(opened, sources, claims, now);
        }
        rows.addSources(sources, by, now);
        rows.addClaims(claims, by);
        Map<UUID, List<String>> called = new HashMap<>();
        cases.forEach(opened -> called.put(opened.id().value(), opened.names()));
        names.add(called);
        var written = new CasesImported(
                importId,
                portion,
                cases.stream()
                        .map(opened -> new CasesImported.Opened(
                                opened.id(),
                                Objects.requireNonNull(refs.get(opened.id().value()))))
                        .toList(),
                claims.size());
        events.publishEvent(written);
        return written;
    }

    /** As in the file, so the first name stays the first: each claim a microsecond before the next. */
    private static void addAll(
            ImportedCase opened, List<CaseRows.SourceRow> sources, List<CaseRows.ClaimRow> claims, Instant now) {
        var total =
                opened.said().stream().mapToInt(said -> said.claims().size()).sum();
        var at = now.minus(total, ChronoUnit.MICROS);
        for (var said : opened.said()) {
            var source = UUID.randomUUID();
            sources.add(new CaseRows.SourceRow(source, opened.id().value(), said.source()));
            for (var claim : said.claims()) {
                at = at.plus(1, ChronoUnit.MICROS);
                claims.add(new CaseRows.ClaimRow(
                        UUID.randomUUID(),
                        opened.id().value(),
                        source,
                        claim,
                        OffsetDateTime.ofInstant(at, ZoneOffset.UTC)));
            }
        }
    }

    private Map<UUID, CaseRef> refs(List<ImportedCase> cases, Instant now) {
        var present = LocalDate.ofInstant(now, ZoneOffset.UTC).getYear();
        Map<Series, List<UUID>> wanted = new TreeMap<>();
        for (var opened : cases) {
            wanted.computeIfAbsent(Series.of(opened, present), series -> new ArrayList<>())
                    .add(opened.id().value());
        }
        Map<UUID, CaseRef> refs = new HashMap<>();
        wanted.forEach((series, ids) -> {
            var last = last(series, ids.size());
            for (int index = 0; index < ids.size(); index++) {
                refs.put(ids.get(index), new CaseRef(series.country, series.year, last - ids.size() + 1 + index));
            }
        });
        return refs;
    }

    private int last(Series series, int more) {
        return jdbc.sql("""
                        insert into cases.ref_counter (country, year, last) values (?, ?, ?)
                        on conflict (country, year) do update set last = cases.ref_counter.last + excluded.last returning last""")
                .params(series.country, series.year, more)
                .query(Integer.class)
                .single();
    }

    /** The references that are counted together; in one order for everybody, so that two imports never wait for each other. */
    private record Series(String country, int year) implements Comparable<Series> {

        static Series of(ImportedCase opened, int present) {
            @Nullable Integer year = opened.year();
            return new Series(opened.country().value(), year == null ? present : year);
        }

        @Override
        public int compareTo(Series other) {
            var first = country.compareTo(other.country);
            return first != 0 ? first : Integer.compare(year, other.year);
        }
    }

    /** Which of these cases take nothing new by themselves: they have ended, or another stands for them. */
    public List<CaseId> ended(List<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : jdbc
                        .sql("""
                                select id from cases.detention_case where id in (:ids)
                                and (merged_into is not null or stage in ('CLOSED', 'REJECTED', 'MERGED'))""")
                        .param("ids", cases.stream().map(CaseId::value).toList())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(CaseId::new)
                        .toList();
    }
}
