package org.vigil.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "/, /fr",
        "/cases, /fr/cases",
        "/cases?country=TJ, /fr/cases?country=TJ",
        "/?q=x, /fr?q=x",
        "/#map, /fr#map",
        "/methodology#counting, /fr/methodology#counting"
    })
    void standsInFrontOfAnAddress(String path, String address) {
        assertThat(Language.FR.address(path)).isEqualTo(address);
        assertThat(Language.EN.address(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/public/cases",
                "/desk",
                "/desk?scope=team",
                "/css/vigil.css",
                "/openapi.json",
                "https://example.org/cases",
                "//example.org/cases",
                "#changes"
            })
    void leavesWhatHasNoLanguageAsItIs(String address) {
        assertThat(Language.AR.address(address)).isEqualTo(address);
        assertThat(Language.inFrontOf("/ar" + address)).isEmpty();
    }

    @Test
    void isReadFromAnAddress() {
        assertThat(Language.inFrontOf("/fa")).contains(Language.FA);
        assertThat(Language.inFrontOf("/fa/cases")).contains(Language.FA);
        assertThat(Language.FA.without("/fa/cases")).isEqualTo("/cases");
        assertThat(Language.FA.without("/fa")).isEqualTo("/");
        assertThat(Language.FA.without("/fa/")).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/cases", "/de", "/france", "/cases/fr", "/FR", "//fr"})
    void isNotReadFromWhatOnlyLooksLikeOne(String path) {
        assertThat(Language.inFrontOf(path)).isEmpty();
    }

    @Test
    void isEnglishForWhomWeDoNotUnderstand() {
        assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.EN);
        assertThat(Language.of(Locale.CANADA_FRENCH)).isEqualTo(Language.FR);
    }
}
