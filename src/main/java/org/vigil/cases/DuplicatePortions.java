package org.vigil.cases;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The next portion of what is to be compared; one transaction, so that a portion is done or not. */
@Component
@Transactional
class DuplicatePortions {

    private static final int PORTION = 300;

    private final DuplicateRunStore runs;
    private final WaitingCases waiting;
    private final DuplicateSearch search;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DuplicatePortions(
            DuplicateRunStore runs,
            WaitingCases waiting,
            DuplicateSearch search,
            ApplicationEventPublisher events,
            Clock clock) {
        this.waiting = waiting;
        this.runs = runs;
        this.search = search;
        this.events = events;
        this.clock = clock;
    }

    /** In the transaction that brings them, so that none is forgotten. */
    @EventListener
    void on(CasesImported imported) {
        waiting.add(imported.cases().stream().map(opened -> opened.id().value()).toList());
    }

    /**
     * Compares cases that were imported.
     *
     * @return whether more is to be done
     */
    boolean nextImported() {
        var cases = waiting.take(PORTION);
        if (!cases.isEmpty()) {
            search.compare(cases, null, clock.instant());
        }
        return cases.size() == PORTION;
    }

    /**
     * Goes on with the search over all cases.
     *
     * @return whether more is to be done
     */
    boolean next() {
        var running = runs.lockRunning();
        if (running.isEmpty()) {
            return false;
        }
        var run = running.get();
        var cases = runs.next(run, PORTION);
        if (cases.isEmpty()) {
            runs.end(run, DuplicateRun.State.FINISHED, clock.instant());
            runs.latest().ifPresent(done -> events.publishEvent(DuplicateRunEvent.of(done, "FINISHED")));
            return false;
        }
        runs.advance(run, cases, search.compare(cases, run, clock.instant()), clock.instant());
        return true;
    }
}
