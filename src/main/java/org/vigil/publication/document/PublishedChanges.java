package org.vigil.publication.document;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed in public by whichever node, for those who keep a copy of it in memory: read by the role that can read nothing else. */
@Component
public class PublishedChanges {

    private final JdbcClient jdbc;

    PublishedChanges(@Qualifier("published") DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * A case that changed in public.
     *
     * @param ref which
     * @param changedIn the transaction that did it
     */
    public record Change(String ref, String changedIn) {}

    /**
     * What changed, and how far it was seen.
     *
     * @param all the changes; one may stand here again that was seen before
     * @param mark what to ask with next
     */
    public record Changes(Set<Change> all, String mark) {

        public Set<String> refs() {
            return all.stream().map(Change::ref).collect(Collectors.toSet());
        }
    }

    /** A mark to ask with: whatever changes from now on is found by it. To be asked before all is read, so that nothing is missed. */
    public String mark() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** What was committed since, by any node; of what is still being written the mark stays behind. */
    public Changes since(String mark) {
        var changes = new HashSet<Change>();
        var next = jdbc.sql("""
                        select s.xmin, c.ref, c.changed_in::text
                        from (select pg_snapshot_xmin(pg_current_snapshot())::text as xmin, pg_snapshot_xmax(pg_current_snapshot()) as xmax) s
                        left join published.change c on c.changed_in >= ?::xid8 and c.changed_in < s.xmax""")
                .param(mark)
                .query((row, n) -> {
                    var ref = row.getString(2);
                    if (ref != null) {
                        changes.add(new Change(ref, row.getString(3)));
                    }
                    return row.getString(1);
                })
                .list();
        return new Changes(Set.copyOf(changes), next.get(0));
    }
}
