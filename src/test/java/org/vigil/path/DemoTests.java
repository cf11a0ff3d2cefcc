package org.vigil.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.JsonNode;

/** The demo tells the seven people's story and claims no more than its two sources do. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class DemoTests {

    private static final String ARTICLE = "rferl";

    @Autowired
    private Api api;

    @Autowired
    private Owner owner;

    @Test
    void verifiesNobodyByOneOrigin() {
        var reviewed = owner.sql().sql("""
                        select d.ref from demo.chapter c join cases.detention_case d on d.ref = c.case_ref
                        join verification.review_decision r on r.case_id = d.id where d.least_origins < 2""").query(String.class).list();

        assertThat(reviewed).isEmpty();
        assertThat(files().values())
                .hasSize(7)
                .allSatisfy(file -> assertThat(
                                file.get("minimum").get("leastOrigins").asInt())
                        .isEqualTo(file.get("stage").asString().equals("WATCH") ? 1 : 2));
        assertThat(owner.sql().sql("""
                                select count(*) from verification.assessment a join demo.chapter c on true join cases.detention_case d
                                on d.ref = c.case_ref and d.id = a.case_id where a.least_origins = 1""").query(Integer.class).single())
                .as("each of the seven was first proposed on the one article, and went on watch")
                .isEqualTo(7);
    }

    @Test
    void keepsSultonOnWatchBecauseNobodyElseNamesHim() {
        var sulton = file("sulton");

        assertThat(sulton.get("stage").asString()).isEqualTo("WATCH");
        assertThat(sulton.get("sources")).hasSize(1);
    }

    @Test
    void showsTheOpenConflictOnJumaevsTrial() {
        var jumaev = file("jumaev");

        var open = new ArrayList<JsonNode>();
        jumaev.get("conflicts").forEach(conflict -> {
            if (conflict.get("open").asBoolean()) {
                open.add(conflict);
            }
        });
        assertThat(open).hasSize(1);
        assertThat(jumaev.get("stage").asString()).isEqualTo("VERIFICATION");
        assertThat(open.get(0).get("type").asString()).isEqualTo("PROCEEDING");
        assertThat(open.get(0).get("slot").asString()).isEqualTo("trial");
    }

    @Test
    void statesMamadshoevasMaximumPenaltyAndNoSentence() {
        var mamadshoeva = file("mamadshoeva");

        assertThat(types(mamadshoeva, null)).contains("MAXIMUM_PENALTY").doesNotContain("SENTENCE");
        assertThat(mamadshoeva.get("notStated").toString()).contains("\"SENTENCE\"");
        var published = expect(
                200,
                api.get(
                        Api.NOBODY,
                        "/api/v1/public/cases/" + mamadshoeva.get("ref").asString()));
        assertThat(published.json().get("sentenceBucket").asString()).isNotEqualTo("OVER_10_YEARS");
    }

    @Test
    void allegesIllTreatmentOfPirmuhammadzodaAloneAndSaysWhoAlleges() {
        files().forEach((key, file) -> {
            if (key.equals("pirmuhammadzoda")) {
                assertThat(types(file, null)).contains("ILL_TREATMENT");
                file.get("claims").forEach(claim -> {
                    if (claim.get("type").asString().equals("ILL_TREATMENT")) {
                        assertThat(claim.get("modality").asString()).isEqualTo("ALLEGATION");
                        assertThat(claim.get("attribution").asString()).isNotBlank();
                    }
                });
            } else {
                assertThat(types(file, null)).as(key).doesNotContain("ILL_TREATMENT");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ghurbati", "sulton", "saidamini"})
    void statesNoChargeThatTheArticleDoesNotState(String key) {
        assertThat(types(file(key), ARTICLE)).doesNotContain("CHARGE");
    }

    @Test
    void statesTheChargesThatTheArticleDoes() {
        assertThat(types(file("imomali"), ARTICLE)).contains("CHARGE");
    }

    @Test
    void hasSomePublishedSomeWaitingAndOneInAdvocacy() {
        var stages = files().values().stream()
                .map(file -> file.get("stage").asString())
                .toList();

        assertThat(stages).filteredOn("ACTIVE"::equals).hasSizeGreaterThanOrEqualTo(2);
        assertThat(stages).filteredOn("REVIEW"::equals).isNotEmpty();
        assertThat(owner.sql().sql("""
                                select count(distinct a.case_id) from advocacy.action a
                                join cases.detention_case d on d.id = a.case_id join demo.chapter c on c.case_ref = d.ref""").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void saysWhoAllegesWhereverAnAllegationIsPublic() {
        var facts = owner.sql()
                .sql("select sentence, attribution from published.fact where modality = 'ALLEGATION'")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list();

        assertThat(facts)
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.getKey()).containsIgnoringCase(fact.getValue()));
    }

    private Map<String, JsonNode> files() {
        return owner
                .sql()
                .sql("select key, case_ref from demo.chapter")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        chapter -> expect(200, api.get("verifier", "/api/v1/cases/" + chapter.getValue()))
                                .json()));
    }

    private JsonNode file(String key) {
        return java.util.Objects.requireNonNull(files().get(key));
    }

    private static List<String> types(JsonNode file, @org.jspecify.annotations.Nullable String origin) {
        var found = new ArrayList<String>();
        file.get("claims").forEach(claim -> {
            if (claim.get("scope").asString().equals("INDIVIDUAL")
                    && (origin == null || origin.equals(claim.get("originGroup").asString()))) {
                found.add(claim.get("type").asString());
            }
        });
        return found;
    }
}
