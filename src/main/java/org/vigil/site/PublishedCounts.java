package org.vigil.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.search.Counted;
import org.vigil.search.DaysHeld;
import org.vigil.search.Facet;
import org.vigil.search.PublishedIndex;
import org.vigil.search.Tally;

/**
 * How many people the published cases are about, each counted once: from the index in memory, and by the same rules from the tables
 * where the index is not ready yet.
 */
@Repository
class PublishedCounts {

    /** What can be counted by, in the order in which it is offered. */
    static final List<String> GROUPS = List.of(
            "country", "status", "liberty", "charge", "sentence", "role", "sex", "medium", "year", "days", "reply");

    private final PublishedIndex index;
    private final JdbcClient jdbc;

    PublishedCounts(PublishedIndex index, @Qualifier("published") DataSource source) {
        this.index = index;
        this.jdbc = JdbcClient.create(source);
    }

    /** How many are held at 00:00 of a day, in all. */
    HeldCount held(CaseQuery query, LocalDate on) {
        return index.count(query.question(), Set.of(), on)
                .map(counted -> count(counted.all()))
                .orElseGet(() -> heldByTables(query, on));
    }

    private HeldCount heldByTables(CaseQuery query, LocalDate on) {
        var where = PublishedWhere.of(query, on).with("on", on);
        return jdbc.sql(PublishedSql.counted("select s.*, 'ALL' as key " + PublishedSql.SHOWN + where.sql(), "'ALL'"))
                .params(where.parameters())
                .query((row, n) -> count(row))
                .optional()
                .orElse(new HeldCount("ALL", 0, 0, 0));
    }

    /** The same by one of the groups; the greatest first, years and days in their order. */
    List<HeldCount> by(String group, CaseQuery query, LocalDate on) {
        var facet = Facet.of(group).orElseThrow();
        return index.count(query.question(), Set.of(facet), on)
                .map(counted -> counts(counted, facet))
                .orElseGet(() -> byTables(group, query, on));
    }

    /** The same by what another body calls it; those whom it has no category for stand under no key. */
    List<HeldCount> by(String group, LocalDate on, Crosswalk.Body body) {
        var where = PublishedWhere.of(CaseQuery.ALL, on).with("on", on);
        var list = Crosswalk.listOf(group);
        var rows = "select s.*, " + PublishedSql.GROUPS.get(group) + " as code " + PublishedSql.SHOWN;
        return jdbc.sql(PublishedSql.counted(rows, "coalesce(" + Crosswalk.OURS.sql(body, list, "s.code") + ", '')")
                        + " order by key = '', persons desc, key")
                .params(where.parameters())
                .query((row, n) -> count(row))
                .list();
    }

    /**
     * What a list shows, and what else could be chosen.
     *
     * @param all all whom the query means
     * @param by the same by several groups, each as if the query did not narrow by it
     */
    record Choices(HeldCount all, Map<String, List<HeldCount>> by) {}

    Choices choices(List<String> groups, CaseQuery query, LocalDate on) {
        var facets = EnumSet.noneOf(Facet.class);
        groups.forEach(group -> facets.add(Facet.of(group).orElseThrow()));
        var counted = index.choices(query.question(), facets, on);
        var by = new LinkedHashMap<String, List<HeldCount>>();
        for (var group : groups) {
            by.put(
                    group,
                    counted.map(all -> counts(all, Facet.of(group).orElseThrow()))
                            .orElseGet(() -> byTables(group, query.with(parameterOf(group), null), on)));
        }
        return new Choices(counted.map(all -> count(all.all())).orElseGet(() -> heldByTables(query, on)), by);
    }

    /** Those held on a day by the year since when: certain where both ends of the range fall in it. */
    List<HeldCount> heldSinceYear(CaseQuery query, LocalDate on) {
        var counted = index.count(query.question(), Set.of(Facet.SINCE), on);
        if (counted.isPresent()) {
            return counts(counted.get(), Facet.SINCE);
        }
        var where = PublishedWhere.of(query, on).with("on", on);
        return jdbc.sql("""
                        select w.key, count(*) as persons, count(*) filter (where w.certain) as held, count(*) filter (where not w.certain) as possible
                        from (select coalesce(extract(year from coalesce(s.held_from_earliest, s.held_from_latest))::int::text, 'UNKNOWN') as key, %4$s,
                                bool_or(coalesce(extract(year from s.held_from_earliest) = extract(year from s.held_from_latest) and (%1$s), false)) as certain
                            %2$s and (%3$s) %5$s group by 1, 2) w
                        group by w.key order by w.key""".formatted(
                                PublishedSql.HELD,
                                PublishedSql.SHOWN,
                                PublishedSql.MAY_BE_HELD,
                                PublishedSql.PERSON,
                                where.sql()))
                .params(where.parameters())
                .query((row, n) -> count(row))
                .list();
    }

    /** Those who are held by the region that may be known; the greatest first. */
    List<HeldCount> heldByRegion(String country, LocalDate on) {
        var rows = "select s.* " + PublishedSql.SHOWN + " and s.country = :country and s.region is not null";
        return jdbc.sql(PublishedSql.counted(rows, "s.region") + " order by persons desc, key")
                .param("country", country)
                .param("on", on)
                .query((row, n) -> count(row))
                .list();
    }

    /** The part of a query by which a group is narrowed. */
    static String parameterOf(String group) {
        return group.equals("status") ? "liberty" : group;
    }

    static boolean canCountBy(String group) {
        return GROUPS.contains(group);
    }

    private List<HeldCount> byTables(String group, CaseQuery query, LocalDate on) {
        var where = PublishedWhere.of(query, on).with("on", on);
        var order = group.equals("year") ? "key" : "persons desc, key";
        var rows = "select s.*, " + PublishedSql.GROUPS.getOrDefault(group, PublishedSql.DAYS) + " as key "
                + PublishedSql.SHOWN + where.sql();
        var found = jdbc.sql(PublishedSql.counted(rows, "s.key") + " order by " + order)
                .params(where.parameters())
                .query((row, n) -> count(row))
                .list();
        return group.equals("days")
                ? found.stream()
                        .sorted(Comparator.comparing(count -> DaysHeld.valueOf(count.key())))
                        .toList()
                : found;
    }

    private static List<HeldCount> counts(Counted counted, Facet facet) {
        return counted.by().getOrDefault(facet, List.of()).stream()
                .map(PublishedCounts::count)
                .toList();
    }

    private static HeldCount count(Tally tally) {
        return new HeldCount(tally.key(), tally.persons(), tally.held(), tally.possible());
    }

    private static HeldCount count(ResultSet row) throws SQLException {
        return new HeldCount(row.getString("key"), row.getInt("persons"), row.getInt("held"), row.getInt("possible"));
    }
}
