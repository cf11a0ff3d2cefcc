package org.vigil.exchange.format;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.cases.ExportedCase;
import org.vigil.cases.ExportedIncident;
import org.vigil.cases.FactCodec;
import org.vigil.cases.ImportedCase;
import org.vigil.cases.Limits;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewIncident;
import org.vigil.cases.NewSource;
import org.vigil.cases.PersonVerdict;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.Tag;
import org.vigil.cases.TagManagement;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.exchange.ImportedIncident;
import org.vigil.exchange.ImportedRecord;
import org.vigil.exchange.ImportedTie;
import org.vigil.exchange.Layout;
import org.vigil.exchange.ListFormat;
import org.vigil.exchange.RawRow;
import org.vigil.exchange.Reading;
import org.vigil.exchange.RowProblem;
import org.vigil.exchange.RowReader;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases of another Vigil as proposals: each claim is to be decided on anew, and says how it was decided there. What one person may
 * do alone by hand comes along: words on cases, events, what was said of two cases, and which case stands for which.
 */
@Component
@Order(5)
class VigilList implements ListFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FactCodec FACTS = new FactCodec();
    private static final int LONGEST_LOCATOR = 500;
    private static final int LONGEST_NOTE = 5_000;
    private static final String NOWHERE =
            "{\"stage\":\"RECEIVED\",\"stageSince\":\"1970-01-01T00:00:00Z\",\"urgency\":\"NORMAL\",\"risk\":\"LOW\"}";

    @Override
    public String code() {
        return "VIGIL";
    }

    @Override
    public boolean fits(Layout layout) {
        return layout.header().equals(VigilSource.HEADER);
    }

    /** A case on which another word stands since, or that was united with another one, is known again. */
    @Override
    public List<String> knownBy(RawRow row) {
        var node = (ObjectNode) JSON.readTree(row.cells().get(0));
        node.remove(List.of("tags", "incident", "mergedInto", "merges", "marks"));
        return List.of(node.toString());
    }

    @Override
    public RowReader reader(Layout layout) {
        return VigilList::read;
    }

    private static Reading read(RawRow row) {
        try {
            var node = (ObjectNode) JSON.readTree(row.cells().get(0));
            if (node.path("kind").asString("").equals("INCIDENT")) {
                return Reading.of(incident(VigilCaseReader.incident(node)));
            }
            node.set("work", JSON.readTree(NOWHERE));
            node.put("version", 1);
            var read = VigilCaseReader.read(node);
            if (read.tags().size() > TagManagement.MOST) {
                return Reading.refused(RowProblem.of(
                        row.line(), "tags", null, "refusal.too-many", String.valueOf(TagManagement.MOST)));
            }
            var record = record(read);
            return record.displayName().isEmpty()
                    ? Reading.refused(RowProblem.of(row.line(), "claims", null, "exchange.vigil.no-name"))
                    : new Reading(List.of(record), List.of());
        } catch (JacksonException | ClassCastException broken) {
            return Reading.refused(RowProblem.of(row.line(), null, null, "exchange.vigil.not-json"));
        }
    }

    private static ImportedRecord record(ExportedCase found) {
        var head = found.head();
        return new ImportedRecord(
                head.person().toString(),
                head.id().toString(),
                null,
                new ImportedRecord.StableId("Vigil", head.id().toString()),
                CountryCode.of(head.country()),
                IncidentType.valueOf(head.incidentType()),
                CaseRef.of(head.ref()).year(),
                head.summary(),
                said(found),
                head.ref(),
                ties(found));
    }

    private static ImportedIncident incident(ExportedIncident found) {
        return new ImportedIncident(
                found.id(),
                new NewIncident(
                        found.title(),
                        IncidentType.valueOf(found.incidentType()),
                        CountryCode.of(found.country()),
                        found.region(),
                        found.locality(),
                        new FuzzyDate(
                                found.earliest(),
                                found.latest(),
                                FuzzyDate.Precision.valueOf(found.precision()),
                                false,
                                false,
                                found.dateWords(),
                                null)));
    }

    private static List<ImportedTie> ties(ExportedCase found) {
        var ties = new ArrayList<ImportedTie>();
        found.tags().stream().distinct().forEach(word -> ties.add(new ImportedTie.Tagged(new Tag(word))));
        if (found.head().incident() != null) {
            ties.add(new ImportedTie.InIncident(found.head().incident()));
        }
        var lastWords = new LinkedHashMap<String, ExportedCase.Mark>();
        found.marks().forEach(mark -> lastWords.put(mark.other(), mark));
        lastWords.values().stream().map(VigilList::marked).forEach(ties::add);
        if (found.head().mergedInto() != null) {
            found.merges().stream()
                    .filter(merged -> merged.undoneAt() == null)
                    .map(merged -> new ImportedTie.Merged(
                            CaseRef.of(merged.into()),
                            Limits.required("merges.note", merged.note(), LONGEST_NOTE),
                            merged.at()))
                    .forEach(ties::add);
        }
        return ties;
    }

    /** What they said, and when; by whom is theirs to know. */
    private static ImportedTie marked(ExportedCase.Mark mark) {
        var day = " [" + mark.at().atZone(ZoneOffset.UTC).toLocalDate() + "]";
        var room = LONGEST_NOTE - day.length();
        var note = mark.note().length() > room ? mark.note().substring(0, room) : mark.note();
        return new ImportedTie.Marked(
                CaseRef.of(mark.other()),
                PersonVerdict.valueOf(mark.verdict()),
                Limits.required("marks.note", note + day, LONGEST_NOTE),
                mark.at().toString());
    }

    private static List<ImportedCase.Said> said(ExportedCase found) {
        var sources = new LinkedHashMap<UUID, NewSource>();
        found.sources().forEach(source -> sources.put(source.id(), source(source)));
        var claims = new LinkedHashMap<UUID, List<NewClaim>>();
        sources.keySet().forEach(id -> claims.put(id, new ArrayList<>()));
        for (var claim : found.claims()) {
            sources.computeIfAbsent(claim.source(), VigilList::elsewhere);
            claims.computeIfAbsent(claim.source(), id -> new ArrayList<>()).add(claim(claim));
        }
        var said = new ArrayList<ImportedCase.Said>();
        sources.forEach((id, source) -> said.add(new ImportedCase.Said(source, claims.getOrDefault(id, List.of()))));
        return said;
    }

    private static NewSource source(ExportedCase.Source source) {
        return new NewSource(
                source.title(),
                source.publisher(),
                source.originGroup(),
                SourceKind.valueOf(source.kind()),
                new SourceGrade(source.reliability().charAt(0), source.credibility()),
                source.language(),
                source.url(),
                source.publishedAt(),
                source.confidential());
    }

    /** After two cases were parted, a claim can rest on a source of the other one, which need not be in the file. */
    private static NewSource elsewhere(UUID id) {
        return new NewSource(
                "A source of another case",
                null,
                id.toString(),
                SourceKind.UNKNOWN,
                SourceGrade.UNGRADED,
                null,
                null,
                null,
                false);
    }

    private static NewClaim claim(ExportedCase.Claim claim) {
        return new NewClaim(
                null,
                FACTS.fromJson(claim.fact()),
                Modality.valueOf(claim.modality()),
                ClaimScope.valueOf(claim.scope()),
                claim.attribution(),
                locator(claim),
                claim.quote(),
                claim.individualNote());
    }

    /** Where it stands in the source, and how it was decided in the Vigil that it comes from. */
    private static String locator(ExportedCase.Claim claim) {
        var decidedAt = claim.decidedAt();
        if (decidedAt == null) {
            return claim.locator();
        }
        var note = claim.decisionNote();
        var decided = " [" + claim.status() + " "
                + decidedAt.atZone(ZoneOffset.UTC).toLocalDate() + (note == null ? "" : ": " + note);
        var room = Math.max(0, LONGEST_LOCATOR - claim.locator().length() - 1);
        return decided.length() > room
                ? claim.locator() + (room < 20 ? "" : decided.substring(0, room - 1) + "…]")
                : claim.locator() + decided + "]";
    }
}
