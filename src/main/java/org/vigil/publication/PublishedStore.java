package org.vigil.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Sha256;
import org.vigil.shared.language.Language;
import tools.jackson.databind.json.JsonMapper;

/** The only writer of the schema {@code published}. */
@Component
class PublishedStore {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(before -> before.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JdbcClient jdbc;

    PublishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(PublicCase document, UUID person) {
        jdbc.sql("""
                        update published.summary set is_current = false, state = case state when 'PUBLISHED' then 'CORRECTED' else state end
                        where ref = ? and is_current""").param(document.ref()).update();
        var json = JSON.writeValueAsString(document);
        var held = document.held();
        jdbc.sql("""
                        insert into published.summary
                            (ref, version, is_current, state, language, pseudonymous, document, etag, published_at, first_published_at,
                             display_name, names, country, liberty_status, charge_category, sentence_bucket, roles, sex, held,
                             held_from_earliest, held_from_latest, held_until_known, held_until_earliest, held_until_latest, person,
                             person_key, incident_key, media, region)
                        values (?, ?, true, 'PUBLISHED', ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?,
                            ?, ?, ?::text[], ?)""")
                .params(Arrays.asList(
                        document.ref(),
                        document.version(),
                        document.summaryLanguage() == null ? document.language() : document.summaryLanguage(),
                        document.pseudonymous(),
                        json,
                        Sha256.hex(json),
                        AssessmentStore.time(document.publishedAt()),
                        AssessmentStore.time(document.firstPublishedAt()),
                        document.name(),
                        searchable(document),
                        document.country(),
                        document.libertyStatus(),
                        document.chargeCategory(),
                        document.sentenceBucket(),
                        document.roles().toArray(String[]::new),
                        document.sex(),
                        held != null && held.byState(),
                        held == null ? null : held.sinceEarliest(),
                        held == null ? null : held.sinceLatest(),
                        held != null && held.ended(),
                        held == null ? null : held.untilEarliest(),
                        held == null ? null : held.untilLatest(),
                        document.pseudonymous() ? null : person,
                        document.personKey(),
                        document.incidentKey(),
                        document.media().toArray(String[]::new),
                        document.region()))
                .update();
        for (var ordinal = 0; ordinal < document.facts().size(); ordinal++) {
            add(document, ordinal, document.facts().get(ordinal));
        }
    }

    /** Puts a version in one language beside it, or a later translation in its place. */
    void put(PublicCase document, boolean translated) {
        var json = JSON.writeValueAsString(document);
        jdbc.sql("""
                        insert into published.document (ref, version, language, translated, document, etag) values (?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (ref, version, language) do update
                            set translated = excluded.translated, document = excluded.document, etag = excluded.etag""")
                .params(Arrays.asList(
                        document.ref(), document.version(), document.language(), translated, json, Sha256.hex(json)))
                .update();
    }

    /** A version in one language, where it was written in that. */
    Optional<PublicCase> document(CaseRef ref, int version, Language language) {
        return jdbc.sql("""
                        select coalesce(d.document, case when ? = 'en' then s.document end)::text
                        from published.summary s left join published.document d
                            on d.ref = s.ref and d.version = s.version and d.language = ?
                        where s.ref = ? and s.version = ? and s.state <> 'RETRACTED'""")
                .params(language.code(), language.code(), ref.toString(), version)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .map(json -> JSON.readValue(json, PublicCase.class));
    }

    private void add(PublicCase document, int ordinal, PublicCase.PublicFact fact) {
        jdbc.sql("""
                        insert into published.fact (ref, version, ordinal, fact_type, label, sentence, modality, attribution, origins)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        document.ref(),
                        document.version(),
                        ordinal,
                        fact.type(),
                        fact.label(),
                        fact.value(),
                        fact.modality(),
                        fact.attribution(),
                        fact.origins()))
                .update();
    }

    /** The days in court that a version speaks of. */
    void addHearings(CaseRef ref, int version, List<PublicHearing> hearings) {
        for (var ordinal = 0; ordinal < hearings.size(); ordinal++) {
            var hearing = hearings.get(ordinal);
            jdbc.sql("insert into published.hearing (ref, version, ordinal, day, words) values (?, ?, ?, ?, ?)")
                    .params(Arrays.asList(ref.toString(), version, ordinal, hearing.day(), hearing.words()))
                    .update();
        }
    }

    private static String searchable(PublicCase document) {
        return Stream.concat(
                        Stream.of(document.name(), document.ref()),
                        Stream.concat(
                                document.otherNames().stream().map(PublicCase.OtherName::text),
                                document.outlets().stream()))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }

    /** Leads the address of a case to the one that stands for it. */
    void redirect(CaseRef ref, CaseRef into, Instant now) {
        jdbc.sql("insert into published.redirect (ref, into_ref, since) values (?, ?, ?)")
                .params(Arrays.asList(ref.toString(), into.toString(), AssessmentStore.time(now)))
                .update();
    }

    void redirectNoMore(CaseRef ref) {
        jdbc.sql("delete from published.redirect where ref = ?")
                .param(ref.toString())
                .update();
    }

    /** Leaves a tombstone of every version: that something stood there, and nothing of what. */
    void retract(CaseRef ref, Instant now) {
        var tombstone = "{\"ref\":\"" + ref + "\",\"state\":\"RETRACTED\"}";
        jdbc.sql("""
                        update published.summary set state = 'RETRACTED', retracted_at = ?, document = ?::jsonb, etag = ?, display_name = '',
                            names = '', sex = null, roles = '{}', person = null, person_key = null, incident_key = null, media = '{}',
                            region = null
                        where ref = ? and state <> 'RETRACTED'""")
                .params(Arrays.asList(AssessmentStore.time(now), tombstone, Sha256.hex(tombstone), ref.toString()))
                .update();
        for (var table : List.of("published.document", "published.fact", "published.hearing")) {
            jdbc.sql("delete from " + table + " where ref = ?")
                    .param(ref.toString())
                    .update();
        }
    }
}
