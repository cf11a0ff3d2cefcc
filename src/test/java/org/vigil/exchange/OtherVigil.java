package org.vigil.exchange;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.ExportedCase;
import org.vigil.cases.ExportedIncident;
import org.vigil.cases.FactCodec;
import org.vigil.cases.dossier.Name;
import org.vigil.exchange.format.CaseWriter;
import org.vigil.exchange.format.VigilWriter;

/** Another organisation's Vigil that lets its cases out as a file. */
public final class OtherVigil {

    private static final Instant NOON = Instant.parse("2022-12-01T12:00:00Z");
    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final Map<String, Kept> cases = new LinkedHashMap<>();
    private final List<ExportedIncident> incidents = new ArrayList<>();
    private int number;

    private static final class Kept {
        private final UUID id = UUID.randomUUID();
        private final List<String> tags = new ArrayList<>();
        private final List<ExportedCase.Merged> merges = new ArrayList<>();
        private final List<ExportedCase.Mark> marks = new ArrayList<>();
        private String ref = "";
        private @Nullable UUID incident;
        private @Nullable String mergedInto;
    }

    /** Opens a case for somebody of that name. */
    public OtherVigil has(String name, String... tags) {
        var kept = new Kept();
        kept.ref = "TJ-2022-%04d".formatted(++number);
        kept.tags.addAll(List.of(tags));
        cases.put(name, kept);
        return this;
    }

    public OtherVigil gathered(String title, String... names) {
        var incident = UUID.randomUUID();
        incidents.add(new ExportedIncident(
                incident, title, "ARREST", "TJ", null, "Dushanbe", null, null, "UNKNOWN", null, SOMEBODY, NOON));
        for (var name : names) {
            of(name).incident = incident;
        }
        return this;
    }

    public OtherVigil said(String name, String other, String verdict, String note) {
        of(name).marks.add(new ExportedCase.Mark(of(other).ref, verdict, note, SOMEBODY, NOON));
        return this;
    }

    public OtherVigil united(String name, String into, String note) {
        var merged = of(name);
        merged.mergedInto = of(into).ref;
        merged.merges.add(new ExportedCase.Merged(
                UUID.randomUUID(),
                of(into).ref,
                "TRIAGE",
                note,
                SOMEBODY,
                NOON.plus(++number, ChronoUnit.DAYS),
                null,
                null,
                null));
        return this;
    }

    public OtherVigil tagged(String name, String tag) {
        of(name).tags.add(tag);
        return this;
    }

    private Kept of(String name) {
        var kept = cases.get(name);
        if (kept == null) {
            throw new IllegalArgumentException(name);
        }
        return kept;
    }

    /** All, or the cases of these alone. */
    public byte[] file(String... names) {
        var out = new ByteArrayOutputStream();
        var wanted = names.length == 0 ? List.copyOf(cases.keySet()) : List.of(names);
        VigilWriter.lines(NOON)
                .write(
                        new CaseWriter.Source() {
                            @Override
                            public void forEachIncident(Consumer<ExportedIncident> reader) {
                                incidents.stream()
                                        .filter(incident -> wanted.stream()
                                                .anyMatch(name -> incident.id().equals(of(name).incident)))
                                        .forEach(reader);
                            }

                            @Override
                            public void forEachCase(Consumer<ExportedCase> reader) {
                                wanted.forEach(name -> reader.accept(written(name)));
                            }
                        },
                        out);
        return out.toByteArray();
    }

    private ExportedCase written(String name) {
        var kept = of(name);
        var source = UUID.nameUUIDFromBytes((kept.id + "s").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var claim = UUID.nameUUIDFromBytes((kept.id + "c").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new ExportedCase(
                new ExportedCase.Head(
                        kept.id,
                        kept.ref,
                        UUID.nameUUIDFromBytes((kept.id + "p").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        name,
                        "DETENTION",
                        "TJ",
                        kept.mergedInto == null ? "FOLLOW_UP" : "MERGED",
                        NOON,
                        "NORMAL",
                        "LOW",
                        "RESTRICTED",
                        "Elsewhere",
                        "",
                        SOMEBODY,
                        NOON,
                        null,
                        7,
                        kept.mergedInto,
                        kept.incident,
                        "UNKNOWN",
                        "NOT_STATED",
                        null,
                        null,
                        null,
                        null,
                        0,
                        0,
                        0),
                kept.tags,
                List.of(new ExportedCase.Source(
                        source,
                        "A paper",
                        "A publisher",
                        "a group",
                        "NEWS_ARTICLE",
                        "B",
                        2,
                        "tg",
                        null,
                        null,
                        false,
                        SOMEBODY,
                        NOON,
                        SOMEBODY)),
                List.of(new ExportedCase.Claim(
                        claim,
                        source,
                        "NAME",
                        new FactCodec().toJson(Name.of(name)),
                        "FACT",
                        "INDIVIDUAL",
                        null,
                        "line 1",
                        null,
                        null,
                        "ACCEPTED",
                        SOMEBODY,
                        NOON,
                        SOMEBODY,
                        NOON,
                        "Read",
                        null)),
                List.of(),
                List.of(),
                kept.merges,
                kept.marks);
    }
}
