package org.vigil.shared.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @ParameterizedTest
    @CsvSource({
        "EN, Далер Имомалӣ, und-Cyrl",
        "EN, الفت‌خانم, und-Arab",
        "EN, Daler Imomali,",
        "RU, Daler Imomali, und-Latn",
        "TG, Далер Имомалӣ,",
        "FA, اسمی از RFE,",
        "AR, 2022,",
        "EN, မင်း, und-Mymr"
    })
    void tellsWhatIsWrittenInAnotherScriptThanThePage(Language page, String words, String tag) {
        assertThat(Script.foreign(words, page)).isEqualTo(tag);
    }
}
