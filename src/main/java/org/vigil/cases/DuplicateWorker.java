package org.vigil.cases;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vigil.access.CurrentUser;
import org.vigil.shared.ServerOnly;

/**
 * Does what waits in the background, as the system: indexes names anew after an upgrade, and goes on with a search.
 *
 * <p>What waits is a row, so a process that was killed is followed by the next one where it stopped.
 */
@Component
@ServerOnly
class DuplicateWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DuplicateWorker.class);
    private static final int RETRY_SECONDS = 30;

    private static final int QUIET_SECONDS = 10;

    private final AtomicLong portionsSeen = new AtomicLong();
    private final NameIndexUpkeep upkeep;
    private final DuplicatePortions portions;
    private final CurrentUser currentUser;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var background = new Thread(work, "duplicates");
        background.setDaemon(true);
        return background;
    });

    DuplicateWorker(NameIndexUpkeep upkeep, DuplicatePortions portions, CurrentUser currentUser) {
        this.upkeep = upkeep;
        this.portions = portions;
        this.currentUser = currentUser;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.execute(this::work);
    }

    @TransactionalEventListener
    void on(DuplicateRunEvent event) {
        thread.execute(this::work);
    }

    /** Not while portions keep coming: an import is quicker when nobody compares beside it. */
    @TransactionalEventListener
    void on(CasesImported imported) {
        var last = portionsSeen.incrementAndGet();
        Executor later = CompletableFuture.delayedExecutor(QUIET_SECONDS, TimeUnit.SECONDS, thread);
        later.execute(() -> {
            if (portionsSeen.get() == last) {
                work();
            }
        });
    }

    private void work() {
        try {
            currentUser.asSystem(() -> {
                var more = true;
                while (more && !Thread.currentThread().isInterrupted()) {
                    more = upkeep.nextPortion() || portions.nextImported() || portions.next();
                }
                return more;
            });
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("search for duplicates stopped: {}", e.getClass().getSimpleName());
                Executor later = CompletableFuture.delayedExecutor(RETRY_SECONDS, TimeUnit.SECONDS, thread);
                later.execute(this::work);
            }
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
