package org.vigil.census;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.WebApplicationContext;
import org.vigil.publication.document.PublishedChange;
import org.vigil.publication.document.PublishedChanges;

/** The times in custody as they stand now: read whole at the start, then case by case as they change here or on another node. */
@Component
class CurrentHeldTimes {

    private static final long LOOK_NANOS = Duration.ofMillis(500).toNanos();

    private final HeldVersions versions;
    private final PublishedChanges published;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private Set<PublishedChanges.Change> seen = Set.of();
    private volatile @Nullable HeldTimes times;
    private String mark = "0";
    private long lookedAt;

    CurrentHeldTimes(HeldVersions versions, PublishedChanges published) {
        this.versions = versions;
        this.published = published;
    }

    HeldTimes now() {
        var known = times;
        return known == null || !changed.isEmpty() || System.nanoTime() - lookedAt > LOOK_NANOS ? refreshed() : known;
    }

    private synchronized HeldTimes refreshed() {
        var known = times;
        if (known == null) {
            mark = published.mark();
            known = versions.all();
        } else {
            if (System.nanoTime() - lookedAt > LOOK_NANOS) {
                changed.addAll(changedElsewhere());
            }
            known = withChanges(known);
        }
        lookedAt = System.nanoTime();
        times = known;
        return known;
    }

    /** While a transaction stays open the marks behind it are read again: what was taken in before is not taken in again. */
    private Set<String> changedElsewhere() {
        var recent = published.since(mark);
        var fresh = recent.all().stream()
                .filter(change -> !seen.contains(change))
                .map(PublishedChanges.Change::ref)
                .collect(Collectors.toSet());
        seen = recent.all();
        mark = recent.mark();
        return fresh;
    }

    private HeldTimes withChanges(HeldTimes known) {
        var refs = Set.copyOf(changed);
        if (refs.isEmpty()) {
            return known;
        }
        // Taken off before they are read: what changes while reading is read again.
        changed.removeAll(refs);
        return known.with(versions.of(refs));
    }

    /** Before any cache lets go of its answers: whoever makes them anew asks here. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void on(PublishedChange change) {
        changed.add(change.ref().toString());
    }

    /** Nobody waits for the first reading, however many cases there are; a command that makes no pages reads none. */
    @EventListener
    public void on(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebApplicationContext)) {
            return;
        }
        var reading = new Thread(this::now, "census");
        reading.setDaemon(true);
        reading.start();
    }
}
