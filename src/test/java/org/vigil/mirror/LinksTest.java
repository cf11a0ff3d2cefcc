package org.vigil.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Place CASE = Place.of("/cases/TJ-2022-0001").orElseThrow();

    private static Links links(@Nullable String origin) {
        return new Links(
                "http://127.0.0.1:1",
                origin,
                place -> !place.address().equals("/countries/XX")
                        && !place.language().equals("tg"));
    }

    private static String html(@Nullable String origin, String html) {
        return html(origin, html, new HashSet<>());
    }

    private static String html(@Nullable String origin, String html, Set<String> found) {
        var copied = new PageCopy(links(origin), Map.of()).of(CASE, Mirror.utf8(html), new byte[0], found);
        return new String(copied, StandardCharsets.UTF_8);
    }

    @Test
    void leadsInsideTheMirrorByRelativeWays() {
        var found = new HashSet<String>();

        assertThat(html(null, "<a href=\"/cases?country=TJ&amp;after=TJ-2022-0002#x\"><img src=\"/img/a.svg\">", found))
                .isEqualTo("<a href=\"../after~TJ-2022-0002.country~TJ/index.html#x\"><img src=\"../../img/a.svg\">");
        assertThat(found).containsExactlyInAnyOrder("/cases?country=TJ&after=TJ-2022-0002", "/img/a.svg");
    }

    @Test
    void leavesOtherSitesAndPlacesOnThePageAlone() {
        var html =
                "<a href=\"https://example.org/x?a=1&amp;b=2\"><a href=\"#top\"><a href=\"//example.org\"><p title=\"/cases\">";

        assertThat(html(null, html)).isEqualTo(html);
    }

    @Test
    void leadsToTheSearchWhatCanBeSearched() {
        assertThat(html(null, "<form action=\"/cases\"><a href=\"/cases?q=a%20b&amp;charge=OTHER\">"))
                .isEqualTo(
                        "<form action=\"../../mirror/search/index.html\"><a href=\"../../mirror/search/index.html?q=a%20b&amp;charge=OTHER\">");
    }

    @Test
    void leadsToTheLivingSiteOrToAWordOnCopies() {
        assertThat(html("https://vigil.example", "<a href=\"/report\">"))
                .isEqualTo("<a href=\"https://vigil.example/report\">");
        assertThat(html(null, "<a href=\"/report\">")).isEqualTo("<a href=\"../../mirror/elsewhere/index.html\">");
        assertThat(html(null, "<a href=\"/countries/XX\">"))
                .isEqualTo("<a href=\"../../mirror/elsewhere/index.html\">");
    }

    @Test
    void leadsToEnglishWhereALanguageIsNotHeld() {
        var found = new HashSet<String>();

        assertThat(html(null, "<a href=\"/tg/cases/TJ-2022-0001\">", found))
                .isEqualTo("<a href=\"../../mirror/elsewhere/index.html\">");
        assertThat(found).containsExactly("/mirror/elsewhere");
    }

    @Test
    void takesAValueForAnAttributeNowhere() {
        assertThat(html(null, "<a href=\"https://example.org/?src=\" class=\"/cases\" data-href=\"/cases\">"))
                .isEqualTo("<a href=\"https://example.org/?src=\" class=\"/cases\" data-href=\"../index.html\">");
    }

    @Test
    void namesTheLoopbackAddressNowhere() {
        assertThat(
                        html(
                                null,
                                "<link href=\"http://127.0.0.1:1/cases\"><script>{\"url\":\"http://127.0.0.1:1/cases\"}</script>"))
                .isEqualTo("<link href=\"../index.html\"><script>{\"url\":\"/cases\"}</script>");
        assertThat(links("https://vigil.example")
                        .data(CASE, "<id>http://127.0.0.1:1/feeds/cases.atom</id>")
                        .text())
                .isEqualTo("<id>https://vigil.example/feeds/cases.atom</id>");
    }

    @Test
    void escapesWhatALinkCarriesOn() {
        assertThat(html(null, "<a href=\"/cases?q=&quot;&gt;&lt;script&gt;\">")).doesNotContain("\"><script>");
    }
}
