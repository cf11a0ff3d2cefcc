package org.vigil.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.ExportFilter;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.Staff;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@VigilTest
@SuppressWarnings("NullAway.Init")
class ExportModuleTests {

    @Autowired
    private ExportManagement exports;

    @Autowired
    private Staff staff;

    @Autowired
    private Path path;

    @Autowired
    private Api api;

    @Autowired
    private Owner owner;

    @Test
    void holdsTheCasesThatTheAskerMayKnowOfAndNoOther() {
        var clerk = staff.hireFor("Export Desk", "export.clerk", Role.INTAKE);
        var own = staff.openCase(clerk).ref().toString();
        var foreign = staff.openCase().ref().toString();

        assertThat(refs(clerk)).contains(own).doesNotContain(foreign);
        assertThat(refs(staff.named("coordinator"))).contains(foreign).doesNotContain(own);
    }

    @Test
    void writesEverythingThatIsRecordedOnACase() {
        var ref = path.caseInVerification("Written Down");

        var found = caseOf(export(staff.named("coordinator"), ExportFormat.NDJSON), ref);

        assertThat(found.get("person").asString()).isNotEmpty();
        assertThat(found.get("sources").size()).isPositive();
        assertThat(found.get("claims")
                        .valueStream()
                        .map(claim -> claim.at("/fact/type").asString()))
                .contains("NAME", "ARREST", "CUSTODY", "ROLE");
        assertThat(found.at("/work/stage").asString()).isEqualTo("VERIFICATION");
        assertThat(found.get("history")
                        .valueStream()
                        .map(step -> step.get("stage").asString()))
                .contains("TRIAGE", "VERIFICATION");
    }

    @Test
    void writesTheSameRecordsAsOneDocumentAndAsLines() {
        var coordinator = staff.named("coordinator");
        path.openCase("Said Twice");

        var document = JsonMapper.shared()
                .readTree(export(coordinator, ExportFormat.JSON))
                .get("records");
        var lines = records(export(coordinator, ExportFormat.NDJSON));

        assertThat(document.valueStream().toList()).isEqualTo(lines);
        assertThat(lines.get(lines.size() - 1).get("kind").asString()).isEqualTo("END");
    }

    @Test
    void makesFormulasPlainInTablesAndWorkbooks() throws IOException {
        var coordinator = staff.named("coordinator");
        path.openCase("=HYPERLINK(\"http://evil\")");

        var table = new String(export(coordinator, ExportFormat.CSV), UTF_8);
        var book = unzipped(export(coordinator, ExportFormat.XLSX));

        assertThat(table).contains("\"'=HYPERLINK(").doesNotContain("\r\n=HYPERLINK", ",=HYPERLINK", ",\"=HYPERLINK");
        assertThat(book)
                .containsPattern("('|&apos;|&#39;)=HYPERLINK\\(")
                .doesNotContain("<f>")
                .doesNotContain(">=HYPERLINK(");
    }

    @Test
    void takesTheCasesOfOneCountryAlone() {
        var coordinator = staff.named("coordinator");

        var elsewhere = export(coordinator, ExportFormat.NDJSON, new ExportFilter("IS", null));

        assertThat(records(elsewhere)).hasSize(1);
        assertThat(records(elsewhere).get(0).get("cases").asInt()).isZero();
    }

    @Test
    void standsInTheLogBeforeTheFirstByteAndAfterTheLast() {
        var coordinator = staff.named("coordinator");
        var before = entries("EXPORT_BEGUN");
        var atTheFirstByte = new ArrayList<Long>();
        var file = new ByteArrayOutputStream();

        var written = staff.as(
                coordinator,
                () -> exports.export(ExportFormat.NDJSON, ExportFilter.ALL, () -> {
                    atTheFirstByte.add(entries("EXPORT_BEGUN"));
                    return file;
                }));

        assertThat(atTheFirstByte).containsExactly(before + 1);
        assertThat(written.sha256()).isEqualTo(Sha256.hex(file.toByteArray()));
        assertThat(details("EXPORT_ENDED", written.id().toString()))
                .contains("cases=" + written.cases(), "sha256=" + written.sha256())
                .contains("format=NDJSON");
    }

    @Test
    void staysBegunInTheLogWhereTheReaderWentAway() {
        var coordinator = staff.named("coordinator");
        var begun = entries("EXPORT_BEGUN");
        var ended = entries("EXPORT_ENDED");

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> staff.as(
                        coordinator,
                        () -> exports.export(ExportFormat.CSV, ExportFilter.ALL, () -> new OutputStream() {
                            @Override
                            public void write(int one) throws IOException {
                                throw new IOException("gone");
                            }
                        })));

        assertThat(entries("EXPORT_BEGUN")).isEqualTo(begun + 1);
        assertThat(entries("EXPORT_ENDED")).isEqualTo(ended);
    }

    @Test
    void refusesThoseWhoDoNotWorkOnCases() {
        for (var name : List.of("partner", "auditor", "admin")) {
            var outsider = staff.named(name);
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> export(outsider, ExportFormat.JSON))
                    .matches(refused -> refused.kind() == Refusal.Kind.FORBIDDEN);
        }
    }

    @Test
    void answersTheApiWithAFileOfTheFormatThatTheAddressNames() {
        for (var format : ExportFormat.values()) {
            var answer = api.get("intake", "/api/v1/export." + format.suffix());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).isEqualTo(format.mediaType());
            assertThat(answer.header("Content-Disposition")).contains("vigil-export." + format.suffix());
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
        assertThat(api.get("intake", "/api/v1/export.json?stage=nonsense").status())
                .isEqualTo(422);
    }

    private List<String> refs(SignedInUser asker) {
        return records(export(asker, ExportFormat.NDJSON)).stream()
                .filter(record -> record.path("kind").asString("").equals("CASE"))
                .map(record -> record.get("ref").asString())
                .toList();
    }

    private static JsonNode caseOf(byte[] file, String ref) {
        return records(file).stream()
                .filter(record -> record.path("ref").asString("").equals(ref))
                .findFirst()
                .orElseThrow();
    }

    /** Without the header. */
    private static List<JsonNode> records(byte[] file) {
        return new String(file, UTF_8)
                .lines()
                .skip(1)
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private byte[] export(SignedInUser asker, ExportFormat format) {
        return export(asker, format, ExportFilter.ALL);
    }

    private byte[] export(SignedInUser asker, ExportFormat format, ExportFilter filter) {
        var file = new ByteArrayOutputStream();
        staff.as(asker, () -> exports.export(format, filter, () -> file));
        return file.toByteArray();
    }

    private static String unzipped(byte[] book) throws IOException {
        var file = Files.write(Files.createTempFile("export", ".xlsx"), book);
        try (var zip = new ZipFile(file.toFile())) {
            var text = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }

    private long entries(String action) {
        return owner.sql()
                .sql("select count(*) from audit.entry where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    private String details(String action, String id) {
        return owner.sql()
                .sql("select details from audit.entry where action = ? and entity_id = ?")
                .params(action, id)
                .query(String.class)
                .single();
    }
}
