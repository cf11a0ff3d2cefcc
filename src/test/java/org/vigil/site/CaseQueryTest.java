package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseQueryTest {

    @Test
    void isItsOwnAddress() {
        var query = CaseQuery.of(Map.of("country", "tj", "charge", "ANTI_STATE", "year", "2022", "q", "Имомалӣ & co"));

        assertThat(query.address())
                .isEqualTo(
                        "q=%D0%98%D0%BC%D0%BE%D0%BC%D0%B0%D0%BB%D3%A3+%26+co&country=TJ&charge=ANTI_STATE&year=2022");
        assertThat(query.path("/cases")).startsWith("/cases?q=");
        assertThat(CaseQuery.ALL.path("/cases")).isEqualTo("/cases");
    }

    @Test
    void leavesOutWhatNobodyCouldMean() {
        var query = CaseQuery.of(Map.of(
                "country", "ZZ'--", "liberty", "<script>", "year", "soon", "q", " \u0000 ", "role", "%00", "sex", ""));

        assertThat(query.isAll()).isTrue();
    }

    @Test
    void setsAndTakesAwayOnePart() {
        var held = CaseQuery.ALL.with("country", "TJ").with("liberty", "HELD");

        assertThat(held.address()).isEqualTo("country=TJ&liberty=HELD");
        assertThat(held.with("country", null).address()).isEqualTo("liberty=HELD");
    }

    @Test
    void cutsALongText() {
        assertThat(CaseQuery.of(Map.of("q", "x".repeat(5_000))).text()).hasSize(100);
    }
}
