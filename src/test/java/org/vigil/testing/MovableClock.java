package org.vigil.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * The one clock of product and engine. It runs with the system's until a test moves it; then it stands still wherever the test
 * puts it, until {@link #reset} at the end of that test.
 *
 * <p>While it is moved no executor of any context takes jobs by itself: the test alone lets them run, in the order of their time.
 * What is not moved: the freshness of the signed row context and of browser sessions, the time of an audit entry, the grants on
 * sealed cases; these are the machine's and the database's own.
 */
@TestComponent
@Primary
public class MovableClock extends Clock implements DisposableBean {

    /** The engine's clock is one for the whole JVM, so whoever moves it stills the executors of all contexts. */
    private static final Set<MovableClock> ALL = new CopyOnWriteArraySet<>();

    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final Jobs jobs;
    private final List<JobExecutor> stilled = new ArrayList<>();
    private volatile @Nullable Instant moved;
    private volatile @Nullable JobExecutor own;

    MovableClock(ObjectProvider<ProcessEngineConfigurationImpl> engine, Jobs jobs) {
        this.engine = engine;
        this.jobs = jobs;
        ALL.add(this);
    }

    @Override
    public Instant instant() {
        var at = moved;
        return at == null ? Instant.now() : at;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    /** Puts the clock anywhere, without letting a job run; cases of earlier tests wait no more, what has no case waits anew. */
    public void startAt(Instant when) {
        set(when);
        jobs.beginAnew();
    }

    /** Lets time pass as a running server does: each job runs at its own time, in order. How many ran. */
    public int advanceTo(Instant when) {
        if (when.isBefore(instant())) {
            throw new IllegalArgumentException("Time does not go back: " + when + " is before " + instant());
        }
        var ran = 0;
        while (runNextJob(when) != null) {
            ran++;
        }
        set(when);
        return ran;
    }

    /** Goes on to the next job that is due until then, and runs it; nothing, and no step further, when there is none. */
    public Jobs.@Nullable Due runNextJob(Instant until) {
        var next = jobs.firstDue(until);
        if (next != null) {
            set(next.due().isAfter(instant()) ? next.due() : instant());
            jobs.run(next);
        }
        return next;
    }

    public int advanceBy(Duration time) {
        return advanceTo(instant().plus(time));
    }

    /** Lets time pass as over a server that is switched off: nothing runs. */
    public void sleepFor(Duration time) {
        set(instant().plus(time));
    }

    /** What a server does that wakes up: runs all that is due by now, in order of its time. How many ran. */
    public int runDueJobs() {
        return advanceTo(instant());
    }

    /** Goes on with the system's clock; executors take their jobs again. */
    public void reset() {
        if (moved != null) {
            moved = null;
            ClockUtil.reset();
            stilled.forEach(JobExecutor::start);
            stilled.clear();
        }
    }

    private void set(Instant when) {
        if (moved == null) {
            ALL.forEach(other -> other.still(stilled));
        }
        // The engine counts milliseconds.
        var at = when.truncatedTo(ChronoUnit.MILLIS);
        moved = at;
        ClockUtil.setCurrentTime(Date.from(at));
    }

    private void still(List<JobExecutor> into) {
        engine.ifAvailable(configuration -> {
            var executor = configuration.getJobExecutor();
            own = executor;
            if (executor != null && executor.isActive()) {
                executor.shutdown();
                into.add(executor);
            }
        });
    }

    /** The application ends in the middle of a test: the others go on with the system's time. */
    @Override
    public void destroy() {
        ALL.remove(this);
        stilled.remove(own);
        reset();
    }
}
