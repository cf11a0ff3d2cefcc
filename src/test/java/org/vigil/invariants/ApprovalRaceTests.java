package org.vigil.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.Owner;
import org.vigil.testing.Path;
import org.vigil.testing.VigilTest;

/** Many approve at once: one wins, the others are told so. {@code -Dvigil.race.cases=500} for the nightly figure. */
@VigilTest
@SuppressWarnings("NullAway.Init")
class ApprovalRaceTests {

    private static final int THREADS = 32;
    private static final int CASES = Integer.getInteger("vigil.race.cases", 3);

    @Autowired
    private Api api;

    @Autowired
    private Path path;

    @Autowired
    private Owner owner;

    @Test
    void letsExactlyOneApprovalWin() throws InterruptedException, ExecutionException {
        var runners = Executors.newFixedThreadPool(THREADS);
        try {
            for (var round = 0; round < CASES; round++) {
                var ref = path.caseInReview("Raced For " + (char) ('A' + round % 26));
                var task = path.task(ref, "Task_ReviewRecord");

                var statuses = race(runners, task);

                assertThat(statuses).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
                assertThat(path.stage(ref)).isEqualTo("SAFETY_CHECK");
                assertThat(decisionsOn(ref)).isEqualTo(1);
            }
        } finally {
            runners.shutdownNow();
        }
    }

    private List<Integer> race(java.util.concurrent.ExecutorService runners, String task)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(THREADS);
        var attempts = new ArrayList<Callable<Integer>>();
        for (var runner = 0; runner < THREADS; runner++) {
            var user = runner % 2 == 0 ? "reviewer" : "reviewer2";
            attempts.add(() -> {
                start.await();
                return api.post(
                                user,
                                "/api/v1/tasks/" + task + "/complete",
                                Map.of("outcome", "APPROVE", "comment", "I was first"))
                        .status();
            });
        }
        var statuses = new ArrayList<Integer>();
        for (var answer : runners.invokeAll(attempts)) {
            statuses.add(answer.get());
        }
        return statuses;
    }

    private long decisionsOn(String ref) {
        return owner.sql().sql("""
                        select count(*) from verification.review_decision r join cases.detention_case c on c.id = r.case_id
                        where c.ref = ?""").param(ref).query(Long.class).single();
    }
}
