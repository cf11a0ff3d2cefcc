package org.vigil.exchange.format;

import static org.vigil.exchange.format.VigilWriter.list;
import static org.vigil.exchange.format.VigilWriter.text;

import org.vigil.cases.ExportedCase;
import tools.jackson.core.JsonGenerator;

/** A case in Vigil's own format. What is absent is left out; what can be folded from the claims anew is not written. */
final class VigilCase {

    private VigilCase() {}

    static void write(JsonGenerator json, ExportedCase found) {
        json.writeStartObject();
        json.writeStringProperty("kind", "CASE");
        head(json, found.head());
        list(json, "tags", found.tags(), json::writeString);
        list(json, "sources", found.sources(), source -> source(json, source));
        list(json, "claims", found.claims(), claim -> claim(json, claim));
        list(json, "conflicts", found.conflicts(), decision -> conflict(json, decision));
        list(json, "history", found.history(), step -> step(json, step));
        list(json, "merges", found.merges(), merged -> merged(json, merged));
        list(json, "marks", found.marks(), mark -> mark(json, mark));
        json.writeEndObject();
    }

    private static void head(JsonGenerator json, ExportedCase.Head head) {
        text(json, "id", head.id());
        text(json, "ref", head.ref());
        text(json, "person", head.person());
        text(json, "displayName", head.displayName());
        text(json, "incidentType", head.incidentType());
        text(json, "country", head.country());
        text(json, "sensitivity", head.sensitivity());
        text(json, "team", head.team());
        if (!head.summary().isEmpty()) {
            text(json, "summary", head.summary());
        }
        text(json, "incident", head.incident());
        text(json, "mergedInto", head.mergedInto());
        text(json, "openedBy", head.openedBy());
        text(json, "openedAt", head.openedAt());
        json.writeNumberProperty("version", head.version());
        json.writeObjectPropertyStart("work");
        text(json, "stage", head.stage());
        text(json, "stageSince", head.stageSince());
        text(json, "urgency", head.urgency());
        text(json, "risk", head.risk());
        text(json, "nextReviewAt", head.nextReviewAt());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, ExportedCase.Source source) {
        json.writeStartObject();
        text(json, "id", source.id());
        text(json, "title", source.title());
        text(json, "publisher", source.publisher());
        text(json, "originGroup", source.originGroup());
        text(json, "kind", source.kind());
        text(json, "reliability", source.reliability());
        json.writeNumberProperty("credibility", source.credibility());
        text(json, "language", source.language());
        text(json, "url", source.url());
        text(json, "publishedAt", source.publishedAt());
        if (source.confidential()) {
            json.writeBooleanProperty("confidential", true);
        }
        text(json, "recordedBy", source.recordedBy());
        text(json, "recordedAt", source.recordedAt());
        text(json, "gradedBy", source.gradedBy());
        json.writeEndObject();
    }

    private static void claim(JsonGenerator json, ExportedCase.Claim claim) {
        json.writeStartObject();
        text(json, "id", claim.id());
        text(json, "source", claim.source());
        json.writeName("fact");
        json.writeRawValue(claim.fact());
        text(json, "modality", claim.modality());
        text(json, "scope", claim.scope());
        text(json, "attribution", claim.attribution());
        text(json, "locator", claim.locator());
        text(json, "quote", claim.quote());
        text(json, "individualNote", claim.individualNote());
        text(json, "recordedBy", claim.recordedBy());
        text(json, "recordedAt", claim.recordedAt());
        text(json, "status", claim.status());
        text(json, "decidedBy", claim.decidedBy());
        text(json, "decidedAt", claim.decidedAt());
        text(json, "decisionNote", claim.decisionNote());
        text(json, "supersededAt", claim.supersededAt());
        json.writeEndObject();
    }

    private static void conflict(JsonGenerator json, ExportedCase.Conflict decision) {
        json.writeStartObject();
        text(json, "key", decision.key());
        text(json, "outcome", decision.outcome());
        text(json, "kept", decision.kept());
        text(json, "note", decision.note());
        text(json, "by", decision.by());
        text(json, "at", decision.at());
        json.writeEndObject();
    }

    private static void step(JsonGenerator json, ExportedCase.Step step) {
        json.writeStartObject();
        text(json, "stage", step.stage());
        text(json, "at", step.at());
        text(json, "by", step.by());
        json.writeEndObject();
    }

    private static void merged(JsonGenerator json, ExportedCase.Merged merged) {
        json.writeStartObject();
        text(json, "id", merged.id());
        text(json, "into", merged.into());
        text(json, "stageBefore", merged.stageBefore());
        text(json, "note", merged.note());
        text(json, "by", merged.by());
        text(json, "at", merged.at());
        text(json, "undoneNote", merged.undoneNote());
        text(json, "undoneBy", merged.undoneBy());
        text(json, "undoneAt", merged.undoneAt());
        json.writeEndObject();
    }

    private static void mark(JsonGenerator json, ExportedCase.Mark mark) {
        json.writeStartObject();
        text(json, "other", mark.other());
        text(json, "verdict", mark.verdict());
        text(json, "note", mark.note());
        text(json, "by", mark.by());
        text(json, "at", mark.at());
        json.writeEndObject();
    }
}
