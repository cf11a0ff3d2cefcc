package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** Figures on other people's pages, and in other people's categories. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class FiguresElsewhereTests {

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @BeforeEach
    void somebodyIsPublished() {
        path.publishedCase("Counted Elsewhere");
    }

    @Test
    void framesAFigureWithoutAScriptForAnySite() {
        var frame = expect(200, api.get(Api.NOBODY, "/embed/charts/liberty"));

        assertThat(frame.text()).contains("<table>", "/statistics").doesNotContain("<script");
        assertThat(frame.header("Content-Security-Policy"))
                .contains("frame-ancestors *")
                .doesNotContain("script-src");
        assertThat(expect(200, api.get(Api.NOBODY, "/fr/embed/charts/liberty?country=TJ"))
                        .text())
                .contains("lang=\"fr\"", "/fr/countries/TJ");
        assertThat(api.get(Api.NOBODY, "/embed/charts/nothing").status()).isEqualTo(404);
    }

    @Test
    void handsOutAFigureThatSomebodyPointsAt() {
        var statistics = expect(200, api.get(Api.NOBODY, "/statistics")).text();
        assertThat(statistics).contains("/embed/charts/liberty\" title=").contains("&lt;iframe");

        var base = base();
        var answer = expect(200, api.get(Api.NOBODY, "/oembed?url=" + base + "/fr/charts/liberty.svg?country=TJ"))
                .json();

        assertThat(answer.get("type").asString()).isEqualTo("rich");
        assertThat(answer.get("html").asString()).contains(base + "/fr/embed/charts/liberty?country=TJ");
        assertThat(api.get(Api.NOBODY, "/oembed?url=" + base + "/charts/nothing.svg")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void countsInTheCategoriesOfOthers() {
        var page = expect(200, api.get(Api.NOBODY, "/statistics?crosswalk=CPJ")).text();

        assertThat(page).contains("<option value=\"CPJ\" selected").contains(">Imprisoned</th>");
        assertThat(expect(200, api.get(Api.NOBODY, "/charts/liberty-as-cpj.csv"))
                        .text())
                .contains("Imprisoned");
        assertThat(page)
                .isNotEqualTo(expect(200, api.get(Api.NOBODY, "/statistics")).text());
        assertThat(api.get(Api.NOBODY, "/charts/liberty-as-nobody.csv").status())
                .isEqualTo(404);
    }

    @Test
    void describesTheOpenPartOfTheApiAlone() {
        var open =
                expect(200, api.get(Api.NOBODY, "/api/v1/public/openapi.json")).json();

        assertThat(open.path("paths").propertyNames())
                .contains("/api/v1/public/cases", "/api/v1/public/cases/{ref}")
                .allMatch(path -> path.startsWith("/api/v1/public/"));
        assertThat(open.toString()).doesNotContain("bearer", "ProcessJson", "ClaimJson", "Somebody");
        var list = open.at("/paths/~1api~1v1~1public~1cases/get");
        assertThat(list.path("operationId").asString()).isEqualTo("listCases");
        assertThat(list.path("parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").asString()))
                .contains("country", "liberty", "on", "limit", "after", "fields");
        assertThat(list.at("/responses/200/content/application~1json/schema/properties/items/items/$ref")
                        .asString())
                .isEqualTo("#/components/schemas/PublishedCase");
        assertThat(open.at("/components/schemas/PublicCase/properties/name").isMissingNode())
                .isFalse();
        open.findValuesAsString("$ref")
                .forEach(reference -> assertThat(open.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(expect(200, api.get(Api.NOBODY, "/data")).text()).contains("/api/v1/public/openapi.json");
    }

    private String base() {
        var listed =
                expect(200, api.get(Api.NOBODY, "/api/v1/public/export.json")).text();
        return listed.replaceFirst("(?s).*\"(https?://[^/\"]+)/api/v1/public/dictionary.*", "$1");
    }
}
