package org.vigil.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.publication.document.PublishedConditions;

/** The partner level, read as the role of partners, which can read nothing inside. */
@Repository
class PartnerCases {

    private static final int FETCH = 200;

    /** What was published before there was a partner level is the same for partners. */
    private static final String FROM = """
            from published.summary s left join partner.summary p on p.ref = s.ref and p.version = s.version
            where s.is_current and s.state <> 'RETRACTED'""";

    private static final String ROW = """
            select s.ref, s.version, coalesce(s.extracts ->> 'name', s.display_name) as display_name, s.country, s.liberty_status, s.charge_category, s.published_at,
                s.document #>> '{versions,0,whatChanged}' as what_changed,
                greatest(0, coalesce(jsonb_array_length(p.document -> 'facts'), 0) - jsonb_array_length(s.document -> 'facts')) as beyond\s""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final TransactionTemplate reading;

    PartnerCases(@Qualifier("partner") DataSource source) {
        this.jdbc = JdbcClient.create(source);
        var template = new JdbcTemplate(source);
        template.setFetchSize(FETCH);
        this.streaming = new NamedParameterJdbcTemplate(template);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading.setReadOnly(true);
    }

    /** The newest first, one more than asked for where there are more. */
    List<PartnerCase> find(PartnerFilter filter, @Nullable String after, int limit) {
        var where = where(filter);
        if (after != null) {
            where.add(
                    "(s.published_at, s.ref) < (select a.published_at, a.ref from published.summary a where a.ref = :after and a.is_current)",
                    "after",
                    after);
        }
        return jdbc.sql(ROW + FROM + where.sql() + " order by s.published_at desc, s.ref desc limit " + (limit + 1))
                .params(where.parameters())
                .query((row, n) -> read(row))
                .list();
    }

    /** How many were published, anew or for the first time, since a moment. */
    int since(PartnerFilter filter, Instant moment) {
        var where = where(filter);
        where.add("s.published_at > :since", "since", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
        return jdbc.sql("select count(*) " + FROM + where.sql())
                .params(where.parameters())
                .query(Integer.class)
                .single();
    }

    /** How many were published in each day or week from a moment to a day, the latest first. */
    List<SearchNotice> published(PartnerFilter filter, Rhythm rhythm, Instant from, LocalDate until, int most) {
        var where = where(filter);
        where.add("s.published_at > :since", "since", OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
        where.add("s.published_at < :until", "until", until.atStartOfDay().atOffset(ZoneOffset.UTC));
        var first = "date_trunc('" + (rhythm == Rhythm.WEEKLY ? "week" : "day")
                + "', s.published_at at time zone 'UTC')::date";
        return jdbc.sql("select " + first + " as first, count(*) as news " + FROM + where.sql()
                        + " group by 1 order by 1 desc limit " + most)
                .params(where.parameters())
                .query((row, n) -> {
                    var day = row.getObject("first", LocalDate.class);
                    return new SearchNotice(day, rhythm.end(day), row.getInt("news"));
                })
                .list();
    }

    /**
     * A document of the partner level beside the public one.
     *
     * @param told what partners know
     * @param open what is public
     */
    record Documents(String told, String open) {}

    Optional<Documents> documents(String ref) {
        return jdbc.sql("select coalesce(p.document, s.document)::text, s.document::text " + FROM + " and s.ref = :ref")
                .param("ref", ref)
                .query((row, n) -> new Documents(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Every document that fits, one after the other, without holding them in memory. */
    void forEach(PartnerFilter filter, Consumer<String> consumer) {
        var where = where(filter);
        reading.executeWithoutResult(status -> streaming.query(
                "select coalesce(p.document, s.document)::text " + FROM + where.sql() + " order by s.ref",
                where.parameters(),
                (ResultSet row) -> consumer.accept(row.getString(1))));
    }

    private static PartnerCase read(ResultSet row) throws SQLException {
        return new PartnerCase(
                row.getString("ref"),
                row.getInt("version"),
                row.getString("display_name"),
                row.getString("country"),
                row.getString("liberty_status"),
                row.getString("charge_category"),
                row.getInt("beyond"),
                row.getString("what_changed"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static PublishedConditions where(PartnerFilter filter) {
        return new PublishedConditions()
                .named(filter.text())
                .country(filter.country())
                .liberty(filter.liberty())
                .charge(filter.charge())
                .role(filter.role());
    }
}
