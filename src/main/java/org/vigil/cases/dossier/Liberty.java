package org.vigil.cases.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Tri;

/** Whether a person is at liberty on a day, as it follows from all that stands. */
final class Liberty {

    private Liberty() {}

    static LibertyStatus status(Dossier dossier, LocalDate on) {
        var death = dossier.value(Death.class).filter(each -> begun(each.date(), on));
        if (death.isPresent()) {
            return death.get().inCustody() == Known.YES ? LibertyStatus.DIED_IN_CUSTODY : LibertyStatus.UNKNOWN;
        }
        if (dossier.value(Exile.class).filter(each -> begun(each.date(), on)).isPresent()) {
            return LibertyStatus.EXILED;
        }
        var stated = stated(dossier, on);
        var released = released(dossier, on);
        if (released.isPresent()) {
            return stated.filter(each -> isAfter(each.date(), released.get().date()))
                    .map(Liberty::statusOf)
                    .orElseGet(() -> ground(released.get().ground()));
        }
        var followed = followed(dossier, on);
        return stated.filter(
                        each -> followed.filter(step -> overtakes(step, each)).isEmpty())
                .map(Liberty::statusOf)
                .orElseGet(() -> followed.map(Step::status).orElse(LibertyStatus.UNKNOWN));
    }

    static Optional<DetentionRegime> regime(Dossier dossier, LocalDate on) {
        var status = status(dossier, on);
        if (status == LibertyStatus.MISSING || status == LibertyStatus.HOUSE_ARREST) {
            return Optional.of(
                    status == LibertyStatus.MISSING ? DetentionRegime.MISSING : DetentionRegime.HOUSE_ARREST);
        }
        if (!status.isHeld()) {
            return Optional.empty();
        }
        if (captor(dossier).filter(PerpetratorCategory::isNonState).isPresent()) {
            return Optional.of(DetentionRegime.HOSTAGE);
        }
        var convicted = status == LibertyStatus.HELD_SERVING
                || dossier.values(ChargeStatus.class).stream()
                        .anyMatch(each -> each.status() == ChargeStatus.Value.CONVICTED);
        return Optional.of(convicted ? DetentionRegime.IMPRISONMENT : DetentionRegime.PROVISIONAL);
    }

    /** Who holds the person, or took the person. */
    static Optional<PerpetratorCategory> captor(Dossier dossier) {
        return Stream.of(
                        dossier.values(Custody.class).stream().map(Custody::perpetrator),
                        dossier.values(ReArrest.class).stream().map(ReArrest::perpetrator),
                        dossier.values(Arrest.class).stream().map(Arrest::perpetrator))
                .flatMap(categories -> categories)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The last status that a source states outright; one without a date holds until something is dated later. */
    private static Optional<Custody> stated(Dossier dossier, LocalDate on) {
        return dossier.values(Custody.class).stream()
                .filter(custody -> custody.status() != null && custody.status() != LibertyStatus.UNKNOWN)
                .filter(custody -> custody.date() == null || begun(custody.date(), on))
                .max(Comparator.comparing((Custody custody) -> lastDay(custody.date()))
                        .thenComparing(Liberty::statusOf));
    }

    private static LibertyStatus statusOf(Custody custody) {
        return custody.status() == null ? LibertyStatus.UNKNOWN : custody.status();
    }

    /** The last release that no later arrest undid. */
    private static Optional<Release> released(Dossier dossier, LocalDate on) {
        return dossier.values(Release.class).stream()
                .filter(release -> begun(release.date(), on))
                .max(Comparator.comparing((Release release) -> lastDay(release.date())))
                .filter(release -> dossier.values(ReArrest.class).stream()
                        .noneMatch(again -> begun(again.date(), on) && undoes(again, release)));
    }

    private static boolean undoes(ReArrest again, Release release) {
        return release.date() == null || !release.date().isKnown() || isAfter(again.date(), release.date());
    }

    private static LibertyStatus ground(Release.@Nullable Ground ground) {
        return ground == null ? LibertyStatus.UNKNOWN : ground.status();
    }

    /** How far the proceedings have brought the person: held for investigation, for trial, or serving a sentence. */
    private static Optional<Step> followed(Dossier dossier, LocalDate on) {
        var start = HeldTime.all(dossier).stream()
                .map(HeldTime::since)
                .filter(since -> begun(since, on))
                .reduce((one, other) -> other)
                .orElse(null);
        var sentence = dossier.sentence()
                .filter(Sentence::isCustodial)
                .filter(each -> begun(each.date(), on) && !isAfter(start, each.date()));
        if (sentence.isPresent()) {
            return Optional.of(
                    new Step(LibertyStatus.HELD_SERVING, sentence.get().date()));
        }
        var trial = dossier.values(Proceeding.class).stream()
                .filter(each -> each.stage() == Proceeding.Stage.TRIAL && each.begun() == Known.YES)
                .filter(each -> begun(each.since(), on) && !isAfter(start, each.since()))
                .findFirst();
        return Optional.ofNullable(start)
                .map(since -> trial.map(each -> new Step(LibertyStatus.HELD_TRIAL, each.since()))
                        .orElseGet(() -> new Step(LibertyStatus.HELD_INVESTIGATION, since)));
    }

    /** Dates decide which of the two came later; without them the later stage of the proceedings did. */
    private static boolean overtakes(Step step, Custody stated) {
        var dated = step.date != null
                && step.date.isKnown()
                && stated.date() != null
                && stated.date().isKnown();
        var status = statusOf(stated);
        return dated
                ? isAfter(step.date, stated.date())
                : status.compareTo(LibertyStatus.HELD_SERVING) < 0 && step.status.compareTo(status) > 0;
    }

    private static boolean begun(@Nullable FuzzyDate date, LocalDate on) {
        return date == null || date.before(on.plusDays(1)) != Tri.NO;
    }

    /** Whether it is certain to lie after the other. */
    private static boolean isAfter(@Nullable FuzzyDate date, @Nullable FuzzyDate other) {
        var first = date == null ? null : date.earliest();
        return first != null && other != null && other.isKnown() && other.before(first) == Tri.CERTAIN;
    }

    private static LocalDate lastDay(@Nullable FuzzyDate date) {
        return date == null || date.latest() == null ? LocalDate.MIN : date.latest();
    }

    /** A status that follows from a step of the proceedings. */
    private record Step(LibertyStatus status, @Nullable FuzzyDate date) {}
}
