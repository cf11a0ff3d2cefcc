package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vigil.workflow.TaskFilter;
import org.vigil.workflow.TaskQuery.Scope;

class QueueAddressTest {

    @Test
    void findsItsWayBackFromItsOwnAddress() {
        var query = QueueAddress.read(Map.of(
                "scope",
                "overdue",
                "q",
                "Далер & co",
                "tag",
                "Strike",
                "holder",
                "me",
                "dueWithin",
                "7",
                "country",
                "tj"));

        var text = QueueAddress.text(query.scope(), query.filter());

        assertThat(text)
                .isEqualTo(
                        "scope=overdue&country=TJ&holder=me&tag=strike&dueWithin=7&q=%D0%94%D0%B0%D0%BB%D0%B5%D1%80%20%26%20co");
        assertThat(QueueAddress.read(text)).isEqualTo(query);
    }

    @Test
    void leadsNowhereElse() {
        var query =
                QueueAddress.read("scope=https://elsewhere.example&kind=../admin&after=%zz&&=x&holder=%0d%0aLocation");

        assertThat(query.scope()).isEqualTo(Scope.MINE);
        assertThat(query.filter()).isEqualTo(TaskFilter.NONE);
        assertThat(QueueAddress.href(query.scope(), query.filter())).isEqualTo("/desk?scope=mine");
    }
}
