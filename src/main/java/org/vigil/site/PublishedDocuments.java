package org.vigil.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.language.Language;

/** The documents of published cases, read as the role that can read nothing else. */
@Repository
class PublishedDocuments {

    private static final String DOCUMENT = """
            select s.ref, coalesce(d.document, s.document)::text, coalesce(d.etag, s.etag), s.state,
                (select p.person_key from published.summary p
                    where p.person_key = s.person_key and p.ref <> s.ref and p.is_current and p.state <> 'RETRACTED' limit 1),
                (select p.incident_key from published.summary p
                    where p.incident_key = s.incident_key and p.ref <> s.ref and p.is_current and p.state <> 'RETRACTED' limit 1)
            from published.summary s left join published.document d
                on d.ref = s.ref and d.version = s.version and d.language = ?
            where s.is_current""";

    private final JdbcClient jdbc;

    PublishedDocuments(@Qualifier("published") DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    Optional<PublishedDocument> document(String ref) {
        return document(ref, Language.EN);
    }

    /** The document in a language; in English where it was not written in that. */
    Optional<PublishedDocument> document(String ref, Language language) {
        return jdbc.sql(DOCUMENT + " and s.ref = ?")
                .params(language.code(), ref)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The same of many cases, by reference; without those that were taken back. */
    Map<String, PublishedDocument> documents(Collection<String> refs, Language language) {
        var found = new LinkedHashMap<String, PublishedDocument>();
        jdbc.sql(DOCUMENT + " and s.state <> 'RETRACTED' and s.ref = any (?) order by s.ref")
                .params(language.code(), refs.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString(1), read(row));
                });
        return found;
    }

    private static PublishedDocument read(ResultSet row) throws SQLException {
        return new PublishedDocument(
                row.getString(2),
                row.getString(3),
                row.getString(4).equals("RETRACTED"),
                row.getString(5),
                row.getString(6));
    }

    /** Where the address of a merged case leads, while that is public; else what is said of an address that leads nowhere. */
    RuntimeException elsewhere(String ref, RuntimeException nowhere) {
        return jdbc.sql("select published.leads_to(?)")
                .param(ref)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .<RuntimeException>map(MovedCase::new)
                .orElse(nowhere);
    }
}
