package org.vigil.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.ConflictKey;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.NameMatcher;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.cases.dossier.SourceRef;
import org.vigil.shared.CaseId;

/** Folds what lists show of a case that is taken over: from its claims, never from what the file says of itself. */
@Component
class RestoredDossiers {

    private final FactCodec facts;
    private final NameMatcher matcher;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;

    RestoredDossiers(FactCodec facts, NameMatcher matcher, Dossiers dossiers, JdbcClient jdbc) {
        this.facts = facts;
        this.matcher = matcher;
        this.dossiers = dossiers;
        this.jdbc = jdbc;
    }

    /** From the claims whose source came with the case; the others are folded in at the end. */
    ListColumns columns(ExportedCase one, Instant now) {
        Map<UUID, SourceRef> sources = new HashMap<>();
        one.sources().forEach(source -> sources.put(source.id(), ref(source)));
        var claims = new ArrayList<Claim>();
        for (var claim : one.claims()) {
            var source = sources.get(claim.source());
            if (source != null) {
                claims.add(claim(claim, source));
            }
        }
        List<ConflictDecision> decisions =
                one.conflicts().stream().map(RestoredDossiers::decision).toList();
        var dossier = Dossier.of(claims, decisions, now, matcher);
        return ListColumns.of(dossier, MinimumFacts.of(dossier));
    }

    /** The names under which the case is found. */
    List<String> namesOf(ExportedCase one) {
        return one.claims().stream()
                .filter(claim -> claim.factType().equals(FactType.NAME.name())
                        && !claim.status().equals("REJECTED"))
                .map(claim -> ((Name) facts.fromJson(claim.fact())).text())
                .distinct()
                .toList();
    }

    /** The same once everything stands: a case is read together with those merged into it. */
    void refold(CaseId id) {
        var dossier = dossiers.now(id);
        var columns = ListColumns.of(dossier, MinimumFacts.of(dossier));
        jdbc.sql("""
                        update cases.detention_case set display_name = coalesce(:name, display_name), liberty_status = :liberty,
                            charge_category = :charge, held_from_earliest = :fromFirst, held_from_latest = :fromLast,
                            held_until_earliest = :untilFirst, held_until_latest = :untilLast, least_origins = :origins,
                            missing_minimum = :missing, open_conflicts = :conflicts
                        where id = :id and merged_into is null""")
                .param("name", columns.displayName(), java.sql.Types.VARCHAR)
                .param("liberty", columns.libertyStatus())
                .param("charge", columns.chargeCategory())
                .param("fromFirst", columns.heldFromEarliest(), java.sql.Types.DATE)
                .param("fromLast", columns.heldFromLatest(), java.sql.Types.DATE)
                .param("untilFirst", columns.heldUntilEarliest(), java.sql.Types.DATE)
                .param("untilLast", columns.heldUntilLatest(), java.sql.Types.DATE)
                .param("origins", columns.leastOrigins())
                .param("missing", columns.missingMinimum())
                .param("conflicts", columns.openConflicts())
                .param("id", id.value())
                .update();
    }

    private Claim claim(ExportedCase.Claim claim, SourceRef source) {
        return new Claim(
                new ClaimId(claim.id()),
                source,
                facts.fromJson(claim.fact()),
                Modality.valueOf(claim.modality()),
                ClaimScope.valueOf(claim.scope()),
                claim.attribution(),
                claim.locator(),
                claim.quote(),
                ClaimStatus.valueOf(claim.status()),
                claim.recordedAt(),
                claim.decidedAt(),
                claim.supersededAt(),
                claim.individualNote());
    }

    private static SourceRef ref(ExportedCase.Source source) {
        return new SourceRef(source.id(), source.title(), source.originGroup(), SourceKind.valueOf(source.kind()));
    }

    private static ConflictDecision decision(ExportedCase.Conflict decided) {
        UUID kept = decided.kept();
        return new ConflictDecision(
                ConflictKey.of(decided.key()),
                ConflictDecision.Outcome.valueOf(decided.outcome()),
                kept == null ? null : new ClaimId(kept),
                decided.note(),
                decided.at());
    }
}
