package org.vigil.exchange.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.vigil.cases.ExportedCase;
import org.vigil.cases.ExportedIncident;
import org.vigil.cases.FactCodec;
import org.vigil.cases.dossier.Name;
import org.vigil.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VigilFormatTest {

    private static final Instant NOON = Instant.parse("2022-12-01T12:00:00.123456Z");
    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void readsWhatItWrote() throws IOException {
        var read = new ArrayList<ExportedCase>();
        var incidents = new ArrayList<ExportedIncident>();

        for (var file : List.of(document(), lines())) {
            var found = read(file);
            assertThat(found.broken).isEmpty();
            incidents.add(VigilCaseReader.incident(found.records.get(0)));
            read.add(VigilCaseReader.read(found.records.get(1)));
        }

        assertThat(read).containsOnly(aCase());
        assertThat(incidents).containsOnly(anIncident());
    }

    @Test
    void writesWhatTheSchemaDescribes() throws IOException {
        assertThat(Schema.documented().misfits(JsonMapper.shared().readTree(document())))
                .isEmpty();
    }

    @Test
    void knowsAFileThatWasCutOff() throws IOException {
        var document = document();
        var lines = new String(lines(), UTF_8);

        assertThat(read(Arrays.copyOf(document, document.length - 60)).broken).contains("exchange.vigil.cut-off");
        assertThat(read(lines.lines()
                                .limit(3)
                                .reduce("", (a, b) -> a + b + "\n")
                                .getBytes(UTF_8))
                        .broken)
                .containsExactly("exchange.vigil.cut-off");
        assertThat(read(lines.replace("\"cases\":1", "\"cases\":2").getBytes(UTF_8)).broken)
                .containsExactly("exchange.vigil.miscounted");
    }

    @Test
    void goesOnBehindALineThatIsBroken() throws IOException {
        var lines = new ArrayList<>(new String(lines(), UTF_8).lines().toList());
        lines.add(1, "{\"kind\": \"CASE\", broken");
        lines.add(1, "{\"kind\":\"SOMETHING\"}");

        var found = read(String.join("\n", lines).getBytes(UTF_8));

        assertThat(found.broken).containsExactly("exchange.vigil.kind", "exchange.vigil.not-json");
        assertThat(found.records).hasSize(2);
        assertThat(found.lines).containsExactly(4L, 5L);
    }

    @Test
    void readsNoLetterThatIsNotThere() throws IOException {
        var latin = new String(lines(), UTF_8)
                .replace("Даллер", "Dall\u00e9r")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

        assertThat(read(latin).broken).contains("exchange.vigil.not-json");
    }

    @Test
    void skipsTheMarkThatSomeEditorsPutInFront() throws IOException {
        assertThat(read(("\uFEFF" + new String(lines(), UTF_8)).getBytes(UTF_8)).records)
                .hasSize(2);
    }

    @Test
    void refusesALaterVersionAndWhatIsNotItsOwn() {
        refused("refusal.vigil.later", new String(lines(), UTF_8).replace("{\"vigil\":1", "{\"vigil\":2"));
        refused("refusal.vigil.later", new String(document(), UTF_8).replace("{\"vigil\":1", "{\"vigil\":2"));
        refused("refusal.vigil.not-one", "ref,name\r\nTJ-2022-0001,Somebody\r\n");
        refused("refusal.vigil.not-one", "{\"cases\": []}");
        refused("refusal.vigil.not-one", "");
    }

    @Test
    void namesThePathOfWhatIsWrong() {
        wrong(
                "claims[0].nickname",
                "refusal.unknown-field",
                "\"modality\":\"FACT\"",
                "\"modality\":\"FACT\",\"nickname\":1");
        wrong("claims[0].modality", "refusal.not-among", "\"modality\":\"FACT\"", "\"modality\":\"RUMOUR\"");
        wrong("claims[0].decidedAt", "refusal.missing", "\"decidedAt\":\"2022-12-01T12:00:00.123456Z\",", "");
        wrong("sources[0].url", "refusal.url", "https://example.org/1", "javascript:alert(1)");
        wrong(
                "work.stage",
                "refusal.not-among",
                "\"stage\":\"CLOSED\",\"stageSince\"",
                "\"stage\":\"PUBLISHED\",\"stageSince\"");
        wrong("ref", "refusal.unreadable", "\"ref\":\"TJ-2022-0001\"", "\"ref\":\"1\"");
    }

    /** A thousand ways to spoil a file: whatever comes out is a record, a problem or a refusal, and never anything else. */
    @Test
    void breaksOverNoFileWhateverItHolds() throws IOException {
        var random = new Random(5);
        for (int round = 0; round < 1000; round++) {
            var file = mutated(round % 2 == 0 ? document() : lines(), random);
            try {
                for (var record : read(file).records) {
                    readOrRefuse(record);
                }
            } catch (Refusal refused) {
                assertThat(refused.fields()).isNotEmpty();
            }
        }
    }

    private static void readOrRefuse(JsonNode record) {
        try {
            if (record.path("kind").asString("").equals("CASE")) {
                VigilCaseReader.read(record);
            } else {
                VigilCaseReader.incident(record);
            }
        } catch (Refusal | org.vigil.cases.InvalidFactException refused) {
            assertThat(refused).hasMessageNotContaining("Exception");
        }
    }

    private static byte[] mutated(byte[] file, Random random) {
        var changed = file.clone();
        switch (random.nextInt(6)) {
            case 0 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            case 1 -> changed[random.nextInt(changed.length)] = 0;
            case 2 -> changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            case 3 -> {
                var text = new String(changed, UTF_8);
                changed = text.replace("\"locator\":\"line 1\"", "\"locator\":\"" + "x".repeat(200_000) + "\"")
                        .getBytes(UTF_8);
            }
            case 4 -> {
                var text = new String(changed, UTF_8);
                var at = random.nextInt(text.length());
                changed = (text.substring(0, at) + "[".repeat(2000) + text.substring(at)).getBytes(UTF_8);
            }
            default -> {
                var text = new String(changed, UTF_8);
                changed = text.replace(
                                "\"FACT\"",
                                List.of("1", "null", "{}", "[]", "1e999", "\"\\u0000\"")
                                        .get(random.nextInt(6)))
                        .getBytes(UTF_8);
            }
        }
        return changed;
    }

    private static void wrong(String path, String code, String what, String instead) {
        var text = new String(lines(), UTF_8);
        assertThat(text).contains(what);
        var record = JsonMapper.shared()
                .readTree(
                        text.replace(what, instead).lines().skip(2).findFirst().orElseThrow());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> VigilCaseReader.read(record))
                .satisfies(refused -> {
                    assertThat(refused.fields().get(0).field()).isEqualTo(path);
                    assertThat(refused.fields().get(0).code()).isEqualTo(code);
                });
    }

    private static void refused(String code, String file) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(file.getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.nearestCode()).isEqualTo(code));
    }

    private static final class Found implements VigilReader.Records {
        private final List<JsonNode> records = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final List<String> broken = new ArrayList<>();

        @Override
        public void record(long line, JsonNode record) {
            lines.add(line);
            records.add(record);
        }

        @Override
        public void broken(long line, String code) {
            broken.add(code);
        }
    }

    private static Found read(byte[] file) throws IOException {
        var found = new Found();
        VigilReader.read(new ByteArrayInputStream(file), found);
        return found;
    }

    private static byte[] document() {
        return written(VigilWriter.document(NOON));
    }

    private static byte[] lines() {
        return written(VigilWriter.lines(NOON));
    }

    private static byte[] written(VigilWriter writer) {
        var file = new ByteArrayOutputStream();
        writer.write(
                new CaseWriter.Source() {
                    @Override
                    public void forEachIncident(Consumer<ExportedIncident> reader) {
                        reader.accept(anIncident());
                    }

                    @Override
                    public void forEachCase(Consumer<ExportedCase> reader) {
                        reader.accept(aCase());
                    }
                },
                file);
        return file.toByteArray();
    }

    private static ExportedIncident anIncident() {
        return new ExportedIncident(
                SOMEBODY, "One event", "ARREST", "TJ", null, "Dushanbe", null, null, "UNKNOWN", null, SOMEBODY, NOON);
    }

    private static ExportedCase aCase() {
        var source = UUID.fromString("00000000-0000-4000-8000-000000000002");
        var claim = UUID.fromString("00000000-0000-4000-8000-000000000003");
        return new ExportedCase(
                new ExportedCase.Head(
                        SOMEBODY,
                        "TJ-2022-0001",
                        SOMEBODY,
                        "Даллер",
                        "DETENTION",
                        "TJ",
                        "CLOSED",
                        NOON,
                        "NORMAL",
                        "LOW",
                        "RESTRICTED",
                        "Central Asia",
                        "What was known",
                        SOMEBODY,
                        NOON,
                        NOON,
                        7,
                        null,
                        SOMEBODY,
                        "UNKNOWN",
                        "NOT_STATED",
                        null,
                        null,
                        null,
                        null,
                        0,
                        0,
                        0),
                List.of("one", "two-words"),
                List.of(new ExportedCase.Source(
                        source,
                        "A paper",
                        "A publisher",
                        "a group",
                        "NEWS_ARTICLE",
                        "B",
                        2,
                        "tg",
                        "https://example.org/1",
                        "October 2022",
                        true,
                        SOMEBODY,
                        NOON,
                        SOMEBODY)),
                List.of(new ExportedCase.Claim(
                        claim,
                        source,
                        "NAME",
                        new FactCodec().toJson(Name.of("Даллер Имомали")),
                        "FACT",
                        "INDIVIDUAL",
                        "relatives",
                        "line 1",
                        "“A sentence.”\nOn two lines",
                        null,
                        "ACCEPTED",
                        SOMEBODY,
                        NOON,
                        SOMEBODY,
                        NOON,
                        "Read",
                        null)),
                List.of(new ExportedCase.Conflict(
                        claim.toString(), "RESOLVED", claim, "The later one", SOMEBODY, NOON)),
                List.of(new ExportedCase.Step("TRIAGE", NOON, SOMEBODY)),
                List.of(new ExportedCase.Merged(
                        claim, "TJ-2022-0002", "TRIAGE", "One person", SOMEBODY, NOON, "Two", SOMEBODY, NOON)),
                List.of(new ExportedCase.Mark("TJ-2022-0003", "NOT_SAME", "Another year", SOMEBODY, NOON)));
    }
}
