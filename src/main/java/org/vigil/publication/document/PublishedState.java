package org.vigil.publication.document;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is public now, without reading any of it: for those who made something of it and ask whether that still holds. */
@Component
public class PublishedState {

    private final JdbcClient jdbc;

    PublishedState(@Qualifier("published") DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * A case as it stands.
     *
     * @param ref which
     * @param country in which list it stands
     * @param shown whether it is public, or only that it was taken back
     * @param person whose case it is; several cases of one person are shown together
     * @param personKey the public key of that person
     * @param incidentKey the public key of the event
     * @param state another one after each change, in whichever language
     */
    public record Standing(
            String ref,
            String country,
            boolean shown,
            @Nullable String person,
            @Nullable String personKey,
            @Nullable String incidentKey,
            String state) {}

    /** Every case that is or was public, in the order of their references. */
    public List<Standing> cases() {
        return jdbc.sql("""
                        select s.ref, s.country, s.state <> 'RETRACTED', s.person::text, s.person_key, s.incident_key,
                            concat_ws('.', s.ref, s.version, c.changed_in)
                        from published.summary s left join published.change c on c.ref = s.ref where s.is_current order by s.ref""")
                .query((row, n) -> new Standing(
                        row.getString(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    /** What is public beside the cases: the censuses that were frozen, and where the addresses of merged cases lead. */
    public String beside() {
        return jdbc.sql("""
                        select concat_ws(' ', (select string_agg(year || ':' || sha256, ',' order by year) from published.census),
                            (select string_agg(ref || ':' || into_ref, ',' order by ref) from published.redirect))""").query(String.class).single();
    }

    /** The first day on which somebody may have been held; the charts of every country begin there. */
    public String firstDay() {
        return jdbc.sql(
                        "select concat(min(coalesce(held_from_earliest, held_from_latest))) from published.summary where held")
                .query(String.class)
                .single();
    }
}
