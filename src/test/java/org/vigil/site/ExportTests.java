package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.shared.web.Csv;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.json.JsonMapper;

/** The open data as files: licence and moment inside, the same cases in each format, nothing that a spreadsheet would run. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class ExportTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    private String export(String address) {
        return expect(200, api.get(Api.NOBODY, "/api/v1/public/export." + address))
                .text();
    }

    @Test
    void saysTheLicenceAndTheMomentInEachFile() {
        path.publishedCase("Licensed, \"Quoted\" Person");

        var csv = export("csv").lines().toList();
        assertThat(csv.get(0)).startsWith("ref,version,name,").endsWith(",asOf,licence");
        assertThat(csv.subList(1, csv.size())).allMatch(line -> line.endsWith(",CC-BY-4.0"));
        assertThat(String.join("\n", csv)).contains("\"Licensed, \"\"Quoted\"\" Person\"");

        var json = JSON.readTree(export("json"));
        assertThat(json.get("licence").asString()).isEqualTo("CC-BY-4.0");
        assertThat(json.get("asOf").asString()).endsWith("Z");
        assertThat(json.get("retractions").asString()).endsWith("/api/v1/public/retractions");

        var lines = export("ndjson").lines().toList();
        assertThat(JSON.readTree(lines.get(0)).get("licence").asString()).isEqualTo("CC-BY-4.0");
        assertThat(lines).hasSize(json.get("items").size() + 1).hasSize(csv.size());
        assertThat(lines.stream().map(JSON::readTree)).allMatch(line -> line.isObject());
    }

    @Test
    void givesTheColumnsThatWereAskedForAndAFilteredPart() {
        var ref = path.publishedCase("Chosen Columns");

        assertThat(export("csv?fields=ref,name&q=chosen+columns"))
                .startsWith("ref,name,asOf,licence\n" + ref + ",Chosen Columns,")
                .satisfies(text -> assertThat(text.lines()).hasSize(2));
        assertThat(export("json?country=TJ&year=1850")).contains("\"items\":[\n]}");
        assertThat(export("ndjson?q=%27%3B%20drop%20table%20x%3B--")).doesNotContain("ref\":");
        assertThat(api.get(Api.NOBODY, "/api/v1/public/export.csv?fields=secret")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HURIDOCS", "cpj", "rsf", "coe", "mmf", "sdg"})
    void answersInTheCategoriesOfEachBody(String body) {
        path.publishedCase("Crosswalk Person");

        var column = body.toLowerCase(java.util.Locale.ROOT) + "LibertyStatus";
        var item = JSON.readTree(export("json?q=crosswalk+person&crosswalk=" + body))
                .get("items")
                .get(0);

        assertThat(item.get(column).asString())
                .isEqualTo(
                        switch (column) {
                            case "huridocsLibertyStatus" -> "25: detained, under investigation";
                            case "cpjLibertyStatus" -> "Imprisoned";
                            case "rsfLibertyStatus" -> "Provisional detention";
                            case "coeLibertyStatus" -> "Detention and imprisonment of journalists";
                            case "mmfLibertyStatus" -> "Arrest/detention/imprisonment";
                            default -> "Detention, arbitrariness not assessed";
                        });
    }

    /** A file of the whole world under the name of one country would be a lie. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "country=XX",
                "country=Tajikistan",
                "liberty=JAILED",
                "charge=X",
                "year=soon",
                "on=2022-02-30",
                "held=CERTAIN",
                "on=2022-12-01&held=MAYBE",
                "days=LONG",
                "reply=YES",
                "foo=1",
                "country=TJ&country=UZ"
            })
    void refusesAFilterThatMeansNothing(String filter) {
        for (var address : List.of("cases", "statistics", "export.csv", "export.json", "export.ndjson")) {
            var answer = api.get(Api.NOBODY, "/api/v1/public/" + address + "?" + filter);

            assertThat(answer.status()).as(address).isEqualTo(422);
            assertThat(answer.json().get("errors").get(0).get("field").asString())
                    .isEqualTo(filter.replaceFirst("(.*&)?(\\w+)=.*", "$2"));
        }
        assertThat(api.get(Api.NOBODY, "/api/v1/public/census?by=country").status())
                .isEqualTo(422);
    }

    /** The list, the export and the dictionary are of one shape. */
    @Test
    void givesProgramsOneShape() {
        path.publishedCase("Same Shape");

        var listed = expect(200, api.get(Api.NOBODY, "/api/v1/public/cases?q=same+shape"))
                .json()
                .get("items")
                .get(0);
        var exported = JSON.readTree(export("json?q=same+shape")).get("items").get(0);
        var columns = expect(200, api.get(Api.NOBODY, "/api/v1/public/dictionary"))
                .json()
                .get("columns")
                .valueStream()
                .map(column -> column.get("name").asString())
                .toList();

        assertThat(listed).isEqualTo(exported);
        assertThat(columns).containsAll(listed.propertyNames());
        assertThat(listed.get("page").asString())
                .endsWith("/cases/" + listed.get("ref").asString());
        assertThat(listed.get("daysHeldAtMost").asInt()).isPositive();
    }

    @Test
    void refusesABodyThatItDoesNotKnow() {
        assertThat(api.get(Api.NOBODY, "/api/v1/public/export.csv?crosswalk=nobody")
                        .status())
                .isEqualTo(422);
    }

    /** The database writes the lines, and must be as careful as we are. */
    @Test
    void makesPlainTextOfFormulasAsEverywhereElse() {
        var texts = List.of(
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                " =1+1",
                "\u200B=1",
                "\u202E=1",
                "\uFEFF+1",
                "\u00A0-1",
                "\uFF1D1",
                "a=1",
                "Плюс",
                "'quoted",
                "",
                "\t=1");

        for (var text : texts) {
            var sql = ExportColumn.NAME.csv().replace(PublishedSql.NAME, "cast(:text as text)");
            assertThat(owner.sql()
                            .sql("select " + sql)
                            .param("text", text)
                            .query(String.class)
                            .single())
                    .as(Arrays.toString(text.codePoints().toArray()))
                    .isEqualTo(Csv.plain(text));
        }
    }

    @Test
    void saysWhatWasTakenBackSoThatCopiesCanFollow() {
        var ref = path.publishedCase("Retracted For Copies");
        expect(
                200,
                api.post(
                        "coordinator",
                        "/api/v1/cases/" + ref + "/summary/retraction",
                        java.util.Map.of("note", "Danger")));

        var gone = api.get(Api.NOBODY, "/api/v1/public/cases/" + ref);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().get("code").asString()).isEqualTo("retracted");
        assertThat(gone.json().get("title").asString()).isEqualTo("Taken back");
        assertThat(expect(200, api.get(Api.NOBODY, "/api/v1/public/retractions"))
                        .text())
                .contains("\"ref\":\"" + ref + "\"")
                .doesNotContain("Retracted For");
        assertThat(expect(200, api.get(Api.NOBODY, "/feeds/cases.atom")).text())
                .contains("<at:deleted-entry ref=\"urn:vigil:" + ref + ":1\"")
                .doesNotContain("Retracted For Copies");
    }
}
