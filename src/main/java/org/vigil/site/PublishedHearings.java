package org.vigil.site;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The published days in court, read as the role that can read nothing else. */
@Repository
class PublishedHearings {

    private static final int MOST = 2_000;

    private final JdbcClient jdbc;

    PublishedHearings(@Qualifier("published") DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** From that day on, the earliest first. */
    List<Hearing> since(LocalDate day, @Nullable String country) {
        return jdbc.sql("""
                        select s.ref, s.version, coalesce(s.extracts ->> 'name', s.display_name) as display_name, s.country, h.day, h.words, s.published_at
                        from published.hearing h join published.summary s on s.ref = h.ref and s.version = h.version
                        where s.is_current and s.state <> 'RETRACTED' and h.day >= :day
                            and (cast(:country as text) is null or s.country = :country)
                        order by h.day, s.ref, h.ordinal limit :most""")
                .param("day", day)
                .param("country", country)
                .param("most", MOST)
                .query((row, n) -> new Hearing(
                        row.getString("ref"),
                        row.getInt("version"),
                        row.getString("display_name"),
                        row.getString("country"),
                        row.getObject("day", LocalDate.class),
                        row.getString("words"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
