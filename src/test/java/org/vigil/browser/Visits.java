package org.vigil.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The people who have Vigil open during one test: each in a browser of their own, without shared cookies. */
class Visits {

    private final com.microsoft.playwright.Browser chromium;
    private final String base;
    private final String password;
    private final Map<String, Visit> signedIn = new LinkedHashMap<>();
    private final List<Visit> all = new ArrayList<>();

    Visits(com.microsoft.playwright.Browser chromium, String base, String password) {
        this.chromium = chromium;
        this.base = base;
        this.password = password;
    }

    /** The visit of one of the demo's accounts; the first call signs in. */
    Visit as(String user) {
        return signedIn.computeIfAbsent(user, name -> signIn(name, options -> options));
    }

    Visit signIn(String user, UnaryOperator<NewContextOptions> how) {
        var visit = anonymous(how);
        visit.signIn(user, password);
        return visit;
    }

    Visit anonymous() {
        return anonymous(options -> options);
    }

    Visit anonymous(UnaryOperator<NewContextOptions> how) {
        var options = new NewContextOptions()
                .setBaseURL(base)
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1280, 800);
        var visit = new Visit(chromium.newContext(how.apply(options)), base);
        all.add(visit);
        return visit;
    }

    /** Closes every visit; unless the test has failed already, none of them may have seen anything wrong. */
    void end(boolean failed) {
        var wrong = new ArrayList<String>();
        for (var visit : all) {
            if (failed) {
                visit.keepLast();
            }
            wrong.addAll(visit.close());
        }
        if (failed) {
            wrong.forEach(System.out::println);
        } else {
            assertThat(wrong)
                    .as("foreign requests, console errors, breaches of policy")
                    .isEmpty();
        }
    }
}
