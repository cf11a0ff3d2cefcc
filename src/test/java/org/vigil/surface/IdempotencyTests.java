package org.vigil.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;
import static org.vigil.testing.Path.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.VigilTest;

/** The same request under the same key is done once. {@code -Dvigil.idempotency.keys=500} for the nightly figure. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class IdempotencyTests {

    private static final int TWINS = 20;
    private static final int KEYS = Integer.getInteger("vigil.idempotency.keys", 4);

    @Autowired
    private Api api;

    @Autowired
    private Owner owner;

    @Test
    void opensOneCaseForEachKeyHoweverOftenItComes() throws InterruptedException, ExecutionException {
        var before = cases();
        var twins = Executors.newFixedThreadPool(TWINS);
        for (var key = 0; key < KEYS; key++) {
            var header = Map.of("Idempotency-Key", UUID.randomUUID().toString());
            var posts = new ArrayList<Callable<Api.Answer>>();
            for (var twin = 0; twin < TWINS; twin++) {
                posts.add(() -> api.post("intake", "/api/v1/cases", report("One Of Twins"), header));
            }
            var refs = new HashSet<String>();
            for (var answer : twins.invokeAll(posts)) {
                refs.add(expect(201, answer.get()).json().get("ref").asString());
            }
            assertThat(refs).hasSize(1);
        }
        twins.shutdown();

        assertThat(cases() - before).isEqualTo(KEYS);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        var header = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        expect(201, api.post("intake", "/api/v1/cases", report("The First Body"), header));
        var before = cases();

        expect(422, api.post("intake", "/api/v1/cases", report("The Second Body"), header));

        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void keepsTheKeysOfTwoPeopleApart() {
        var header = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var one = expect(201, api.post("intake", "/api/v1/cases", report("Key Of One"), header));
        var other = expect(201, api.post("intake2", "/api/v1/cases", report("Key Of The Other"), header));

        assertThat(one.json().get("ref")).isNotEqualTo(other.json().get("ref"));
    }

    private long cases() {
        return owner.sql()
                .sql("select count(*) from cases.detention_case")
                .query(Long.class)
                .single();
    }
}
