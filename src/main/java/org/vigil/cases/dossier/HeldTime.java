package org.vigil.cases.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Tri;

/**
 * One time in custody, from an arrest to a release.
 *
 * @param since its beginning, unknown if no source dates it
 * @param until its end; absent while no source says that it ended
 */
record HeldTime(FuzzyDate since, @Nullable FuzzyDate until) {

    private static final Comparator<FuzzyDate> IN_ORDER = Comparator.comparing(HeldTime::firstDay)
            .thenComparing(date -> date.latest() == null ? LocalDate.MAX : date.latest());

    /** An end without a day says nothing where one with a day fits: both sources speak of the same end. */
    private static final Comparator<FuzzyDate> DATED_FIRST =
            Comparator.comparing((FuzzyDate date) -> !date.isKnown()).thenComparing(IN_ORDER);

    static Optional<HeldTime> last(Dossier dossier) {
        var times = all(dossier);
        return times.isEmpty() ? Optional.empty() : Optional.of(times.get(times.size() - 1));
    }

    /** Held by others than a state is missing, not held. */
    static Tri heldOn(Dossier dossier, LocalDate date) {
        if (Liberty.captor(dossier).filter(PerpetratorCategory::isNonState).isPresent()) {
            return Tri.NO;
        }
        return all(dossier).stream().map(time -> time.covers(date)).reduce(Tri.NO, Tri::or);
    }

    DaysHeld days(LocalDate on) {
        return DaysHeld.between(since, until, on);
    }

    private Tri covers(LocalDate date) {
        var begun = since.before(date);
        return until == null ? begun : begun.and(until.before(date).not());
    }

    /** All times in custody in their order; each ends with the first end that can follow it. */
    static List<HeldTime> all(Dossier dossier) {
        var starts = starts(dossier);
        var ends = new ArrayList<>(ends(dossier).sorted(DATED_FIRST).toList());
        var times = new ArrayList<HeldTime>();
        for (int index = 0; index < starts.size(); index++) {
            var start = starts.get(index);
            var next = index + 1 < starts.size() ? starts.get(index + 1) : null;
            var end = ends.stream()
                    .filter(each -> follows(start, each) && (next == null || follows(each, next)))
                    .findFirst()
                    .orElse(null);
            if (end != null) {
                ends.remove(end);
            }
            times.add(new HeldTime(start, end == null && next != null ? next : end));
        }
        return times;
    }

    private static List<FuzzyDate> starts(Dossier dossier) {
        var arrests = Stream.concat(
                        dossier.values(Arrest.class).stream().map(arrest -> known(arrest.date())),
                        dossier.values(ReArrest.class).stream().map(arrest -> known(arrest.date())))
                .sorted(IN_ORDER)
                .toList();
        if (!arrests.isEmpty()) {
            return arrests;
        }
        var custody = dossier.values(Custody.class).stream()
                .filter(Custody::saysHeld)
                .map(held -> held.date() == null ? FuzzyDate.unknown() : notAfter(held.date()))
                .min(IN_ORDER);
        return custody.map(List::of).orElseGet(List::of);
    }

    private static Stream<FuzzyDate> ends(Dossier dossier) {
        return Stream.of(
                        dossier.values(Release.class).stream().map(release -> known(release.date())),
                        dossier.values(Death.class).stream().map(death -> known(death.date())),
                        dossier.values(Exile.class).stream().map(exile -> known(exile.date())),
                        dossier.values(Custody.class).stream()
                                .filter(custody -> custody.status() != null
                                        && custody.status().endsCustody())
                                .map(custody -> known(custody.date())))
                .flatMap(dates -> dates);
    }

    /** Seen in custody on a day, somebody came into it on that day or before. */
    private static FuzzyDate notAfter(FuzzyDate seen) {
        return seen.latest() == null ? FuzzyDate.unknown() : FuzzyDate.range(null, seen.latest());
    }

    private static FuzzyDate known(@Nullable FuzzyDate date) {
        return date == null ? FuzzyDate.unknown() : date;
    }

    private static boolean follows(FuzzyDate earlier, FuzzyDate later) {
        return later.latest() == null || !later.latest().isBefore(firstDay(earlier));
    }

    private static LocalDate firstDay(FuzzyDate date) {
        return date.earliest() == null ? LocalDate.MIN : date.earliest();
    }
}
