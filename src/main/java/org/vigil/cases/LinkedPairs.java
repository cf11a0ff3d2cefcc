package org.vigil.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.KnownPersons.Known;
import org.vigil.matching.Match;
import org.vigil.shared.CaseId;
import org.vigil.shared.SqlArrays;

/** Pairs that follow from what was said of others: A and B are one person, B and C are one, so somebody should look at A and C. */
@Component
class LinkedPairs {

    private static final String FOLLOWING = """
            with standing as (
                select c.id, c.person_id from cases.detention_case c
                where c.id in (select cases.linked(:case)) and c.merged_into is null)
            select a.id as one, b.id as other from standing a join standing b on a.id < b.id and a.person_id <> b.person_id""";

    private final JdbcClient jdbc;
    private final KnownPersons persons;
    private final StoreNames frequent;
    private final SqlArrays arrays;

    LinkedPairs(JdbcClient jdbc, KnownPersons persons, StoreNames frequent, SqlArrays arrays) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.frequent = frequent;
        this.arrays = arrays;
    }

    private record Pair(UUID one, UUID other) {}

    /** After this case was said to be of one person with another: each two that were so linked wait at the top of the queue. */
    void offer(CaseId linked, Instant now) {
        offer(
                jdbc.sql(FOLLOWING)
                        .param("case", linked.value())
                        .query((row, n) ->
                                new Pair(row.getObject("one", UUID.class), row.getObject("other", UUID.class)))
                        .list(),
                now);
    }

    /** These two wait at the top of the queue, because people elsewhere say that they are one. */
    void offer(CaseId one, CaseId other, Instant now) {
        var inOrder = one.toString().compareTo(other.toString()) < 0;
        offer(List.of(inOrder ? new Pair(one.value(), other.value()) : new Pair(other.value(), one.value())), now);
    }

    private void offer(List<Pair> pairs, Instant now) {
        var ids = new LinkedHashSet<UUID>();
        pairs.forEach(pair -> {
            ids.add(pair.one);
            ids.add(pair.other);
        });
        var known = persons.of(ids);
        var likened = pairs.stream()
                .flatMap(pair -> likened(pair, known.get(pair.one), known.get(pair.other)))
                .toList();
        jdbc.sql("""
                        insert into cases.duplicate_pair (one_case, other_case, score, band, found_at, through)
                        select x.one, x.other, x.score, x.band, :now, true
                        from unnest(:one, :other, :score, :band) as x(one, other, score, band)
                        order by x.one, x.other
                        on conflict (one_case, other_case) do update set through = true""")
                .param("one", arrays.column("uuid", likened, one -> one.pair.one))
                .param("other", arrays.column("uuid", likened, one -> one.pair.other))
                .param("score", arrays.column("numeric", likened, Likened::score))
                .param(
                        "band",
                        arrays.column("text", likened, one -> one.match.band().name()))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    /** A pair with how alike the two are by themselves: what is left of it once the link is undone. */
    private record Likened(Pair pair, Match match) {

        double score() {
            return Math.round(match.score() * 1000) / 1000.0;
        }
    }

    private Stream<Likened> likened(Pair pair, @Nullable Known one, @Nullable Known other) {
        return one == null || other == null
                ? Stream.empty()
                : Stream.of(new Likened(pair, frequent.match(one.candidate(), other.candidate())));
    }

    /** The two are no longer said to be one: a pair that followed from it alone stands on its own likeness again. */
    void part(CaseId one, CaseId other) {
        jdbc.sql("select cases.part_linked(?, ?)::text")
                .params(one.value(), other.value())
                .query((row, n) -> true)
                .list();
    }
}
