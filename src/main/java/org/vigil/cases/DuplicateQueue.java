package org.vigil.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.DuplicatePair.Place;
import org.vigil.cases.KnownPersons.Known;
import org.vigil.matching.Band;
import org.vigil.matching.Reason;

/** Pairs of cases that wait for somebody to say whether they are one person; the likeliest first, never one that was decided. */
@Service
@Transactional(readOnly = true)
public class DuplicateQueue {

    private static final String WAITING = """
            from cases.duplicate_pair p
            join cases.detention_case a on a.id = p.one_case join cases.detention_case b on b.id = p.other_case
            where p.state = :state and (p.through or p.band <> 'NO')
                and a.merged_into is null and b.merged_into is null and a.person_id <> b.person_id""";

    private final JdbcClient jdbc;
    private final KnownPersons persons;
    private final StoreNames frequent;

    DuplicateQueue(JdbcClient jdbc, KnownPersons persons, StoreNames frequent) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.frequent = frequent;
    }

    /** Which pairs are asked for. */
    public enum Which {
        /** Nobody has said anything. */
        OPEN,
        /** Somebody looked and was not sure. */
        UNSURE
    }

    /** Those that come after a place in the queue, at most so many. */
    @RequiresPermission(Permission.CASE_LINK)
    public DuplicatePage page(Which which, @Nullable Place after, int most) {
        var sql = "select p.one_case, p.other_case, p.score, p.band, p.through " + WAITING
                + (after == null
                        ? ""
                        : " and (p.through < :through or (p.through = :through and (p.band < :band or (p.band = :band"
                                + " and (p.score < :score"
                                + " or (p.score = :score and (p.one_case, p.other_case) > (:one, :other)))))))")
                + " order by p.through desc, p.band desc, p.score desc, p.one_case, p.other_case limit :most";
        var asked = jdbc.sql(sql).param("state", which.name()).param("most", most + 1);
        if (after != null) {
            asked = asked.param("through", after.through())
                    .param("band", after.band().name())
                    .param("score", after.score())
                    .param("one", after.one())
                    .param("other", after.other());
        }
        var waiting = asked.query((row, n) -> new Place(
                        row.getBoolean("through"),
                        Band.valueOf(row.getString("band")),
                        row.getDouble("score"),
                        row.getObject("one_case", UUID.class),
                        row.getObject("other_case", UUID.class)))
                .list();
        var shown = waiting.subList(0, Math.min(most, waiting.size()));
        return new DuplicatePage(pairs(shown), waiting.size() > most ? shown.get(most - 1) : null);
    }

    /** How many wait. */
    @RequiresPermission(Permission.CASE_LINK)
    public long waiting(Which which) {
        return jdbc.sql("select count(*) " + WAITING)
                .param("state", which.name())
                .query(Long.class)
                .single();
    }

    private List<DuplicatePair> pairs(List<Place> waiting) {
        var ids = new LinkedHashSet<UUID>();
        waiting.forEach(pair -> {
            ids.add(pair.one());
            ids.add(pair.other());
        });
        var known = persons.of(ids);
        return waiting.stream()
                .flatMap(pair -> pair(pair, known.get(pair.one()), known.get(pair.other())))
                .toList();
    }

    private Stream<DuplicatePair> pair(Place waiting, @Nullable Known one, @Nullable Known other) {
        if (one == null || other == null) {
            return Stream.empty();
        }
        var later = one.row().openedAt().isAfter(other.row().openedAt());
        var first = later ? other : one;
        var second = later ? one : other;
        var match = frequent.match(first.candidate(), second.candidate());
        return Stream.of(
                waiting.through()
                        ? new DuplicatePair(
                                first.row(), second.row(), match.score(), Band.SAME, linked(match.why()), waiting)
                        : new DuplicatePair(
                                first.row(), second.row(), match.score(), match.band(), match.why(), waiting));
    }

    private static List<Reason> linked(List<Reason> why) {
        return Stream.concat(Stream.of(new Reason(Reason.Code.SAME_AS_ANOTHER, List.of())), why.stream())
                .toList();
    }
}
