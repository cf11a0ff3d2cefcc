package org.vigil.cases;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.KnownPersons.Known;
import org.vigil.matching.Match;
import org.vigil.matching.ReadCandidate;

/** Compares many cases with all others in a few statements, and puts the pairs that are alike into the queue. */
@Component
class DuplicateSearch {

    /** A key that more cases share is not followed, and a case is scored against so many others: those that share most with it. */
    private static final int MOST_UNDER_A_KEY = 120;

    private static final int MOST_OTHERS = 30;

    private static final String SHARING_A_KEY = """
            with mine as (select n.case_id, n.key from cases.name_key n where n.case_id = any (:cases::uuid[])),
            found as (
                select k.key, f.cases, cardinality(f.cases) as sharing
                from (select distinct key from mine) k cross join lateral (
                    select array_agg(s.case_id) as cases
                    from (select n.case_id from cases.name_key n where n.key = k.key limit :bound) s) f
                where cardinality(f.cases) between 2 and :bound - 1),
            pairs as (
                select m.case_id as one, o.other, sum(1 / f.sharing::float8) as tells
                from found f join mine m on m.key = f.key cross join lateral unnest(f.cases) as o(other)
                where o.other <> m.case_id and (not :once or o.other > m.case_id) group by 1, 2),
            ranked as (select *, row_number() over (partition by one order by tells desc, other) as place from pairs)
            select one, other from ranked where place <= :most""";

    private final JdbcClient jdbc;
    private final KnownPersons persons;
    private final StoreNames frequent;

    DuplicateSearch(JdbcClient jdbc, KnownPersons persons, StoreNames frequent) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.frequent = frequent;
    }

    private record Pair(UUID one, UUID other) {

        static Pair of(UUID one, UUID other) {
            return one.toString().compareTo(other.toString()) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /**
     * Compares cases with all others.
     *
     * @param run the search over the whole store that they are a portion of: each pair then comes up once, with the first of the two
     * @return how many pairs are new in the queue
     */
    int compare(Collection<UUID> cases, @Nullable UUID run, Instant now) {
        var others = sharingAKey(cases, run != null);
        Set<UUID> all = new LinkedHashSet<>(others.keySet());
        others.values().forEach(all::addAll);
        Map<UUID, Compared> known = new HashMap<>();
        persons.of(all).forEach((id, person) -> known.put(id, Compared.of(person)));
        Map<Pair, Match> alike = new LinkedHashMap<>();
        others.forEach((id, ids) -> compare(known.get(id), ids, known, alike));
        return add(alike, run, now);
    }

    /** Somebody whose names are read once, however many others they are compared with. */
    private record Compared(UUID id, UUID person, ReadCandidate candidate) {

        static Compared of(Known known) {
            return new Compared(known.id(), known.person(), ReadCandidate.of(known.candidate()));
        }
    }

    private Map<UUID, List<UUID>> sharingAKey(Collection<UUID> cases, boolean once) {
        Map<UUID, List<UUID>> others = new HashMap<>();
        jdbc.sql(SHARING_A_KEY)
                .param("cases", cases.toArray(UUID[]::new), Types.ARRAY)
                .param("bound", MOST_UNDER_A_KEY)
                .param("once", once)
                .param("most", MOST_OTHERS)
                .query(row -> {
                    others.computeIfAbsent(row.getObject("one", UUID.class), id -> new ArrayList<>())
                            .add(row.getObject("other", UUID.class));
                });
        return others;
    }

    private void compare(@Nullable Compared asked, List<UUID> ids, Map<UUID, Compared> known, Map<Pair, Match> alike) {
        if (asked == null) {
            return;
        }
        var candidates = ids.stream()
                .map(known::get)
                .filter(other -> other != null && !other.person().equals(asked.person()))
                .map(Compared::candidate)
                .toList();
        for (var match : frequent.matcher(asked.candidate().candidate().country())
                .likely(asked.candidate(), candidates, candidates.size())) {
            var pair = Pair.of(asked.id(), UUID.fromString(match.candidate().key()));
            alike.merge(pair, match, (one, other) -> one.score() >= other.score() ? one : other);
        }
    }

    private int add(Map<Pair, Match> alike, @Nullable UUID run, Instant now) {
        var one = new ArrayList<UUID>();
        var other = new ArrayList<UUID>();
        var score = new ArrayList<Double>();
        var band = new ArrayList<String>();
        alike.forEach((pair, match) -> {
            one.add(pair.one);
            other.add(pair.other);
            score.add(Math.round(match.score() * 1000) / 1000.0);
            band.add(match.band().name());
        });
        return jdbc.sql("""
                        with put as (
                            insert into cases.duplicate_pair as p (one_case, other_case, score, band, found_by, found_at)
                            select x.one, x.other, x.score, x.band, :run, :now
                            from unnest(:one::uuid[], :other::uuid[], :score::numeric[], :band::text[]) as x(one, other, score, band)
                            order by x.one, x.other
                            on conflict (one_case, other_case) do update set score = excluded.score, band = excluded.band
                                where (p.score, p.band) is distinct from (excluded.score, excluded.band)
                            returning (xmax = 0) as is_new, state)
                        select count(*) from put where is_new and state = 'OPEN'""")
                .param("one", one.toArray(UUID[]::new), Types.ARRAY)
                .param("other", other.toArray(UUID[]::new), Types.ARRAY)
                .param("score", score.toArray(Double[]::new), Types.ARRAY)
                .param("band", band.toArray(String[]::new), Types.ARRAY)
                .param("run", run, Types.OTHER)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
