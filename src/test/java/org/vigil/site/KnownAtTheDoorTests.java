package org.vigil.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.shared.web.Assets;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** Over HTTP: nobody can tell by an answer whether it passed all doors or was known at the first. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class KnownAtTheDoorTests {

    private static final Map<String, String> PASSES_ALL_DOORS = Map.of("Cookie", "somebody=else");

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Test
    void anAnswerIsTheSameWhicheverDoorGivesIt() {
        for (var address : List.of(
                "/",
                "/fr/cases/TJ-2022-0001",
                "/cases/TJ-2022-0001",
                "/cases?country=TJ",
                "/statistics",
                "/api/v1/public/cases/TJ-2022-0001",
                "/api/v1/public/cases?country=TJ",
                "/feeds/cases.atom",
                "/embed/cases/TJ-2022-0001",
                "/charts/held-over-time.svg",
                "/charts/held-over-time.csv",
                "/css/vigil.css",
                Assets.address("/css/vigil.css"))) {
            var first = ask(address, PASSES_ALL_DOORS);
            ask(address, Map.of());
            var known = ask(address, Map.of());

            assertThat(known.status()).as(address).isEqualTo(first.status());
            assertThat(known.text()).as(address).isEqualTo(first.text());
            assertThat(headers(known)).as(address).isEqualTo(headers(first));

            var unchanged = Map.of("If-None-Match", first.header("ETag"));
            var asked = new TreeMap<>(unchanged);
            asked.putAll(PASSES_ALL_DOORS);
            assertThat(withoutVary(ask(address, unchanged))).as(address).isEqualTo(withoutVary(ask(address, asked)));
        }
    }

    /** After an upgrade an address with an old mark is asked for again, not kept with what it no longer means. */
    @Test
    void onlyAnAddressWithTheMarkOfTheContentIsKeptForGood() {
        assertThat(ask(Assets.address("/js/vigil.js"), Map.of()).header("Cache-Control"))
                .isEqualTo("max-age=31536000, public, immutable");
        for (var address : List.of("/js/vigil.js", "/js/vigil.js?v=000000000000")) {
            assertThat(ask(address, Map.of()).header("Cache-Control")).isEqualTo("no-cache, public");
        }
        assertThat(ask("/js/nothing.js", Map.of()).status()).isEqualTo(404);
    }

    /** At the last door the container has not yet said that the bytes may come packed, where it sends none. */
    private static Map<String, List<String>> withoutVary(Api.Answer answer) {
        assertThat(answer.status()).isEqualTo(304);
        var headers = headers(answer);
        headers.remove("vary");
        return headers;
    }

    @Test
    void whatIsTakenBackIsGoneFromTheFirstDoorToo() {
        var ref = path.publishedCase("Known At The Door");
        var addresses = List.of("/cases/" + ref, "/api/v1/public/cases/" + ref);
        for (var address : addresses) {
            ask(address, Map.of());
            assertThat(ask(address, Map.of()).status()).isEqualTo(200);
        }

        expect(200, api.post("coordinator", "/api/v1/cases/" + ref + "/summary/retraction", Map.of("note", "Harm")));

        for (var address : addresses) {
            assertThat(ask(address, Map.of()).status()).as(address).isEqualTo(410);
        }
    }

    private Api.Answer ask(String address, Map<String, String> headers) {
        return api.send(Api.NOBODY, "GET", address, null, headers);
    }

    /** The container alone says when an answer was sent and how long it is. */
    private static Map<String, List<String>> headers(Api.Answer answer) {
        var headers = new TreeMap<String, List<String>>();
        answer.http().headers().map().forEach((name, values) -> {
            if (!List.of("date", "content-length", "transfer-encoding").contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(
                        name.toLowerCase(Locale.ROOT), values.stream().sorted().toList());
            }
        });
        return headers;
    }
}
