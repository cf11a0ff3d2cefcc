package org.vigil.site;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was taken back. */
@Repository
class RetractedCases {

    private final JdbcClient jdbc;

    RetractedCases(@Qualifier("published") DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * A case of which only a tombstone is left.
     *
     * @param ref the case
     * @param version the last of its versions
     * @param retractedAt since when
     */
    record Retracted(String ref, int version, Instant retractedAt) {}

    /** What was taken back last, without what stands under another reference now. */
    List<Retracted> retracted(@Nullable String country, @Nullable Instant since, int limit) {
        return jdbc.sql("""
                        select s.ref, s.version, s.retracted_at from published.summary s
                        where s.is_current and s.state = 'RETRACTED'
                            and (cast(:country as text) is null or s.country = :country)
                            and (cast(:since as timestamptz) is null or s.retracted_at > :since)
                            and not exists (select 1 from published.redirect r where r.ref = s.ref)
                        order by s.retracted_at desc, s.ref limit :limit""")
                .param("country", country)
                .param("since", since == null ? null : OffsetDateTime.ofInstant(since, ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Retracted(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
