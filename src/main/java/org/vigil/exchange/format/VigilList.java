package org.vigil.exchange.format;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.cases.ExportedCase;
import org.vigil.cases.FactCodec;
import org.vigil.cases.ImportedCase;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.exchange.ImportedRecord;
import org.vigil.exchange.Layout;
import org.vigil.exchange.ListFormat;
import org.vigil.exchange.RawRow;
import org.vigil.exchange.Reading;
import org.vigil.exchange.RowProblem;
import org.vigil.exchange.RowReader;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Cases of another Vigil as proposals: each claim is to be decided on anew, and says how it was decided there. */
@Component
@Order(5)
class VigilList implements ListFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FactCodec FACTS = new FactCodec();
    private static final int LONGEST_LOCATOR = 500;
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

    @Override
    public RowReader reader(Layout layout) {
        return VigilList::read;
    }

    private static Reading read(RawRow row) {
        try {
            var node = (ObjectNode) JSON.readTree(row.cells().get(0));
            node.set("work", JSON.readTree(NOWHERE));
            node.put("version", 1);
            var record = record(VigilCaseReader.read(node));
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
                said(found));
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
