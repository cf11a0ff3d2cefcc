package org.vigil.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/**
 * What is published is seen everywhere within a second, and what is taken back is gone everywhere within a second: asked of every
 * address that anybody or a partner may read, found by itself, so that an outlet made later is asked too.
 */
@VigilTest
@SuppressWarnings("NullAway.Init")
class RetractedEverywhereTests {

    private static final long ONE_SECOND = Duration.ofSeconds(1).toNanos();
    private static final List<String> LANGUAGES = List.of("", "/fr", "/es", "/ru", "/tg", "/ar", "/fa");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    /** Where a new case is looked for while its keys are not known yet. */
    private static List<String> firstOutlets(String ref) {
        return List.of(
                "/cases/" + ref,
                "/cases",
                "/cases?q=Vanisheva",
                "/countries/TJ",
                "/feeds/cases.atom",
                "/feeds/countries/TJ.rss",
                "/api/v1/public/cases/" + ref,
                "/api/v1/public/cases?q=Vanisheva",
                "/api/v1/public/export.csv",
                "/api/v1/public/export.json?country=TJ",
                "/api/v1/public/export.ndjson");
    }

    @Test
    void showsWhatIsPublishedAndForgetsWhatIsTakenBackWithinASecond() {
        var name = "Quintessa Vanisheva";
        var ref = path.caseToApprove(name);
        firstOutlets(ref).forEach(outlet -> assertThat(names(outlet, name)).isFalse());

        path.complete(ref, "Task_ApproveSummary", "reviewer", "APPROVE", Map.of());
        var published = System.nanoTime();
        isQuick(measured(firstOutlets(ref), outlet -> !names(outlet, name), published));
        var outlets = outlets(ref);
        var speaking = naming(outlets, name);
        assertThat(speaking).containsAll(firstOutlets(ref));

        expect(200, api.post("coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Danger")));
        var retracted = System.nanoTime();
        isQuick(measured(speaking, outlet -> names(outlet, name), retracted));

        assertThat(naming(outlets, name)).isEmpty();
        assertThat(answering(outlets, ref))
                .as("addresses of the case that still answer")
                .isEmpty();
    }

    private static void isQuick(Map<String, Long> nanos) {
        assertThat(nanos.values()).as(nanos.toString()).allMatch(late -> late < ONE_SECOND);
    }

    /** How long after the moment each outlet was still as before; each is asked until it is not. */
    private static Map<String, Long> measured(Collection<String> outlets, Predicate<String> isAsBefore, long since) {
        var measured = new TreeMap<String, Long>();
        for (var outlet : outlets) {
            var last = 0L;
            while (isAsBefore.test(outlet) && System.nanoTime() - since < 20 * ONE_SECOND) {
                last = System.nanoTime() - since;
            }
            measured.put(outlet, last);
        }
        return measured;
    }

    private boolean names(String outlet, String name) {
        var text = api.get(caller(outlet), outlet).text().toLowerCase(Locale.ROOT);
        // A search says again what was searched for.
        return Stream.of(name.toLowerCase(Locale.ROOT).split(" ", -1))
                .filter(part -> !outlet.toLowerCase(Locale.ROOT).contains(part))
                .anyMatch(text::contains);
    }

    private Set<String> naming(Set<String> outlets, String name) {
        var speaking = new TreeSet<String>();
        outlets.stream().filter(outlet -> names(outlet, name)).forEach(speaking::add);
        return speaking;
    }

    private List<String> answering(Set<String> outlets, String ref) {
        return outlets.stream()
                .filter(outlet -> outlet.contains("/" + ref))
                .filter(outlet -> api.get(caller(outlet), outlet).status() == 200)
                .toList();
    }

    private static String caller(String outlet) {
        return outlet.contains("/partner") ? "partner" : Api.NOBODY;
    }

    /** Every address that is read without a sign-in, or by partners, with what it can be asked about this case. */
    private Set<String> outlets(String ref) {
        var document =
                expect(200, api.get(Api.NOBODY, "/api/v1/public/cases/" + ref)).json();
        var outlets = new LinkedHashSet<String>();
        for (var pattern : patterns()) {
            var address = pattern.replace("{ref}", ref)
                    .replace("{iso}", "TJ")
                    .replace("{year}", "2025")
                    .replace(
                            "{key}",
                            document.path(pattern.contains("incident") ? "incidentKey" : "personKey")
                                    .asString("none"));
            if (address.contains("{") || address.startsWith("/actuator")) {
                continue;
            }
            for (var question : List.of("", "?q=Vanisheva", "?country=TJ")) {
                outlets.add(address + question);
            }
            if (!address.startsWith("/api") && !address.startsWith("/partner")) {
                LANGUAGES.forEach(language ->
                        outlets.add(address.equals("/") && !language.isEmpty() ? language : language + address));
            }
        }
        return outlets;
    }

    private List<String> patterns() {
        var patterns = new ArrayList<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                patterns.addAll(mapping.getPatternValues());
            }
        });
        return patterns.stream()
                .filter(pattern -> !pattern.startsWith("/desk") && !pattern.startsWith("/admin"))
                .filter(pattern ->
                        !pattern.startsWith("/api/v1") || pattern.contains("/public/") || pattern.contains("/partner/"))
                .sorted()
                .toList();
    }
}
