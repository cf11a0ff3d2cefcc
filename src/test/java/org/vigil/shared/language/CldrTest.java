package org.vigil.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CldrTest {

    private static final LocalDate DAY = LocalDate.of(2022, 5, 18);

    @ParameterizedTest
    @CsvSource({
        "EN, 18 May 2022",
        "FR, 18 mai 2022",
        "ES, 18 de mayo de 2022",
        "RU, 18 мая 2022 г.",
        "TG, 18 майи 2022",
        "AR, 18 مايو 2022",
        "FA, ۲۸ اردیبهشت ۱۴۰۱ (۱۸ مه ۲۰۲۲)"
    })
    void writesADayAsTheLanguageDoes(Language language, String said) {
        assertThat(plain(Cldr.in(language).day(DAY))).isEqualTo(said);
    }

    @Test
    void bendsAMonthThatStandsInAPhrase() {
        var russian = Cldr.in(Language.RU);

        assertThat(plain(russian.month(YearMonth.from(DAY)))).isEqualTo("май 2022 г.");
        assertThat(plain(russian.monthInPhrase(YearMonth.from(DAY)))).isEqualTo("мая 2022 г.");
        assertThat(russian.monthAlone(YearMonth.from(DAY))).isEqualTo("май");
    }

    @Test
    void putsTheArticleBeforeADayInAPhraseAndAnOrdinalOnTheFirst() {
        assertThat(plain(Cldr.in(Language.FR).dayInPhrase(DAY))).isEqualTo("le 18 mai 2022");
        assertThat(plain(Cldr.in(Language.ES).dayInPhrase(DAY))).isEqualTo("el 18 de mayo de 2022");
        assertThat(plain(Cldr.in(Language.EN).dayInPhrase(DAY))).isEqualTo("18 May 2022");
        assertThat(plain(Cldr.in(Language.FR).day(DAY.withDayOfMonth(1)))).isEqualTo("1er mai 2022");
        assertThat(plain(Cldr.in(Language.FR).day(DAY.withDayOfMonth(11)))).isEqualTo("11 mai 2022");
    }

    @Test
    void countsInTheFiguresOfTheLanguage() {
        assertThat(Cldr.in(Language.EN).number(12_345)).isEqualTo("12,345");
        assertThat(Cldr.in(Language.ES).number(12_345)).isEqualTo("12.345");
        assertThat(Cldr.in(Language.FA).number(12_345)).isEqualTo("۱۲٬۳۴۵");
        assertThat(Cldr.in(Language.FA).plain(2022)).isEqualTo("۲۰۲۲");
        assertThat(Cldr.in(Language.EN).plain(2022)).isEqualTo("2022");
    }

    @Test
    void listsAsTheLanguageDoes() {
        assertThat(Cldr.in(Language.EN).list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Cldr.in(Language.FR).list(List.of("a", "b", "c"))).isEqualTo("a, b et c");
        assertThat(Cldr.in(Language.AR).row(List.of("أ", "ب"))).isEqualTo("أ، ب");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void callsEveryCountryByAName(Language language) {
        for (var code : List.of("TJ", "IR", "CN", "RU", "BY", "EG", "MM", "VN", "ER", "SA")) {
            var name = Cldr.in(language).country(code);
            assertThat(name).isNotBlank().isNotEqualTo(code);
            if (language != Language.EN && language != Language.FR && language != Language.ES) {
                assertThat(name).doesNotContainPattern("[A-Za-z]");
            }
        }
    }

    /** CLDR keeps a year and its "г." on one line by a narrow blank. */
    private static String plain(String text) {
        return text.replaceAll("[\\u00A0\\u202F]", " ");
    }
}
