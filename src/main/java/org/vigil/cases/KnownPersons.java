package org.vigil.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.matching.Candidate;

/** What cases say of their persons, as far as it helps to recognise them: claims that were not rejected, of all that is merged. */
@Component
class KnownPersons {

    private static final String SAID = """
            select c.*, s.names, s.outlets, s.places, s.charges, s.taken_earliest, s.taken_latest
            from cases.detention_case c cross join lateral (
                select array_agg(n.fact->>'text' order by n.recorded_at, n.id) filter (where n.fact_type = 'NAME') as names,
                    array_agg(distinct n.fact->>'outlet') filter (where n.fact_type = 'AFFILIATION') as outlets,
                    array_agg(distinct n.fact->'place'->>'locality') filter (where n.fact_type in ('ARREST', 'CUSTODY')) as places,
                    array_agg(distinct n.fact->>'category')
                        filter (where n.fact_type = 'CHARGE' and n.fact->>'category' not in ('OTHER', 'NOT_STATED')) as charges,
                    min((n.fact->'date'->>'earliest')::date) filter (where n.fact_type = 'ARREST') as taken_earliest,
                    max((n.fact->'date'->>'latest')::date) filter (where n.fact_type = 'ARREST') as taken_latest
                from cases.claim n
                where n.case_id = any (case when exists (select 1 from cases.detention_case m where m.merged_into = c.id)
                        then array(select cases.united(c.id)) else array[c.id] end)
                    and n.status <> 'REJECTED' and n.fact_type in ('NAME', 'AFFILIATION', 'ARREST', 'CUSTODY', 'CHARGE')) s
            where c.id = any (?::uuid[]) and c.merged_into is null""";

    private final JdbcClient jdbc;

    KnownPersons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case and what is said of its person.
     *
     * @param person identity of the person: cases of one person are not asked about
     */
    record Known(CaseRow row, UUID person, Candidate candidate) {

        UUID id() {
            return row.id().value();
        }
    }

    /** Those of the cases that stand for themselves and that the asker may see. */
    Map<UUID, Known> of(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql(SAID).param(cases.toArray(UUID[]::new)).query((row, n) -> read(row)).list().stream()
                .collect(Collectors.toMap(Known::id, Function.identity()));
    }

    private static Known read(ResultSet row) throws SQLException {
        var listed = CaseRow.read(row);
        var names = texts(row, "names");
        var earliest = row.getObject("taken_earliest", LocalDate.class);
        var latest = row.getObject("taken_latest", LocalDate.class);
        var folded = listed.heldFromEarliest() != null && listed.heldFromLatest() != null;
        var stated = earliest != null && latest != null && !latest.isBefore(earliest);
        return new Known(
                listed,
                row.getObject("person_id", UUID.class),
                new Candidate(
                        listed.id().toString(),
                        names.isEmpty() ? List.of(listed.displayName()) : names,
                        listed.country(),
                        folded ? listed.heldFromEarliest() : stated ? earliest : null,
                        folded ? listed.heldFromLatest() : stated ? latest : null,
                        texts(row, "outlets"),
                        texts(row, "places"),
                        texts(row, "charges")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray())
                        .filter(Objects::nonNull)
                        .toList();
    }
}
