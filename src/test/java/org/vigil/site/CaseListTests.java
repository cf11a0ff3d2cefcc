package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.vigil.search.Order;
import org.vigil.search.PublishedIndex;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** The list of published cases over HTTP, and the index beside the tables that it stands for. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class CaseListTests {

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Autowired
    private PublishedIndex index;

    @Autowired
    private PublishedCases cases;

    @Autowired
    private PublishedCounts counts;

    @Autowired
    @Qualifier("published")
    private DataSource published;

    @Autowired
    private Clock clock;

    @BeforeEach
    void indexIsBuilt() throws InterruptedException {
        for (var tries = 0; tries < 600 && !index.isReady(); tries++) {
            Thread.sleep(50);
        }
        assertThat(index.isReady()).isTrue();
    }

    @Test
    void countsASilenceOnRecordForNoReply() {
        var demo = api.get(Api.NOBODY, "/api/v1/public/cases/TJ-2022-0001").json();
        assertThat(demo.get("replies").get(0).get("kind").asString()).isEqualTo("NO_RESPONSE");

        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases?country=TJ&q=Imomali&reply=REPLIED")
                        .text())
                .doesNotContain("TJ-2022-0001");
        assertThat(api.get(Api.NOBODY, "/api/v1/public/cases?country=TJ&q=Imomali&reply=NONE")
                        .text())
                .contains("TJ-2022-0001");
    }

    @Test
    void findsWhatWasJustPublishedInAnotherScriptAndMarksIt() {
        var ref = path.publishedCase("Sharofiddin Gulmurodov");

        var page = expect(200, get("/cases?q=", "Шарофиддин Гулмуродов")).text();

        assertThat(page).contains("/cases/" + ref).contains("<mark>Sharofiddin</mark> <mark>Gulmurodov</mark>");
        assertThat(refs("/api/v1/public/cases?fields=ref&q=", "Gulmurodoff Sharofidin"))
                .contains(ref);
        assertThat(expect(200, get("/api/v1/public/cases?fields=ref,name&q=", "Gulmurodov"))
                        .json()
                        .get("items")
                        .get(0)
                        .propertyNames())
                .containsExactly("ref", "name");
    }

    @Test
    void forgetsWhatIsTakenBackInTheSameMoment() {
        var ref = path.publishedCase("Muhabbat Taken-Back");
        assertThat(refs("/api/v1/public/cases?q=", "Muhabbat")).contains(ref);

        expect(200, api.post("coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Harm")));

        assertThat(refs("/api/v1/public/cases?q=", "Muhabbat")).doesNotContain(ref);
        assertThat(get("/cases?q=", "Muhabbat").text()).doesNotContain(ref);
        assertThat(get("/cases?country=", "TJ").text()).doesNotContain(ref);
    }

    @Test
    void saysWhatItIsNarrowedByAndWhatElseThereIs() {
        path.publishedCase("Facet Somebody");

        var page = expect(200, api.get(Api.NOBODY, "/cases?country=TJ&liberty=HELD&sort=longest&view=nonsense"))
                .text();

        assertThat(page)
                .contains("Held, in Tajikistan: ")
                .contains("href=\"/cases?country=TJ&amp;sort=longest")
                .contains("aria-current=\"true\">Held longest");
    }

    @Test
    void refusesWhatNoListHas() {
        for (var wrong : List.of("sort=soon", "fields=ref,secret", "after=nonsense", "limit=many")) {
            assertThat(api.get(Api.NOBODY, "/api/v1/public/cases?" + wrong).status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        assertThat(api.get(Api.NOBODY, "/cases?sort=soon&after=nonsense&view=..%2F&days=x&on=2022-99-99")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void saysWhatOfItsAddressItLeftOut() {
        assertThat(expect(200, api.get(Api.NOBODY, "/cases?country=XX&days=x&utm=1"))
                        .text())
                .contains("does not exist here (country, days)");
        assertThat(expect(200, api.get(Api.NOBODY, "/cases?country=TJ")).text()).doesNotContain("does not exist here");
        assertThat(api.get(Api.NOBODY, "/feeds/cases.atom?country=XX").status()).isEqualTo(404);
    }

    /** The name that an English reader can read comes first; the one of the papers stands beside it. */
    @Test
    void tellsANameInLatinScriptWhereOneIsRecorded() {
        var told = owner.sql()
                .sql("select published.extracts(cast(:document as jsonb))::text")
                .param("document", """
                        {"name": "Марина Санникова", "otherNames": [{"text": "Zorya", "kind": "PEN_NAME"},
                         {"text": "Maryna Sannikava", "script": "Latn", "kind": "TRANSLITERATION"}]}""")
                .query(String.class)
                .single();

        assertThat(told).contains("\"name\": \"Maryna Sannikava\"", "\"originalName\": \"Марина Санникова\"");
        assertThat(owner.sql()
                        .sql(
                                "select published.extracts('{\"ref\": \"TJ-2022-0001\", \"state\": \"RETRACTED\"}') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void tellsCrawlersWhereToGo() {
        var ref = path.publishedCase("Sitemap Somebody");

        var robots = expect(200, api.get(Api.NOBODY, "/robots.txt")).text();
        assertThat(robots).contains("Disallow: /*?", "Sitemap: " + api.base() + "/sitemap.xml");
        assertThat(expect(200, api.get(Api.NOBODY, "/sitemap.xml")).text())
                .contains("<loc>" + api.base() + "/cases/" + ref + "</loc>", "/countries/TJ</loc>");
        assertThat(api.get(Api.NOBODY, "/.well-known/security.txt").status()).isEqualTo(404);
    }

    @Test
    void answersFromTheIndexWhatTheTablesAnswer() {
        path.publishedCase("Parity Somebody");
        var tables = new PublishedCases(new PublishedIndex(), published, clock, new UntilPublished());
        var counted = new PublishedCounts(new PublishedIndex(), published);
        var today = LocalDate.of(2026, 11, 22);
        for (var parameters : List.of(
                Map.<String, String>of(),
                Map.of("country", "TJ"),
                Map.of("liberty", "HELD", "year", "2022"),
                Map.of("days", "UNDER_5_YEARS"),
                Map.of("medium", "RADIO"),
                Map.of("reply", "NONE", "sex", "UNKNOWN"),
                Map.of("on", "2022-12-01"),
                Map.of("on", "2022-06-01", "held", "POSSIBLE"),
                Map.of("on", "2022-12-01", "held", "CERTAIN", "role", "BLOGGER"),
                Map.of("sentence", "TEN_YEARS_OR_MORE"))) {
            var query = CaseQuery.of(parameters);
            var as = "of " + query;
            assertThat(counts.held(query, today)).as(as).isEqualTo(counted.held(query, today));
            var groups = List.of(
                    "country",
                    "liberty",
                    "status",
                    "charge",
                    "sentence",
                    "role",
                    "sex",
                    "medium",
                    "year",
                    "days",
                    "reply");
            for (var group : groups) {
                assertThat(counts.by(group, query, today))
                        .as(group + " " + as)
                        .isEqualTo(counted.by(group, query, today));
            }
            assertThat(counts.choices(groups, query, today)).as(as).isEqualTo(counted.choices(groups, query, today));
            for (var order : List.of(Order.NEWEST, Order.LATEST, Order.LONGEST)) {
                assertThat(cases.page(query, order, null, 2, today))
                        .as(order + as)
                        .isEqualTo(tables.page(query, order, null, 2, today));
            }
        }
    }

    private Api.Answer get(String address, String text) {
        return api.get(Api.NOBODY, address + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private List<String> refs(String address, String text) {
        return expect(200, get(address, text)).json().get("items").values().stream()
                .map(item -> item.get("ref").asString())
                .toList();
    }
}
