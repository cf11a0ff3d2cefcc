package org.vigil.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vigil.testing.Path.expect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/**
 * How long after the answer to a publication it is seen in each place, and how long after the answer to a retraction it is gone:
 * {@code src/bench/visible.sh}. Nothing here fails for being slow.
 */
@VigilTest
@SuppressWarnings("NullAway.Init")
class VisibilityCostTests {

    private static final int ROUNDS = Integer.getInteger("vigil.visible.rounds", 0);
    private static final int GIVEN_UP_MILLIS = 20_000;

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    private final Map<String, List<Double>> visible = new LinkedHashMap<>();
    private final Map<String, List<Double>> gone = new LinkedHashMap<>();

    @Test
    void saysHowLongAPublicationAndARetractionTakeToBeSeen() {
        assumeTrue(ROUNDS > 0, "Say -Dvigil.visible.rounds=100 to measure.");
        for (var round = 0; round < ROUNDS; round++) {
            var name = "Seenov " + (char) ('A' + round % 26) + (char) ('a' + round / 26 % 26) + "dilbar";
            places("TJ-2022-0001", name).values().forEach(address -> api.get(Api.NOBODY, address));
            var ref = path.publishedCase(name);
            wait(visible, places(ref, name), ref, name, true);
            expect(
                    200,
                    api.post(
                            "coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Measured")));
            wait(gone, places(ref, name), ref, name, false);
        }
        System.out.println(
                "| place | published: seen after ms, p50 | p99 | most | taken back: gone after ms, p50 | p99 | most |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
        visible.keySet().forEach(place -> System.out.println("| " + place + said(visible, place) + said(gone, place)));
    }

    private static Map<String, String> places(String ref, String name) {
        var asked = name.replace(' ', '+');
        var places = new LinkedHashMap<String, String>();
        places.put("page", "/cases/" + ref);
        places.put("JSON", "/api/v1/public/cases/" + ref);
        places.put("list", "/cases");
        places.put("search", "/cases?q=" + asked);
        places.put("search, API", "/api/v1/public/cases?q=" + asked);
        places.put("feed", "/feeds/cases.atom");
        places.put("export CSV", "/api/v1/public/export.csv");
        places.put("export NDJSON", "/api/v1/public/export.ndjson");
        return places;
    }

    /** All are asked again and again, one after the other, until each says what it should; the time is that of the first right answer. */
    private void wait(
            Map<String, List<Double>> times, Map<String, String> places, String ref, String name, boolean there) {
        var began = System.nanoTime();
        var open = new LinkedHashMap<>(places);
        while (!open.isEmpty()) {
            for (var place : List.copyOf(open.keySet())) {
                var asked = System.nanoTime();
                var answer = api.get(Api.NOBODY, places.getOrDefault(place, ""));
                // A page that found nobody still says whom it was asked for; a place that takes a case back still says
                // which.
                var says = answer.text().contains(place.startsWith("search") ? ref : name);
                var millis = (asked - began) / 1e6;
                if (says == there || millis > GIVEN_UP_MILLIS) {
                    times.computeIfAbsent(place, unused -> new ArrayList<>()).add(millis);
                    open.remove(place);
                }
            }
        }
    }

    private static String said(Map<String, List<Double>> times, String place) {
        var sorted = times.getOrDefault(place, List.of()).stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                " | %.0f | %.0f | %.0f",
                sorted.get(sorted.size() / 2),
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)),
                sorted.get(sorted.size() - 1));
    }
}
