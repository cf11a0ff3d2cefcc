package org.vigil.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.ConflictKey;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** Sources, claims and conflict decisions as rows. Claims are only added and decided, never edited or deleted. */
@Repository
class ClaimStore {

    private final JdbcClient jdbc;
    private final FactCodec facts;

    ClaimStore(JdbcClient jdbc, FactCodec facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    UUID add(CaseId caseId, NewSource source, UserId by, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into cases.source (id, case_id, title, publisher, origin_group, kind, reliability, credibility,
                            language, url, published_at, confidential, recorded_by, recorded_at)
                        values (:id, :case, :title, :publisher, :origin, :kind, :reliability, :credibility,
                            :language, :url, :published, :confidential, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("title", source.title())
                .param("publisher", source.publisher())
                .param("origin", source.originGroup())
                .param("kind", source.kind().name())
                .param("reliability", String.valueOf(source.grade().reliability()))
                .param("credibility", source.grade().credibility())
                .param("language", source.language())
                .param("url", source.url())
                .param("published", source.publishedAt())
                .param("confidential", source.confidential())
                .param("by", by.value())
                .param("at", at(now))
                .update();
        return id;
    }

    void grade(UUID sourceId, SourceGrade grade, UserId by) {
        jdbc.sql("update cases.source set reliability = ?, credibility = ?, graded_by = ? where id = ?")
                .params(String.valueOf(grade.reliability()), grade.credibility(), by.value(), sourceId)
                .update();
    }

    ClaimId add(CaseId caseId, UUID sourceId, NewClaim claim, UserId by, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into cases.claim (id, case_id, source_id, fact_type, fact, modality, scope, attribution, locator,
                            quote, status, individual_note, recorded_by, recorded_at)
                        values (:id, :case, :source, :type, :fact, :modality, :scope, :attribution, :locator,
                            :quote, 'PROPOSED', :note, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("source", sourceId)
                .param("type", claim.fact().type().name())
                .param("fact", facts.toJson(claim.fact()), Types.OTHER)
                .param("modality", claim.modality().name())
                .param("scope", claim.scope().name())
                .param("attribution", claim.attribution())
                .param("locator", claim.locator())
                .param("quote", claim.quote())
                .param("note", claim.individualNote())
                .param("by", by.value())
                .param("at", at(now))
                .update();
        return new ClaimId(id);
    }

    void decide(ClaimId id, ClaimStatus status, String note, @Nullable String individualNote, UserId by, Instant now) {
        jdbc.sql("""
                        update cases.claim set status = :status, decided_by = :by, decided_at = coalesce(decided_at, :at),
                            decision_note = :note, individual_note = coalesce(:individual, individual_note),
                            superseded_at = case when :status = 'SUPERSEDED' then :at else superseded_at end
                        where id = :id""")
                .param("status", status.name())
                .param("by", by.value())
                .param("at", at(now), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("note", note)
                .param("individual", individualNote, Types.VARCHAR)
                .param("id", id.value())
                .update();
    }

    void decide(CaseId caseId, ConflictDecision decision, UserId by) {
        var kept = decision.keptClaim();
        jdbc.sql("""
                        insert into cases.conflict_decision (case_id, conflict_key, outcome, kept_claim, note, decided_by, decided_at)
                        values (:case, :key, :outcome, :kept, :note, :by, :at)
                        on conflict (case_id, conflict_key) do update set outcome = excluded.outcome, kept_claim = excluded.kept_claim,
                            note = excluded.note, decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .param("case", caseId.value())
                .param("key", decision.conflictKey().toString())
                .param("outcome", decision.outcome().name())
                .param("kept", kept == null ? null : kept.value(), Types.OTHER)
                .param("note", decision.note())
                .param("by", by.value())
                .param("at", at(decision.decidedAt()))
                .update();
    }

    /** The sources of these cases, and those on which a claim of theirs rests. */
    List<RecordedSource> sourcesOf(List<CaseId> united) {
        return jdbc.sql("""
                        select * from cases.source s where s.id in (
                            select own.id from cases.source own where own.case_id in (:cases)
                            union all select k.source_id from cases.claim k where k.case_id in (:cases))
                        order by s.recorded_at, s.id""")
                .param("cases", values(united))
                .query((row, n) -> source(row))
                .list();
    }

    RecordedSource requireSource(UUID id) {
        return jdbc.sql("select * from cases.source where id = ?")
                .param(id)
                .query((row, n) -> source(row))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    private static List<UUID> values(List<CaseId> cases) {
        return cases.stream().map(CaseId::value).toList();
    }

    List<RecordedClaim> claimsOf(List<CaseId> united) {
        return claimsOf(united, sourcesOf(united));
    }

    /** @param known what {@link #sourcesOf} gave for the same cases */
    List<RecordedClaim> claimsOf(List<CaseId> united, List<RecordedSource> known) {
        Map<UUID, RecordedSource> sources =
                known.stream().collect(Collectors.toMap(RecordedSource::id, Function.identity()));
        return jdbc.sql("select * from cases.claim where case_id in (:cases) order by recorded_at, id")
                .param("cases", values(united))
                .query((row, n) -> claim(row, sources))
                .list();
    }

    Optional<CaseId> caseOfClaim(ClaimId id) {
        return jdbc.sql("select case_id from cases.claim where id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new);
    }

    List<ConflictDecision> decisionsOf(List<CaseId> united) {
        return jdbc.sql("select * from cases.conflict_decision where case_id in (:cases)")
                .param("cases", values(united))
                .query((row, n) -> {
                    var kept = row.getObject("kept_claim", UUID.class);
                    return new ConflictDecision(
                            ConflictKey.of(row.getString("conflict_key")),
                            ConflictDecision.Outcome.valueOf(row.getString("outcome")),
                            kept == null ? null : new ClaimId(kept),
                            row.getString("note"),
                            instant(row, "decided_at"));
                })
                .list();
    }

    private static RecordedSource source(ResultSet row) throws SQLException {
        return new RecordedSource(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new NewSource(
                        row.getString("title"),
                        row.getString("publisher"),
                        row.getString("origin_group"),
                        SourceKind.valueOf(row.getString("kind")),
                        new SourceGrade(row.getString("reliability").charAt(0), row.getInt("credibility")),
                        row.getString("language"),
                        row.getString("url"),
                        row.getString("published_at"),
                        row.getBoolean("confidential")),
                new UserId(row.getObject("recorded_by", UUID.class)),
                instant(row, "recorded_at"));
    }

    private RecordedClaim claim(ResultSet row, Map<UUID, RecordedSource> sources) throws SQLException {
        var source = sources.get(row.getObject("source_id", UUID.class));
        if (source == null) {
            throw new IllegalStateException("claim without its source");
        }
        var decidedBy = row.getObject("decided_by", UUID.class);
        return new RecordedClaim(
                new CaseId(row.getObject("case_id", UUID.class)),
                new Claim(
                        new ClaimId(row.getObject("id", UUID.class)),
                        source.asRef(),
                        facts.fromJson(row.getString("fact")),
                        Modality.valueOf(row.getString("modality")),
                        ClaimScope.valueOf(row.getString("scope")),
                        row.getString("attribution"),
                        row.getString("locator"),
                        row.getString("quote"),
                        ClaimStatus.valueOf(row.getString("status")),
                        instant(row, "recorded_at"),
                        instantOrNull(row, "decided_at"),
                        instantOrNull(row, "superseded_at"),
                        row.getString("individual_note")),
                new UserId(row.getObject("recorded_by", UUID.class)),
                decidedBy == null ? null : new UserId(decidedBy),
                row.getString("decision_note"));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
