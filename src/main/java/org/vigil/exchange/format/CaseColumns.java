package org.vigil.exchange.format;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.ExportedCase;
import tools.jackson.databind.json.JsonMapper;

/** What the tables say of a case and of a claim, column by column. */
final class CaseColumns {

    static final List<String> OF_CASES = List.of(
            "ref",
            "name",
            "otherNames",
            "country",
            "incidentType",
            "stage",
            "stageSince",
            "urgency",
            "risk",
            "sensitivity",
            "team",
            "libertyStatus",
            "chargeCategory",
            "heldFromEarliest",
            "heldFromLatest",
            "heldUntilEarliest",
            "heldUntilLatest",
            "leastOrigins",
            "missingMinimum",
            "openConflicts",
            "sources",
            "claims",
            "accepted",
            "tags",
            "mergedInto",
            "openedAt",
            "summary");

    static final List<String> OF_CLAIMS = List.of(
            "ref",
            "name",
            "fact",
            "values",
            "modality",
            "scope",
            "attribution",
            "status",
            "source",
            "publisher",
            "originGroup",
            "sourceKind",
            "url",
            "locator",
            "quote",
            "recordedAt",
            "decidedAt",
            "decisionNote");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseColumns() {}

    static @Nullable Object[] of(ExportedCase found) {
        var head = found.head();
        return new @Nullable Object[] {
            head.ref(),
            head.displayName(),
            String.join("; ", otherNames(found)),
            head.country(),
            head.incidentType(),
            head.stage(),
            head.stageSince(),
            head.urgency(),
            head.risk(),
            head.sensitivity(),
            head.team(),
            head.libertyStatus(),
            head.chargeCategory(),
            head.heldFromEarliest(),
            head.heldFromLatest(),
            head.heldUntilEarliest(),
            head.heldUntilLatest(),
            head.leastOrigins(),
            head.missingMinimum(),
            head.openConflicts(),
            found.sources().size(),
            found.claims().size(),
            found.claims().stream()
                    .filter(claim -> claim.status().equals("ACCEPTED"))
                    .count(),
            String.join("; ", found.tags()),
            head.mergedInto(),
            head.openedAt(),
            head.summary()
        };
    }

    private static Set<String> otherNames(ExportedCase found) {
        var names = new LinkedHashSet<String>();
        for (var claim : found.claims()) {
            if (claim.factType().equals("NAME") && !claim.status().equals("REJECTED")) {
                names.add(JSON.readTree(claim.fact()).path("text").asString(""));
            }
        }
        names.remove(found.head().displayName());
        names.remove("");
        return names;
    }

    /** The claims of a case; the source of one that was recorded on another case stays unnamed here. */
    static List<@Nullable Object[]> claims(ExportedCase found) {
        return found.claims().stream().map(claim -> claim(found, claim)).toList();
    }

    private static @Nullable Object[] claim(ExportedCase found, ExportedCase.Claim claim) {
        var source = found.sources().stream()
                .filter(known -> known.id().equals(claim.source()))
                .findFirst()
                .orElse(null);
        return new @Nullable Object[] {
            found.head().ref(),
            found.head().displayName(),
            claim.factType(),
            values(claim.fact()),
            claim.modality(),
            claim.scope(),
            claim.attribution(),
            claim.status(),
            source == null ? null : source.title(),
            source == null ? null : source.publisher(),
            source == null ? null : source.originGroup(),
            source == null ? null : source.kind(),
            source == null ? null : source.url(),
            claim.locator(),
            claim.quote(),
            claim.recordedAt(),
            claim.decidedAt(),
            claim.decisionNote()
        };
    }

    /** The fields of a fact as people read them: {@code status: HELD_TRIAL; custodian: the state}. */
    private static String values(String fact) {
        var text = new StringBuilder();
        JSON.readTree(fact).properties().forEach(field -> {
            if (!field.getKey().equals("type")) {
                var value = field.getValue();
                text.append(text.isEmpty() ? "" : "; ")
                        .append(field.getKey())
                        .append(": ")
                        .append(value.isString() ? value.stringValue() : value.toString());
            }
        });
        return text.toString();
    }
}
