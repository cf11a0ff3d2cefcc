package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** Every public page stands under one address for each language. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class LanguagePagesTests {

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @ParameterizedTest
    @CsvSource({"/cases, en-GB, ltr", "/fr/cases, fr, ltr", "/tg/cases, tg, ltr", "/ar/cases, ar, rtl", "/fa, fa, rtl"})
    void saysItsLanguageAndDirection(String address, String lang, String dir) {
        assertThat(page(address)).contains("<html lang=\"" + lang + "\" dir=\"" + dir + "\">");
    }

    @Test
    void leadsToTheSamePageInEveryLanguage() {
        assertThat(page("/ru/cases?country=TJ&utm_source=elsewhere"))
                .contains("hreflang=\"en\" href=\"/cases?country=TJ\"")
                .contains("hreflang=\"fr\" href=\"/fr/cases?country=TJ\"")
                .contains("href=\"/ru/methodology\"")
                .doesNotContain("elsewhere");
    }

    @Test
    void keepsTheLanguagesApartInItsCache() {
        var english = page("/methodology");
        var french = page("/fr/methodology");

        assertThat(english).isEqualTo(page("/methodology")).isNotEqualTo(french);
        assertThat(french).isEqualTo(page("/fr/methodology"));
    }

    @Test
    void staysInTheLanguageWhereACaseMoved() {
        var ref = path.publishedCase("Lingua Franca");

        assertThat(page("/es/cases/" + ref)).contains("lang=\"es\"").contains("Lingua Franca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/fr/desk", "/fr/api/v1/public/cases", "/fr/admin", "/fr/css/vigil.css", "/de/cases"})
    void hasNoSecondAddressForWhatHasNoLanguage(String address) {
        assertThat(api.get(Api.NOBODY, address).status()).isIn(403, 404);
    }

    @Test
    void saysInItsLanguageThatThereIsNoPage() {
        var missing = api.get(Api.NOBODY, "/ar/cases/TJ-1999-0001");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.text()).contains("lang=\"ar\" dir=\"rtl\"");
    }

    private String page(String address) {
        return expect(200, api.get(Api.NOBODY, address)).text();
    }
}
