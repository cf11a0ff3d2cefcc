package org.vigil.cases;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.shared.Refusal;

/** Starts the search for duplicates over the whole store, stops it, and takes it up again where it stopped. */
@Service
@Transactional
public class DuplicateRunManagement {

    private final DuplicateRunStore runs;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DuplicateRunManagement(
            DuplicateRunStore runs, CurrentUser currentUser, ApplicationEventPublisher events, Clock clock) {
        this.runs = runs;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** Begins to compare each case with all others, in the background. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public DuplicateRun start() {
        if (runs.lockRunning().isPresent()) {
            throw Refusal.conflict("refusal.duplicates.running");
        }
        runs.add(UUID.randomUUID(), currentUser.id(), clock.instant());
        return tell("STARTED");
    }

    /** Stops after the portion under way; what was found stays in the queue. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public DuplicateRun cancel() {
        var running = runs.lockRunning().orElseThrow(() -> Refusal.conflict("refusal.duplicates.not-running"));
        runs.end(running, DuplicateRun.State.CANCELLED, clock.instant());
        return tell("CANCELLED");
    }

    /** Goes on where a cancelled search stopped. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public DuplicateRun resume() {
        var last = runs.latest()
                .filter(run -> run.state() == DuplicateRun.State.CANCELLED)
                .orElseThrow(() -> Refusal.conflict("refusal.duplicates.nothing-to-resume"));
        runs.goOn(last.id(), clock.instant());
        return tell("RESUMED");
    }

    private DuplicateRun tell(String what) {
        var run = runs.latest().orElseThrow();
        events.publishEvent(DuplicateRunEvent.of(run, what));
        return run;
    }

    /** How far the last search has come. */
    @RequiresPermission(Permission.CASE_LINK)
    @Transactional(readOnly = true)
    public Optional<DuplicateRun> latest() {
        return runs.latest();
    }
}
