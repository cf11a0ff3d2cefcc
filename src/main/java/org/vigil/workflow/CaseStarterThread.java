package org.vigil.workflow;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vigil.cases.CasesImported;
import org.vigil.shared.BackgroundThread;
import org.vigil.shared.ServerOnly;
import org.vigil.shared.Thrown;

/** Wakes the starter: when cases were written, and from time to time for what a killed Vigil left. */
@Component
@ServerOnly
class CaseStarterThread extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarterThread.class);
    private static final int SECONDS_BETWEEN_LOOKS = 10;
    private static final long LEAST_QUIET = TimeUnit.SECONDS.toNanos(2);
    private static final long MOST_QUIET = TimeUnit.MINUTES.toNanos(1);
    private static final int LONGEST_WAIT_MINUTES = 10;

    private final CaseStarter starter;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable UUID writing;
    private volatile long quiet = LEAST_QUIET;
    private volatile long written = System.nanoTime();
    private volatile long begun = System.nanoTime();

    CaseStarterThread(CaseStarter starter) {
        super("case-starter");
        this.starter = starter;
    }

    /** The next portion of a list is expected in the time that the last one took, and as long again. */
    @TransactionalEventListener
    void hear(CasesImported imported) {
        var now = System.nanoTime();
        quiet = imported.importId().equals(writing)
                ? Math.min(MOST_QUIET, Math.max(LEAST_QUIET, 2 * (now - written)))
                : LEAST_QUIET;
        writing = imported.importId();
        written = now;
        news.release();
    }

    @Override
    protected void work() {
        while (isRunning()) {
            try {
                if (isWritingUnderWay()) {
                    TimeUnit.SECONDS.sleep(1);
                } else if (!starter.startSome()) {
                    begun = System.nanoTime();
                    rest();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("code=STARTER_FAILED thrown={}", Thrown.kinds(failed));
                try {
                    TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_LOOKS);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }
    }

    /** A list that is being written goes first, as long as nobody waits for long. */
    private boolean isWritingUnderWay() {
        var now = System.nanoTime();
        return now - written < quiet && now - begun < TimeUnit.MINUTES.toNanos(LONGEST_WAIT_MINUTES);
    }

    private void rest() throws InterruptedException {
        if (news.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
            news.drainPermits();
        }
    }
}
