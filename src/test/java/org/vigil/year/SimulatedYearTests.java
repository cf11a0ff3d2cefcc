package org.vigil.year;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.vigil.testing.TimeTest;

/**
 * A year of the organisation, on the virtual clock: {@code mvn verify -Pnightly} passes a whole one with a thousand cases, the
 * ordinary suite three months with a few.
 */
@TimeTest
@SuppressWarnings("NullAway.Init")
class SimulatedYearTests {

    @Autowired
    private ApplicationContext application;

    @Test
    void keepsEveryRuleAfterEveryStep() {
        var settings = YearSettings.fromSystem();

        var passed = new SimulatedYear(Office.of(application), settings).pass();

        var page = new YearPage(settings, passed);
        System.out.println(page.text());
        if (Boolean.getBoolean("vigil.year.page")) {
            page.write();
        }
        assertThat(passed.chronicle().broken()).isEmpty();
        assertThat(passed.chronicle().countOf("case")).isEqualTo(settings.cases());
    }
}
