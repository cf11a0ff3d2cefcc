package org.vigil.search;

import com.ibm.icu.util.ULocale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.shared.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published tables as the index reads them, by the role that can read nothing else. */
@Repository
class PublishedRows {

    /** A silence that is on record is no reply. */
    private static final String COLUMNS = """
            select s.ref, s.version, s.published_at, s.person, s.country, s.liberty_status, s.charge_category, s.sentence_bucket, s.roles, s.sex,
                s.pseudonymous, s.media, s.held, s.held_from_earliest, s.held_from_latest, s.held_until_known, s.held_until_earliest, s.held_until_latest,
                jsonb_path_exists(s.document, '$.replies[*] ? (!(@.kind == "NO_RESPONSE"))') as replied""";

    private static final String WORDS = ", s.document::text as document";
    private static final String CURRENT = " from published.summary s where s.is_current and s.state <> 'RETRACTED'";
    private static final int FETCH = 2_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> countryNames = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TransactionTemplate reading;

    PublishedRows(@Qualifier("published") DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.streaming = new JdbcTemplate(source);
        this.streaming.setFetchSize(FETCH);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(source));
        this.reading.setReadOnly(true);
    }

    /**
     * In the order in which they were published.
     *
     * @param words whether their names and words are read
     */
    void forEachCurrent(boolean words, Consumer<IndexedCase> consumer) {
        var select = words ? COLUMNS + WORDS : COLUMNS;
        reading.executeWithoutResult(status -> streaming.query(
                select + CURRENT + " order by s.published_at, s.ref",
                (ResultSet row) -> consumer.accept(shown(row, words))));
    }

    Optional<IndexedCase> current(String ref) {
        return jdbc.sql(COLUMNS + WORDS + CURRENT + " and s.ref = ?")
                .param(ref)
                .query((row, n) -> shown(row, true))
                .optional();
    }

    private static IndexedCase.Custody custody(ResultSet row) throws SQLException {
        return new IndexedCase.Custody(
                row.getBoolean("held"),
                row.getObject("held_from_earliest", LocalDate.class),
                row.getObject("held_from_latest", LocalDate.class),
                row.getBoolean("held_until_known"),
                row.getObject("held_until_earliest", LocalDate.class),
                row.getObject("held_until_latest", LocalDate.class));
    }

    private IndexedCase shown(ResultSet row, boolean words) throws SQLException {
        JsonNode document = words ? JSON.readTree(row.getString("document")) : JSON.createObjectNode();
        var country = row.getString("country");
        return new IndexedCase(
                row.getString("ref"),
                row.getInt("version"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("person", UUID.class),
                country,
                row.getString("liberty_status"),
                row.getString("charge_category"),
                row.getString("sentence_bucket"),
                Arrays.asList((String[]) row.getArray("roles").getArray()),
                row.getString("sex"),
                media(row),
                row.getBoolean("replied"),
                custody(row),
                row.getBoolean("pseudonymous") ? List.of() : names(document),
                words ? text(document, country) : "");
    }

    /** Those of whose medium no source speaks are found as such. */
    private static List<String> media(ResultSet row) throws SQLException {
        var media = Arrays.asList((String[]) row.getArray("media").getArray());
        return media.isEmpty() ? List.of("UNKNOWN") : media;
    }

    private static List<String> names(JsonNode document) {
        return Stream.concat(Stream.of(document.path("name").asString("")), texts(document, "otherNames", "text"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private String text(JsonNode document, String country) {
        return Stream.of(
                        texts(document, "summary", ""),
                        texts(document, "outlets", ""),
                        texts(document, "facts", "value"),
                        texts(document, "charges", "asReported"),
                        texts(document, "charges", "article"),
                        texts(document, "replies", "text"),
                        Stream.of(countryNames(country)))
                .flatMap(words -> words)
                .collect(Collectors.joining("\n"));
    }

    /** The elements of a list, or one field of each of them. */
    private static Stream<String> texts(JsonNode document, String list, String field) {
        return document.path(list).values().stream()
                .map(element -> field.isEmpty() ? element : element.path(field))
                .map(element -> element.asString(""));
    }

    /** A country is found in each language of the pages. */
    private String countryNames(String country) {
        return countryNames.computeIfAbsent(
                country,
                code -> Language.ALL.stream()
                        .map(language -> ULocale.getDisplayCountry("und_" + code, language.code()))
                        .distinct()
                        .collect(Collectors.joining(" ")));
    }
}
