package org.vigil.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void turnsRoundForScriptsThatRunFromRightToLeft() {
        assertThat(at(Locale.forLanguageTag("fa"), "/").dir()).isEqualTo("rtl");
        assertThat(at(Locale.forLanguageTag("tg"), "/").dir()).isEqualTo("ltr");
    }

    @Test
    void marksWhereTheReaderStands() {
        var page = at(Locale.UK, "/cases/TJ-2022-0001");

        assertThat(page.currentUnder("/cases")).isEqualTo("true");
        assertThat(page.currentUnder("/case")).isNull();
        assertThat(page.currentAt("/cases")).isNull();
    }

    private static Page at(Locale locale, String path) {
        return Page.open(locale, path, (key, args) -> key);
    }
}
