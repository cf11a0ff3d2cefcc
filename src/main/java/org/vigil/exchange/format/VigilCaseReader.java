package org.vigil.exchange.format;

import java.util.List;
import java.util.function.Supplier;
import org.vigil.cases.ExportedCase;
import org.vigil.cases.ExportedIncident;
import org.vigil.cases.FactCodec;
import org.vigil.cases.InvalidFactException;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.PersonVerdict;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.Stage;
import org.vigil.cases.Tag;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sensitivity;
import tools.jackson.databind.JsonNode;

/**
 * Reads the records of Vigil's own format. Whatever a person could not have written on a case, a file cannot bring either: the
 * values go through the same records.
 */
public final class VigilCaseReader {

    private static final int MOST = 100_000;
    private static final FactCodec FACTS = new FactCodec();

    private VigilCaseReader() {}

    /** @throws Refusal with the path of the field that is wrong */
    public static ExportedCase read(JsonNode node) {
        var fields = JsonFields.of(
                node,
                "",
                List.of(
                        "kind",
                        "id",
                        "ref",
                        "person",
                        "displayName",
                        "incidentType",
                        "country",
                        "sensitivity",
                        "team",
                        "summary",
                        "incident",
                        "mergedInto",
                        "openedBy",
                        "openedAt",
                        "version",
                        "work",
                        "tags",
                        "sources",
                        "claims",
                        "conflicts",
                        "history",
                        "merges",
                        "marks"));
        return new ExportedCase(
                head(fields),
                fields.list("tags", MOST, (item, path) -> refusable(path, () -> new Tag(item.asString("")).word())),
                fields.list("sources", MOST, VigilCaseReader::source),
                fields.list("claims", MOST, VigilCaseReader::claim),
                fields.list("conflicts", MOST, VigilCaseReader::conflict),
                fields.list("history", MOST, VigilCaseReader::step),
                fields.list("merges", MOST, VigilCaseReader::merged),
                fields.list("marks", MOST, VigilCaseReader::mark));
    }

    private static ExportedCase.Head head(JsonFields fields) {
        var work = JsonFields.of(
                fields.node("work"), "work", List.of("stage", "stageSince", "urgency", "risk", "nextReviewAt"));
        var mergedInto = fields.textOrNull("mergedInto");
        var summary = fields.textOrNull("summary");
        return new ExportedCase.Head(
                fields.id("id"),
                refusable("ref", () -> CaseRef.of(fields.text("ref")).toString()),
                fields.id("person"),
                fields.text("displayName"),
                fields.code("incidentType", IncidentType.class),
                refusable(
                        "country", () -> CountryCode.of(fields.text("country")).value()),
                work.code("stage", Stage.class),
                work.time("stageSince"),
                work.oneOf("urgency", "URGENT", "HIGH", "NORMAL"),
                work.oneOf("risk", "HIGH", "MEDIUM", "LOW"),
                fields.code("sensitivity", Sensitivity.class),
                fields.text("team"),
                summary == null ? "" : summary,
                fields.id("openedBy"),
                fields.time("openedAt"),
                work.timeOrNull("nextReviewAt"),
                fields.number("version"),
                mergedInto == null
                        ? null
                        : refusable("mergedInto", () -> CaseRef.of(mergedInto).toString()),
                fields.idOrNull("incident"),
                "UNKNOWN",
                "NOT_STATED",
                null,
                null,
                null,
                null,
                0,
                0,
                0);
    }

    private static ExportedCase.Source source(JsonNode node, String path) {
        var fields = JsonFields.of(
                node,
                path,
                List.of(
                        "id",
                        "title",
                        "publisher",
                        "originGroup",
                        "kind",
                        "reliability",
                        "credibility",
                        "language",
                        "url",
                        "publishedAt",
                        "confidential",
                        "recordedBy",
                        "recordedAt",
                        "gradedBy"));
        var reliability = fields.oneOf("reliability", "A", "B", "C", "D", "E", "F");
        var checked = refusable(
                path,
                () -> new NewSource(
                        fields.text("title"),
                        fields.textOrNull("publisher"),
                        fields.text("originGroup"),
                        SourceKind.valueOf(fields.code("kind", SourceKind.class)),
                        new SourceGrade(reliability.charAt(0), (int) fields.number("credibility")),
                        fields.textOrNull("language"),
                        fields.textOrNull("url"),
                        fields.textOrNull("publishedAt"),
                        fields.flag("confidential")));
        return new ExportedCase.Source(
                fields.id("id"),
                checked.title(),
                checked.publisher(),
                checked.originGroup(),
                checked.kind().name(),
                reliability,
                checked.grade().credibility(),
                checked.language(),
                checked.url(),
                checked.publishedAt(),
                checked.confidential(),
                fields.id("recordedBy"),
                fields.time("recordedAt"),
                fields.idOrNull("gradedBy"));
    }

