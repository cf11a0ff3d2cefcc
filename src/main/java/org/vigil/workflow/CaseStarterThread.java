package org.vigil.workflow;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vigil.cases.CasesImported;
import org.vigil.shared.BackgroundThread;
import org.vigil.shared.Thrown;

/** Wakes the starter: when cases were written, and from time to time for what a killed Vigil left. */
@Component
class CaseStarterThread extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(CaseStarterThread.class);
    private static final int SECONDS_BETWEEN_LOOKS = 10;
    private static final int QUIET_SECONDS = 2;
    private static final int LONGEST_WAIT_MINUTES = 10;

    private final CaseStarter starter;
    private final Semaphore news = new Semaphore(0);
    private volatile long written = System.nanoTime();
    private volatile long begun = System.nanoTime();

    CaseStarterThread(CaseStarter starter) {
        super("case-starter");
        this.starter = starter;
    }

    @TransactionalEventListener
    void hear(CasesImported imported) {
        written = System.nanoTime();
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
        return now - written < TimeUnit.SECONDS.toNanos(QUIET_SECONDS)
                && now - begun < TimeUnit.MINUTES.toNanos(LONGEST_WAIT_MINUTES);
    }

    private void rest() throws InterruptedException {
        if (news.tryAcquire(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
            news.drainPermits();
        }
    }
}
