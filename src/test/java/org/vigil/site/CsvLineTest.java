package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1+1", "\r=1+1"})
    void makesPlainTextOfAFormula(String formula) {
        assertThat(CsvLine.line(formula)).containsPattern("^\"?'");
    }

    @Test
    void quotesWhatHoldsACommaAQuoteOrALine() {
        assertThat(CsvLine.line("a,b", "say \"x\"", "one\ntwo", null, "plain"))
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"one\ntwo\",,plain\r\n");
    }
}
