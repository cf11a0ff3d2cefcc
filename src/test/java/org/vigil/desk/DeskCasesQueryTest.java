package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.cases.Stage;

class DeskCasesQueryTest {

    @Test
    void findsItsWayBackFromItsOwnAddress() {
        var query = DeskCasesQuery.of(Map.of(
                "q", "Далер & co", "stage", "REVIEW", "country", "TJ", "heldOn", "2022-12-01", "overdue", "true"));

        assertThat(query.href())
                .isEqualTo(
                        "/desk/cases?q=%D0%94%D0%B0%D0%BB%D0%B5%D1%80%20%26%20co&stage=REVIEW&country=TJ&heldOn=2022-12-01&overdue=true");
    }

    @Test
    void leavesOutWhatMeansNothing() {
        var query = DeskCasesQuery.of(Map.of("stage", "NOWHERE", "country", "tajikistan", "liberty", " "));

        assertThat(query.filtersNothing()).isTrue();
        assertThat(query.href()).isEqualTo("/desk/cases");
    }

    @Test
    void saysThatADayCannotBeRead() {
        var query = DeskCasesQuery.of(Map.of("heldOn", "the other day"));

        assertThat(query.dayIsUnreadable()).isTrue();
        assertThat(query.filter().heldOn()).isNull();
    }

    @Test
    void beginsAtTheFirstPageWhenTheStageChanges() {
        var query = DeskCasesQuery.of(Map.of("after", "TJ-2022-0007", "country", "TJ"));

        assertThat(query.at(Stage.WATCH).href()).isEqualTo("/desk/cases?stage=WATCH&country=TJ");
    }
}
