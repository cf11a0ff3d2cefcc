package org.vigil.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** A change says which version it was made on, and no change is lost. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class EtagTests {

    private static final int CLIENTS = 16;
    private static final int WRITES = Integer.getInteger("vigil.etag.writes", 96);

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Test
    void refusesAChangeWithoutOrOnAnotherVersion() {
        var ref = path.openCase("Versioned");
        var sources = "/api/v1/cases/" + ref + "/sources";
        var seen = path.ifMatch(ref);

        expect(428, api.post("intake", sources, source("No version", "a")));
        expect(412, api.post("intake", sources, source("Wrong version", "a"), Map.of("If-Match", "\"4711\"")));
        var added = expect(201, api.post("intake", sources, source("Right version", "a"), seen));
        expect(412, api.post("intake", sources, source("Old version", "a"), seen));

        assertThat(added.header("ETag")).isNotEqualTo(seen.get("If-Match"));
        assertThat(api.get("verifier", "/api/v1/cases/" + ref).header("ETag")).isEqualTo(added.header("ETag"));
    }

    @Test
    void answersUnchangedPublicCasesWithoutABody() {
        var ref = path.publishedCase("Public And Unchanged");
        var address = "/api/v1/public/cases/" + ref;
        var first = expect(200, api.get(Api.NOBODY, address));

        var again = api.send(Api.NOBODY, "GET", address, null, Map.of("If-None-Match", first.header("ETag")));

        assertThat(first.header("ETag")).isNotEmpty();
        assertThat(first.header("Cache-Control")).contains("public");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    /** Each client reads, writes on what it read, and tries again when it was late: as many sources as writes that were taken. */
    @Test
    void losesNoUpdate() throws InterruptedException, ExecutionException {
        var ref = path.openCase("Written By Many");
        var before = sources(ref);
        var left = new AtomicInteger(WRITES);
        var late = new AtomicInteger();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        var work = new ArrayList<Callable<Integer>>();
        for (var client = 0; client < CLIENTS; client++) {
            work.add(() -> {
                var taken = 0;
                while (left.getAndDecrement() > 0) {
                    var answer = path.addSource(ref, "intake", "origin " + left.get());
                    assertThat(answer.status()).as(answer.text()).isIn(201, 412);
                    taken += answer.status() == 201 ? 1 : 0;
                    late.addAndGet(answer.status() == 412 ? 1 : 0);
                }
                return taken;
            });
        }
        var taken = 0;
        for (var done : clients.invokeAll(work)) {
            taken += done.get();
        }
        clients.shutdown();

        assertThat(taken + late.get()).isEqualTo(WRITES);
        assertThat(sources(ref) - before).isEqualTo(taken);
        assertThat(versions(ref)).isEqualTo(List.of((long) taken + 1));
    }

    private int sources(String ref) {
        return api.get("verifier", "/api/v1/cases/" + ref).json().get("sources").size();
    }

    private List<Long> versions(String ref) {
        return List.of(api.get("verifier", "/api/v1/cases/" + ref)
                .json()
                .get("version")
                .asLong());
    }
}
