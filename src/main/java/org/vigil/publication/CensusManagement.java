package org.vigil.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.publication.document.CensusFrozen;
import org.vigil.shared.Sha256;

/** The yearly census: who was held on 1 December at 00:00 UTC, as published at that moment, frozen with a hash. */
@Service
@Transactional
public class CensusManagement {

    private static final String WHO = """
            select s.ref, s.country, s.liberty_status,
                coalesce(s.held and s.held_from_latest < :on and (not s.held_until_known or s.held_until_earliest >= :on), false) as certain
            from (select distinct on (v.ref) v.* from published.summary v
                  where v.published_at <= :known order by v.ref, v.version desc) s
            where s.held and (s.retracted_at is null or s.retracted_at > :known)
                and (s.held_from_earliest is null or s.held_from_earliest < :on)
                and (not s.held_until_known or s.held_until_latest is null or s.held_until_latest >= :on)
            order by s.ref""";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CensusManagement(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Freezes the census of the last 1 December, unless it stands already: late or twice, the outcome is the same. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public Optional<FrozenCensus> freeze() {
        var now = clock.instant();
        var day = lastCensusDay(LocalDate.ofInstant(now, ZoneOffset.UTC));
        if (isFrozen(day.getYear())) {
            return Optional.empty();
        }
        var known = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        var census = FrozenCensus.of(day, held(day, known));
        jdbc.sql("""
                        insert into published.census (year, held_on, certain, possible, document, sha256, frozen_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (year) do nothing""")
                .params(
                        day.getYear(),
                        day,
                        census.certain(),
                        census.possible(),
                        census.document(),
                        Sha256.hex(census.document()),
                        OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        events.publishEvent(new CensusFrozen(day.getYear()));
        return Optional.of(census);
    }

    static LocalDate lastCensusDay(LocalDate today) {
        var thisYears = LocalDate.of(today.getYear(), Month.DECEMBER, 1);
        return thisYears.isAfter(today) ? thisYears.minusYears(1) : thisYears;
    }

    private boolean isFrozen(int year) {
        return jdbc.sql("select count(*) from published.census where year = ?")
                        .param(year)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private List<FrozenCensus.Held> held(LocalDate on, Instant known) {
        return jdbc.sql(WHO)
                .param("on", on)
                .param("known", OffsetDateTime.ofInstant(known, ZoneOffset.UTC))
                .query((row, n) -> new FrozenCensus.Held(
                        row.getString("ref"),
                        row.getString("country"),
                        row.getString("liberty_status"),
                        row.getBoolean("certain")))
                .list();
    }
}
