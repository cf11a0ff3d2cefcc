package org.vigil.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Sensitivity;
import org.vigil.shared.SqlArrays;
import org.vigil.shared.UserId;

/** Rows of many cases, one statement per table: column by column as arrays, so that triggers and row rules run once for all. */
@Repository
class CaseRows {

    private final JdbcClient jdbc;
    private final SqlArrays arrays;
    private final FactCodec facts;

    CaseRows(JdbcClient jdbc, SqlArrays arrays, FactCodec facts) {
        this.jdbc = jdbc;
        this.arrays = arrays;
        this.facts = facts;
    }

    /** A source as a row. */
    record SourceRow(UUID id, UUID caseId, NewSource source) {}

    /** A claim as a row. */
    record ClaimRow(UUID id, UUID caseId, UUID source, NewClaim claim, OffsetDateTime at) {}

    void addPersons(List<UUID> persons) {
        jdbc.sql("insert into cases.person (id) select unnest(?) on conflict do nothing")
                .param(arrays.column("uuid", persons, id -> id))
                .update();
    }

    void addCases(List<ImportedCase> cases, Map<UUID, CaseRef> refs, UUID team, UserId by, Instant now) {
        jdbc.sql("""
                        insert into cases.detention_case (id, ref, person_id, incident_type, country, stage, stage_since, sensitivity,
                            team_id, summary, opened_by, opened_at, display_name)
                        select n.id, n.ref, n.person, n.type, n.country, 'RECEIVED', :now, :sensitivity, :team, n.summary, :by, :now, n.name
                        from unnest(:ids, :refs, :persons, :types, :countries, :summaries, :names)
                            as n(id, ref, person, type, country, summary, name)""")
                .param("ids", arrays.column("uuid", cases, opened -> opened.id().value()))
                .param(
                        "refs",
                        arrays.column(
                                "text",
                                cases,
                                opened -> String.valueOf(refs.get(opened.id().value()))))
                .param("persons", arrays.column("uuid", cases, ImportedCase::person))
                .param(
                        "types",
                        arrays.column(
                                "text", cases, opened -> opened.incidentType().name()))
                .param(
                        "countries",
                        arrays.column("text", cases, opened -> opened.country().value()))
                .param("summaries", arrays.column("text", cases, ImportedCase::summary))
                .param("names", arrays.column("text", cases, ImportedCase::displayName))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("sensitivity", Sensitivity.RESTRICTED.name())
                .param("team", team)
                .param("by", by.value())
                .update();
    }

    void addSources(List<SourceRow> rows, UserId by, Instant now) {
        jdbc.sql("""
                        insert into cases.source (id, case_id, title, publisher, origin_group, kind, reliability, credibility,
                            language, url, published_at, confidential, recorded_by, recorded_at)
                        select n.id, n.case_id, n.title, n.publisher, n.origin, n.kind, n.reliability, n.credibility,
                            n.language, n.url, n.published, n.confidential, :by, :now
                        from unnest(:ids, :cases, :titles, :publishers, :origins, :kinds, :reliabilities, :credibilities,
                            :languages, :urls, :published, :confidential)
                            as n(id, case_id, title, publisher, origin, kind, reliability, credibility, language, url, published, confidential)""")
                .param("ids", arrays.column("uuid", rows, SourceRow::id))
                .param("cases", arrays.column("uuid", rows, SourceRow::caseId))
                .param("titles", arrays.column("text", rows, row -> row.source.title()))
                .param("publishers", arrays.column("text", rows, row -> row.source.publisher()))
                .param("origins", arrays.column("text", rows, row -> row.source.originGroup()))
                .param(
                        "kinds",
                        arrays.column("text", rows, row -> row.source.kind().name()))
                .param(
                        "reliabilities",
                        arrays.column(
                                "text",
                                rows,
                                row -> String.valueOf(row.source.grade().reliability())))
                .param(
                        "credibilities",
                        arrays.column("int4", rows, row -> row.source.grade().credibility()))
                .param("languages", arrays.column("text", rows, row -> row.source.language()))
                .param("urls", arrays.column("text", rows, row -> row.source.url()))
                .param("published", arrays.column("text", rows, row -> row.source.publishedAt()))
                .param("confidential", arrays.column("bool", rows, row -> row.source.confidential()))
                .param("by", by.value())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void addClaims(List<ClaimRow> rows, UserId by) {
        jdbc.sql("""
                        insert into cases.claim (id, case_id, source_id, fact_type, fact, modality, scope, attribution, locator,
                            quote, status, individual_note, recorded_by, recorded_at)
                        select n.id, n.case_id, n.source_id, n.type, n.fact::jsonb, n.modality, n.scope, n.attribution, n.locator,
                            n.quote, 'PROPOSED', n.note, :by, n.at
                        from unnest(:ids, :cases, :sources, :types, :facts, :modalities, :scopes, :attributions, :locators, :quotes, :notes, :ats)
                            as n(id, case_id, source_id, type, fact, modality, scope, attribution, locator, quote, note, at)""")
                .param("ids", arrays.column("uuid", rows, ClaimRow::id))
                .param("cases", arrays.column("uuid", rows, ClaimRow::caseId))
                .param("sources", arrays.column("uuid", rows, ClaimRow::source))
                .param(
                        "types",
                        arrays.column(
                                "text", rows, row -> row.claim.fact().type().name()))
                .param("facts", arrays.column("text", rows, row -> facts.toJson(row.claim.fact())))
                .param(
                        "modalities",
                        arrays.column("text", rows, row -> row.claim.modality().name()))
                .param(
                        "scopes",
                        arrays.column("text", rows, row -> row.claim.scope().name()))
                .param("attributions", arrays.column("text", rows, row -> row.claim.attribution()))
                .param("locators", arrays.column("text", rows, row -> row.claim.locator()))
                .param("quotes", arrays.column("text", rows, row -> row.claim.quote()))
                .param("notes", arrays.column("text", rows, row -> row.claim.individualNote()))
                .param("ats", arrays.column("timestamptz", rows, ClaimRow::at))
                .param("by", by.value())
                .update();
    }
}
