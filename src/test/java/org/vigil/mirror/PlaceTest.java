package org.vigil.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.shared.language.Language;

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

    @Test
    void findsTheFilesOfACaseAsThoseOfAnyOtherAddress() {
        assertThat(Place.of("/fr/cases/TJ-2022-0001")).contains(Place.ofCase("TJ-2022-0001", Language.FR));
        assertThat(Place.of("/cases/TJ-2022-0001/")).map(Place::file).contains("cases/TJ-2022-0001/index.html");
        assertThat(Place.of("/api/v1/public/cases/TJ-2022-0001")).contains(Place.ofDocument("TJ-2022-0001"));
        assertThat(Place.of("/xx/cases/TJ-2022-0001")).map(Place::language).contains("");
        assertThat(Place.of("/desk/cases/TJ-2022-0001")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/countries/TJ, TJ",
        "/fr/countries/TJ, TJ",
        "/feeds/countries/TJ.atom, TJ",
        "/cards/countries/TJ.png, TJ",
        "/charts/held-since.svg?country=TJ, TJ",
        "/api/v1/public/export.csv?country=TJ, TJ",
        "/cases?country=TJ,",
        "/countries,",
        "/charts/held-since.svg,",
        "/statistics?by=country,"
    })
    void knowsWhatShowsTheCasesOfOneCountryAlone(String address, @Nullable String country) {
        assertThat(Place.of(address).flatMap(Place::country)).isEqualTo(Optional.ofNullable(country));
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
