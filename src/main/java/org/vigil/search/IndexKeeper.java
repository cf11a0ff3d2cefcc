package org.vigil.search;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.vigil.publication.document.PublishedChange;
import org.vigil.publication.document.PublishedChanges;
import org.vigil.shared.BackgroundThread;

/**
 * Builds the index at the start and keeps it true: by what this node publishes, before the answer to it goes out, and by looking twice a
 * second at what other nodes published. Whatever fails, the tables are asked until the index is built anew.
 */
@Component
@ConditionalOnWebApplication
class IndexKeeper extends BackgroundThread {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int SECONDS_AFTER_FAILURE = 5;
    /** More than these are taken in faster all at once. */
    private static final int MOST_CHANGES = 2_000;

    private final PublishedRows rows;
    private final PublishedChanges published;
    private final PublishedIndex index;
    private final SearchSettings settings;
    private final ApplicationEventPublisher events;
    private final Semaphore news = new Semaphore(0);
    private volatile @Nullable Content content;
    private volatile String mark = "";

    IndexKeeper(
            PublishedRows rows,
            PublishedChanges published,
            PublishedIndex index,
            SearchSettings settings,
            ApplicationEventPublisher events) {
        super("search-index");
        this.rows = rows;
        this.published = published;
        this.index = index;
        this.settings = settings;
        this.events = events;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void hear(PublishedChange change) {
        try {
            take(change.ref().toString());
        } catch (RuntimeException failed) {
            giveUp(failed);
            news.release();
        }
    }

    /** One after the other, so that what was read last is what stands. */
    private synchronized void take(String ref) {
        var standing = content;
        if (standing == null) {
            return;
        }
        var shown = rows.current(ref);
        if (standing.put(ref, shown)) {
            if (shown.isEmpty()) {
                standing.forget();
            }
            events.publishEvent(new SearchChanged());
            news.release();
        }
    }

    @Override
    protected void work() {
        while (isRunning()) {
            try {
                if (content == null) {
                    build();
                }
                look();
                listen();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                if (!isRunning() || !waitAfter(failed)) {
                    return;
                }
            }
        }
    }

    /** Makes the words of what was taken in ready for those who ask next, until it is time to look what others have published. */
    private void listen() throws InterruptedException {
        var end = System.nanoTime() + settings.look().toNanos();
        var standing = content;
        while (standing != null && standing == content) {
            standing.refresh();
            var left = end - System.nanoTime();
            if (left <= 0 || !news.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return;
            }
            news.drainPermits();
        }
    }

    private boolean waitAfter(RuntimeException failed) {
        giveUp(failed);
        try {
            TimeUnit.SECONDS.sleep(SECONDS_AFTER_FAILURE);
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private void build() {
        var began = System.nanoTime();
        var before = published.mark();
        var built = new Content(settings.text() ? TextIndex.in(settings.data().resolve("search")) : null);
        try {
            rows.forEachCurrent(settings.text(), built::add);
            built.refresh();
        } catch (RuntimeException failed) {
            built.close();
            throw failed;
        }
        content = built;
        var meanwhile = published.since(before);
        meanwhile.refs().forEach(this::take);
        mark = meanwhile.mark();
        index.use(built);
        events.publishEvent(new SearchChanged());
        LOG.info(
                "Search index ready: cases={} milliseconds={}",
                built.columns.alive(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        built.pack();
    }

    private void look() {
        var changes = published.since(mark);
        if (changes.all().size() > MOST_CHANGES) {
            LOG.info("The search index is built anew: changes={}", changes.all().size());
            drop();
            build();
            return;
        }
        changes.refs().forEach(this::take);
        mark = changes.mark();
    }

    /** An index that may have missed something is not asked again. */
    private void giveUp(RuntimeException failed) {
        LOG.warn("The search index is built anew: thrown={}", failed.getClass().getName());
        drop();
    }

    private synchronized void drop() {
        index.use(null);
        var broken = content;
        content = null;
        if (broken != null) {
            try {
                broken.close();
            } catch (RuntimeException alsoFailed) {
                LOG.warn(
                        "The old one could not be closed: thrown={}",
                        alsoFailed.getClass().getName());
            }
        }
    }

    @Override
    public void stop() {
        super.stop();
        drop();
    }
}
