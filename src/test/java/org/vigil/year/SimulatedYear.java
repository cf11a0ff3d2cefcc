package org.vigil.year;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.vigil.access.Role;
import org.vigil.testing.ModelCoverage;
import org.vigil.testing.Models;

/** Lets the year pass: whatever is due first happens first, be it a person's deed or a job of the engine. */
final class SimulatedYear {

    private final Office office;
    private final YearSettings settings;
    private final Chronicle chronicle = new Chronicle();
    private final Agenda agenda = new Agenda();
    private final Cast cast;
    private final World world;
    private final Desk desk;
    private final Invariants invariants;

    SimulatedYear(Office office, YearSettings settings) {
        this.office = office;
        this.settings = settings;
        this.cast = new Cast(office.staff(), settings);
        this.world = new World(office, cast, settings, agenda, chronicle);
        this.desk = new Desk(office, cast, settings, agenda, chronicle);
        this.invariants = new Invariants(office.owner(), chronicle);
    }

    /**
     * What came of it.
     *
     * @param chronicle counts
     * @param checks how often all invariants were checked on a case
     * @param people how many acted
     * @param taken how often each element of the models was taken
     * @param wall how long it took by the machine's clock
     */
    record Passed(Chronicle chronicle, long checks, int people, Map<String, Long> taken, Duration wall) {}

    Passed pass() {
        var taken = ModelCoverage.taken();
        var began = System.nanoTime();
        office.clock().startAt(settings.start());
        world.announce();
        everyWeek(settings.start());
        for (var next = agenda.next(); next != null && !next.at().isAfter(settings.end()); next = agenda.next()) {
            if (!jobRanBefore(next.at())) {
                agenda.remove(next);
                office.clock().sleepFor(Duration.between(office.clock().instant(), next.at()));
                next.deed().run();
                settle(world.life(next.number()), next.what());
            }
        }
        while (jobRanBefore(settings.end())) {
            // The engine's last jobs of the year.
        }
        atTheEnd();
        return new Passed(
                chronicle,
                invariants.checks(),
                cast.size(),
                Models.between(taken, ModelCoverage.taken()),
                Duration.ofNanos(System.nanoTime() - began));
    }

    private boolean jobRanBefore(Instant next) {
        var job = office.clock().runNextJob(next);
        if (job == null) {
            return false;
        }
        chronicle.count("job", String.valueOf(job.activity()));
        office.jobs()
                .takeFailures()
                .forEach(failed -> chronicle.broke("job failed: " + failed.job() + ", " + failed.failure()));
        var ref = job.caseRef();
        if (ref != null) {
            settle(world.life(ref), String.valueOf(job.activity()));
        }
        return true;
    }

    private void settle(World.@org.jspecify.annotations.Nullable Life life, String after) {
        if (life != null) {
            desk.look(life);
            invariants.check(life, office.clock().instant(), after);
        }
    }

    private void everyWeek(Instant at) {
        agenda.add(at, Agenda.NO_CASE, "week", () -> {
            chronicle.stood(at, stages());
            var coordinator = cast.one(Role.COORDINATOR, at, settings.dice("week", at));
            cast.as(coordinator, () -> office.counts().byStageAndAge());
            if (!at.plus(Duration.ofDays(7)).isAfter(settings.end())) {
                everyWeek(at.plus(Duration.ofDays(7)));
            }
        });
    }

    private Map<String, Integer> stages() {
        var stages = new TreeMap<String, Integer>();
        world.all().forEach(life -> stages.merge(stageOf(life), 1, Integer::sum));
        return stages;
    }

    private String stageOf(World.Life life) {
        return office.owner()
                .sql()
                .sql("select stage from cases.detention_case where ref = ?")
                .param(life.ref().toString())
                .query(String.class)
                .single();
    }

    private void atTheEnd() {
        chronicle.stood(settings.end(), stages());
        world.all().forEach(life -> invariants.check(life, office.clock().instant(), "the year"));
        invariants.textsInTheEngine().forEach(text -> chronicle.broke("7 a text in the engine: " + text));
        noticesAndPublications();
        var auditor = cast.one(Role.AUDITOR, settings.end(), settings.dice("auditor"));
        var log = cast.as(auditor, () -> office.audit().verify());
        if (!log.ok()) {
            chronicle.broke("the log breaks at " + log.firstBroken());
        }
    }

    private void noticesAndPublications() {
        for (var life : world.all()) {
            var ref = life.ref().toString();
            office.owner()
                    .sql()
                    .sql(
                            "select n.kind from notification.notice n join cases.detention_case c on c.id = n.case_id where c.ref = ?")
                    .param(ref)
                    .query(String.class)
                    .list()
                    .forEach(kind -> chronicle.count("notice", kind));
            office.owner()
                    .sql()
                    .sql("select state from published.summary where ref = ?")
                    .param(ref)
                    .query(String.class)
                    .list()
                    .forEach(state -> chronicle.count("public version", state));
        }
    }
}
