package org.vigil.cases;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.matching.NameKeys;

/** Indexes the names of all cases anew after the rules of matching have changed; each portion is done or not. */
@Component
@Transactional
class NameIndexUpkeep {

    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final NameIndex index;
    private final Clock clock;

    NameIndexUpkeep(JdbcClient jdbc, NameIndex index, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.clock = clock;
    }

    /** @return whether more is to be done */
    boolean nextPortion() {
        jdbc.sql("insert into cases.name_index (version) values (?) on conflict do nothing")
                .param(NameKeys.VERSION)
                .update();
        var place = jdbc.sql("select * from cases.name_index where version = ? for update")
                .param(NameKeys.VERSION)
                .query((row, n) ->
                        new Place(row.getObject("done_to", UUID.class), row.getObject("finished_at") != null))
                .single();
        if (place.finished) {
            return false;
        }
        var names = namesAfter(place.doneTo);
        index.add(names);
        var last = names.keySet().stream().map(UUID::toString).max(String::compareTo);
        var more = names.size() == PORTION;
        jdbc.sql(
                        "update cases.name_index set done_to = coalesce(:last, done_to), finished_at = :finished where version = :version")
                .param("last", last.map(UUID::fromString).orElse(null), Types.OTHER)
                .param(
                        "finished",
                        more ? null : OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("version", NameKeys.VERSION)
                .update();
        return more;
    }

    private record Place(@Nullable UUID doneTo, boolean finished) {}

    private Map<UUID, List<String>> namesAfter(@Nullable UUID place) {
        var names = new HashMap<UUID, List<String>>();
        jdbc.sql("""
                        select c.id, array(select n.fact->>'text' from cases.claim n
                            where n.case_id = c.id and n.fact_type = 'NAME' and n.status <> 'REJECTED') as names
                        from cases.detention_case c where c.id > :place order by c.id limit :portion""")
                .param("place", place == null ? new UUID(0, 0) : place)
                .param("portion", PORTION)
                .query(row -> {
                    var texts = (String[]) row.getArray("names").getArray();
                    names.put(
                            row.getObject("id", UUID.class),
                            Arrays.stream(texts).filter(Objects::nonNull).toList());
                });
        return names;
    }
}