    private static ExportedCase.Claim claim(JsonNode node, String path) {
        var fields = JsonFields.of(
                node,
                path,
                List.of(
                        "id",
                        "source",
                        "fact",
                        "modality",
                        "scope",
                        "attribution",
                        "locator",
                        "quote",
                        "individualNote",
                        "recordedBy",
                        "recordedAt",
                        "status",
                        "decidedBy",
                        "decidedAt",
                        "decisionNote",
                        "supersededAt"));
        var checked = refusable(
                path,
                () -> new NewClaim(
                        fields.id("source"),
                        FACTS.read(fields.node("fact"), fields.at("fact")),
                        Modality.valueOf(fields.code("modality", Modality.class)),
                        ClaimScope.valueOf(fields.code("scope", ClaimScope.class)),
                        fields.textOrNull("attribution"),
                        fields.text("locator"),
                        fields.textOrNull("quote"),
                        fields.textOrNull("individualNote")));
        var status = fields.code("status", ClaimStatus.class);
        if (!status.equals("PROPOSED")) {
            fields.id("decidedBy");
            fields.time("decidedAt");
        }
        return new ExportedCase.Claim(
                fields.id("id"),
                fields.id("source"),
                checked.fact().type().name(),
                FACTS.toJson(checked.fact()),
                checked.modality().name(),
                checked.scope().name(),
                checked.attribution(),
                checked.locator(),
                checked.quote(),
                checked.individualNote(),
                status,
                fields.id("recordedBy"),
                fields.time("recordedAt"),
                fields.idOrNull("decidedBy"),
                fields.timeOrNull("decidedAt"),
                fields.textOrNull("decisionNote"),
                fields.timeOrNull("supersededAt"));
    }

    private static ExportedCase.Conflict conflict(JsonNode node, String path) {
        var fields = JsonFields.of(node, path, List.of("key", "outcome", "kept", "note", "by", "at"));
        return new ExportedCase.Conflict(
                fields.text("key"),
                fields.code("outcome", ConflictDecision.Outcome.class),
                fields.idOrNull("kept"),
                fields.text("note"),
                fields.id("by"),
                fields.time("at"));
    }

    private static ExportedCase.Step step(JsonNode node, String path) {
        var fields = JsonFields.of(node, path, List.of("stage", "at", "by"));
        return new ExportedCase.Step(fields.code("stage", Stage.class), fields.time("at"), fields.id("by"));
    }

    private static ExportedCase.Merged merged(JsonNode node, String path) {
        var fields = JsonFields.of(
                node,
                path,
                List.of("id", "into", "stageBefore", "note", "by", "at", "undoneNote", "undoneBy", "undoneAt"));
        return new ExportedCase.Merged(
                fields.id("id"),
                refusable(path, () -> CaseRef.of(fields.text("into")).toString()),
                fields.code("stageBefore", Stage.class),
                fields.text("note"),
                fields.id("by"),
                fields.time("at"),
                fields.textOrNull("undoneNote"),
                fields.idOrNull("undoneBy"),
                fields.timeOrNull("undoneAt"));
    }

    private static ExportedCase.Mark mark(JsonNode node, String path) {
        var fields = JsonFields.of(node, path, List.of("other", "verdict", "note", "by", "at"));
        return new ExportedCase.Mark(
                refusable(path, () -> CaseRef.of(fields.text("other")).toString()),
                fields.code("verdict", PersonVerdict.class),
                fields.text("note"),
                fields.id("by"),
                fields.time("at"));
    }

    /** @throws Refusal with the path of the field that is wrong */
    public static ExportedIncident incident(JsonNode node) {
        var fields = JsonFields.of(
                node,
                "",
                List.of(
                        "kind",
                        "id",
                        "title",
                        "incidentType",
                        "country",
                        "region",
                        "locality",
                        "earliest",
                        "latest",
                        "precision",
                        "dateWords",
                        "openedBy",
                        "openedAt"));
        return new ExportedIncident(
                fields.id("id"),
                fields.text("title"),
                fields.code("incidentType", IncidentType.class),
                refusable(
                        "country", () -> CountryCode.of(fields.text("country")).value()),
                fields.textOrNull("region"),
                fields.textOrNull("locality"),
                fields.dayOrNull("earliest"),
                fields.dayOrNull("latest"),
                fields.code("precision", FuzzyDate.Precision.class),
                fields.textOrNull("dateWords"),
                fields.id("openedBy"),
                fields.time("openedAt"));
    }

    /** What the domain refuses is said of the place in the file. */
    private static <T> T refusable(String path, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidFactException refused) {
            // Says itself where and what.
            throw refused;
        } catch (Refusal refused) {
            var field = refused.fields().isEmpty() ? null : refused.fields().get(0);
            throw field == null || field.field().startsWith(path)
                    ? refused
                    : Refusal.invalid(
                            path + "." + field.field().replaceFirst("^source\\.", ""),
                            field.code(),
                            field.args().toArray());
        } catch (IllegalArgumentException refused) {
            throw Refusal.invalid(path, "refusal.unreadable");
        }
    }
}
