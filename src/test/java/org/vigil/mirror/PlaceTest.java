package org.vigil.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({
        "/, index.html",
        "/cases, cases/index.html",
        "/cases/TJ-2022-0001, cases/TJ-2022-0001/index.html",
        "/fr, fr/index.html",
        "/fr/cases/TJ-2022-0001, fr/cases/TJ-2022-0001/index.html",
        "/cases?country=TJ, cases/country~TJ/index.html",
        "/cases?country=TJ&after=TJ-2022-0001, cases/after~TJ-2022-0001.country~TJ/index.html",
        "/css/vigil.css, css/vigil.css",
        "/css/vigil.css?v=0123456789ab, css/vigil.css",
        "/feeds/cases.atom, feeds/cases.atom",
        "/api/v1/public/cases/TJ-2022-0001, api/v1/public/cases/TJ-2022-0001.json",
        "/api/v1/public/statistics?by=country, api/v1/public/statistics.by~country.json",
        "/api/v1/public/export.csv?country=TJ, api/v1/public/export.country~TJ.csv",
        "/charts/held.svg?country=TJ, charts/held.country~TJ.svg"
    })
    void givesEachAddressAFileThatAnyFolderCanHold(String address, String file) {
        assertThat(Place.of(address).orElseThrow().file()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/desk",
                "/desk/cases",
                "/sign-in",
                "/report",
                "/partner/cases",
                "/fr/report",
                "/oembed?url=x",
                "/api/v1/partner/cases",
                "/api/v1/public/cases",
                "/cases?q=name",
                "/cases?country=TJ&charge=OTHER",
                "/cases?after=../../etc/passwd",
                "/../etc/passwd",
                "/cases/%2e%2e/x",
                "/census?on=<script>"
            })
    void keepsNothingThatOnlyALivingSiteAnswers(String address) {
        assertThat(Place.of(address)).isEmpty();
    }

    @Test
    void knowsWhichCaseAnAddressIsAbout() {
        assertThat(Place.of("/fr/cases/TJ-2022-0001").flatMap(Place::caseRef)).contains("TJ-2022-0001");
        assertThat(Place.of("/api/v1/public/cases/TJ-2022-0001").flatMap(Place::caseRef))
                .contains("TJ-2022-0001");
        assertThat(Place.of("/cards/TJ-2022-0001.png").flatMap(Place::caseRef)).contains("TJ-2022-0001");
        assertThat(Place.of("/cases?after=TJ-2022-0001").flatMap(Place::caseRef))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, cases/index.html, cases/index.html",
        "cases/index.html, index.html, ../index.html",
        "cases/A/index.html, cases/B/index.html, ../B/index.html",
        "cases/index.html, cases/index.html, index.html",
        "fr/cases/A/index.html, css/vigil.css, ../../../css/vigil.css"
    })
    void findsTheWayFromOneFileToAnother(String from, String to, String way) {
        assertThat(Place.way(from, to)).isEqualTo(way);
    }
}
