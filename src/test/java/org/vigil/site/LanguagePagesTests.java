package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.shared.language.Language;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** Every public page stands under one address for each language. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class LanguagePagesTests {

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/cases",
            "/cases?country=TJ&liberty=HELD&charge=ANTI_STATE",
            "/cases?q=nobody",
            "/cases/{ref}",
            "/countries/TJ",
            "/countries/FR",
            "/statistics",
            "/statistics?crosswalk=COE",
            "/embed/charts/charge",
            "/about",
            "/data",
            "/census",
            "/methodology",
            "/report",
            "/receipt",
            "/cases/TJ-1999-0001");

    /** Text between tags, and what is read out or shown of attributes. */
    private static final Pattern SAID =
            Pattern.compile(">([^<>]+)<|(?:aria-label|title|placeholder|alt|content)=\"([^\"]+)\"");

    /** Words that no other language of ours has, and that few English sentences and labels go without. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?<!\\p{L})(the|of|and|with|since|held|not|is|was|were|this|that|from|unknown|case|cases|year|years|days|people|persons|"
                    + "download|show|all|country|charge|arrest|released)(?!\\p{L})");

    /** Addresses, and what a source or a drafter of the suite says in their own words. */
    private static final Pattern AS_WRITTEN = Pattern.compile("/[\\w./?=&;-]+|the police|the state|What is new");

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

    /** Names, what somebody wrote and the names of standards stay as they are; whatever else is English was forgotten. */
    @ParameterizedTest
    @EnumSource(value = Language.class, mode = Mode.EXCLUDE, names = "EN")
    void speaksNoEnglishOnAPageInAnotherLanguage(Language language) {
        var ref = path.publishedCase("Zarina Noenglishova");
        var names = api.pages(Api.NOBODY, "/api/v1/public/cases").stream()
                .map(listed -> listed.get("name").asString())
                .toList();
        var found = new TreeSet<String>();
        for (var address : ADDRESSES) {
            var answer = api.get(Api.NOBODY, language.address(address.replace("{ref}", ref)));
            var html = expect(address.contains("1999") ? 404 : 200, answer).text();
            for (var name : names) {
                html = html.replace(name, "");
            }
            var words = SAID.matcher(html.replaceAll("(?s)<(script|style|code)\\b.*?</\\1>", " ")
                    .replaceAll("(?s)<(\\w+)[^>]* lang=\"en[^>]*>.*?</\\1>", " "));
            while (words.find()) {
                var text = String.valueOf(words.group(1) == null ? words.group(2) : words.group(1));
                if (ENGLISH.matcher(AS_WRITTEN.matcher(text).replaceAll(" ")).find()) {
                    found.add(address + ": " + text.strip());
                }
            }
        }

        assertThat(found).isEmpty();
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
