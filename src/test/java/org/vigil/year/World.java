package org.vigil.year;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vigil.access.Role;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.ActionStatus;
import org.vigil.advocacy.NewAction;
import org.vigil.advocacy.ReplyKind;
import org.vigil.advocacy.StatePosition;
import org.vigil.cases.Stage;
import org.vigil.followup.HearingId;
import org.vigil.followup.HearingKind;
import org.vigil.followup.HearingOutcome;
import org.vigil.followup.NewHearing;
import org.vigil.intake.Channel;
import org.vigil.intake.NewReport;
import org.vigil.publication.Consent;
import org.vigil.publication.ConsentWithdrawal;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.testing.Path;

/** What happens to the cases without a task having asked for it: they arrive, news comes, courts sit, authorities answer. */
final class World {

    private static final Duration DAY = Duration.ofDays(1);

    private final Office office;
    private final Cast cast;
    private final YearSettings settings;
    private final Agenda agenda;
    private final Chronicle chronicle;
    private final Map<String, Life> lives = new TreeMap<>();
    private final Map<Integer, Life> byNumber = new TreeMap<>();
    private final List<CaseRef> refs = new ArrayList<>();

    World(Office office, Cast cast, YearSettings settings, Agenda agenda, Chronicle chronicle) {
        this.office = office;
        this.cast = cast;
        this.settings = settings;
        this.agenda = agenda;
        this.chronicle = chronicle;
    }

    /**
     * A case that has arrived.
     *
     * @param number which of the year
     * @param ref its reference
     * @param story what is said of it
     * @param earlierCase a case that was there before it, where there was one
     */
    record Life(
            int number, CaseRef ref, Story story, @Nullable String earlierCase) {}

    @Nullable
    Life life(String ref) {
        return lives.get(ref);
    }

    @Nullable
    Life life(int number) {
        return byNumber.get(number);
    }

    List<Life> all() {
        return List.copyOf(lives.values());
    }

    /** Every arrival of the year, as the seed has it. */
    void announce() {
        for (int number = 0; number < settings.cases(); number++) {
            var dice = settings.dice("arrival", number);
            var at = settings.start().plus(dice.between(Duration.ofHours(1), settings.arrivals()));
            var story = new Story(number, at, settings.dice("story", number));
            agenda.add(at, number, "arrives", () -> arrive(story, dice));
        }
    }

    private void arrive(Story story, Dice dice) {
        var now = office.clock().instant();
        var opener = cast.one(Role.INTAKE, now, dice);
        var reported = dice.chance(35);
        if (reported) {
            // Nobody is signed in who reports.
            office.reports()
                    .receive(
                            new NewReport(Channel.WEB_FORM, "Somebody was taken away — " + story.number(), null, null));
            chronicle.count("report from the public");
        }
        var ref = cast.as(opener, () -> office.cases().open(story.opening())).ref();
        if (reported) {
            cast.as(opener, () -> {
                var waiting = office.reports().waiting();
                office.reports().linkTo(waiting.get(waiting.size() - 1).id(), ref);
                return true;
            });
        }
        var earlier = refs.isEmpty() || dice.chance(70) ? null : dice.one(refs).toString();
        var life = new Life(story.number(), ref, story, earlier);
        lives.put(ref.toString(), life);
        byNumber.put(story.number(), life);
        refs.add(ref);
        chronicle.count("case");
        chronicle.count("country", story.country());
        plan(life, dice);
        planEnd(life, settings.dice("end", story.number()));
    }

    private void plan(Life life, Dice dice) {
        if (dice.chance(85)) {
            happens(
                    life,
                    "second origin",
                    dice.between(Duration.ofHours(3), DAY.multipliedBy(dice.chance(80) ? 4 : 50)),
                    () -> secondOrigin(life));
        }
        if (life.story().hasGap() && dice.chance(70)) {
            for (var nth = 1; nth <= 2; nth++) {
                var which = nth;
                happens(
                        life,
                        "gap closed " + nth,
                        dice.between(DAY.multipliedBy(6), DAY.multipliedBy(70)),
                        () -> gapClosed(life, which));
            }
        }
        for (var nth = 1; nth <= 3; nth++) {
            if (dice.chance(25)) {
                var which = nth;
                happens(
                        life,
                        "news " + nth,
                        dice.between(DAY.multipliedBy(8), DAY.multipliedBy(250)),
                        () -> news(life, which));
            }
        }
        for (var nth = 1; nth <= 2; nth++) {
            if (dice.chance(35)) {
                var which = nth;
                happens(life, "hearing " + nth, dice.between(DAY, DAY.multipliedBy(120)), () -> hearing(life, which));
            }
        }
        for (var nth = 1; nth <= 3; nth++) {
            if (dice.chance(35)) {
                var which = nth;
                happens(
                        life,
                        "action " + nth,
                        dice.between(Duration.ofHours(2), DAY.multipliedBy(90)),
                        () -> action(life, which));
            }
        }
    }

    /** How it ends, and what is taken back. */
    private void planEnd(Life life, Dice dice) {
        var at = dice.between(DAY.multipliedBy(25), DAY.multipliedBy(280));
        var how = dice.weighted(List.of(Story.Ending.values()), List.of(80, 8, 12));
        if (dice.chance(45)) {
            happens(life, how.name().toLowerCase(Locale.ROOT), at, () -> ends(life, how, 1));
            if (dice.chance(85)) {
                happens(
                        life,
                        "said by a second paper",
                        at.plus(dice.between(Duration.ofHours(1), DAY.multipliedBy(3))),
                        () -> ends(life, how, 2));
            }
        }
        if (dice.chance(6)) {
            happens(
                    life,
                    "consent withdrawn",
                    dice.between(DAY.multipliedBy(10), DAY.multipliedBy(200)),
                    () -> consentWithdrawn(life, dice));
        }
        if (dice.chance(8)) {
            happens(
                    life,
                    "correction",
                    dice.between(DAY.multipliedBy(30), DAY.multipliedBy(200)),
                    () -> correction(life));
        }
        if (dice.chance(6)) {
            happens(
                    life,
                    "retraction",
                    dice.between(DAY.multipliedBy(30), DAY.multipliedBy(200)),
                    () -> retraction(life));
        }
    }

    private void ends(Life life, Story.Ending how, int nth) {
        requireOpen(life);
        var now = office.clock().instant();
        var on = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        var who = cast.one(Role.INTAKE, now, diceOf(life, "end " + nth));
        cast.as(who, () -> {
            var source = office.cases().addSource(life.ref(), life.story().endSource(how, nth), null);
            return office.cases().propose(life.ref(), life.story().ends(source, how, on), null);
        });
    }

    private void consentWithdrawn(Life life, Dice dice) {
        var now = office.clock().instant();
        var who = cast.one(Role.INTAKE, now, diceOf(life, "consent"));
        var scope = dice.one(List.of(Consent.Scope.NAME, Consent.Scope.NAME, Consent.Scope.HEALTH));
        cast.as(who, () -> {
            office.consents()
                    .withdraw(
                            life.ref(),
                            new ConsentWithdrawal(
                                    scope, LocalDate.ofInstant(now, ZoneOffset.UTC), "The wife called — in tears"));
            return true;
        });
    }

    private void correction(Life life) {
        var who = cast.one(Role.REVIEWER, office.clock().instant(), diceOf(life, "correction"));
        cast.as(who, () -> {
            office.summaries().requestCorrection(life.ref(), "The day is wrong — by one");
            return true;
        });
    }

    private void retraction(Life life) {
        var who = cast.one(Role.COORDINATOR, office.clock().instant(), diceOf(life, "retraction"));
        cast.as(who, () -> {
            office.summaries().retract(life.ref(), "It was another person — it seems");
            return true;
        });
    }

    private void happens(Life life, String what, Duration after, Runnable deed) {
        agenda.add(office.clock().instant().plus(after), life.number(), what, () -> {
            try {
                deed.run();
                chronicle.count("happened", what.replaceAll("\\s\\d+$", ""));
            } catch (Refusal refused) {
                chronicle.count("came too late", what.replaceAll("\\s\\d+$", ""));
            }
        });
    }

    private Dice diceOf(Life life, String what) {
        return settings.dice("world", life.number(), what);
    }

    private Stage stage(Life life) {
        var anyone = cast.one(Role.COORDINATOR, office.clock().instant(), diceOf(life, "stage"));
        return cast.as(anyone, () -> office.queries().details(life.ref())).stage();
    }

    private void requireOpen(Life life) {
        if (stage(life).isEnd()) {
            throw Refusal.conflict("refusal.case-ended");
        }
    }

    private void secondOrigin(Life life) {
        requireOpen(life);
        var who = cast.one(Role.INTAKE, office.clock().instant(), diceOf(life, "second"));
        cast.as(who, () -> {
            var source = office.cases().addSource(life.ref(), life.story().second(), null);
            return office.cases().propose(life.ref(), life.story().secondSays(source), null);
        });
    }

    private void gapClosed(Life life, int nth) {
        requireOpen(life);
        var who = cast.one(Role.VERIFIER, office.clock().instant(), diceOf(life, "gap " + nth));
        cast.as(who, () -> {
            var source = office.cases().addSource(life.ref(), life.story().gapSource(nth), null);
            return office.cases().propose(life.ref(), life.story().closesGap(source), null);
        });
    }

    private void news(Life life, int nth) {
        requireOpen(life);
        var who = cast.one(Role.INTAKE, office.clock().instant(), diceOf(life, "news " + nth));
        cast.as(who, () -> {
            var source = office.cases().addSource(life.ref(), life.story().newsSource(nth), null);
            return office.cases().propose(life.ref(), life.story().news(source, nth), null);
        });
    }

    private void hearing(Life life, int nth) {
        var dice = diceOf(life, "hearing " + nth);
        var now = office.clock().instant();
        var who = cast.one(Role.ADVOCATE, now, dice);
        var startsAt = now.plus(dice.between(DAY, DAY.multipliedBy(30)));
        var kind = dice.one(HearingKind.values());
        var id = cast.as(
                who, () -> office.hearings().addHearing(life.ref(), NewHearing.at(startsAt, "a district court", kind)));
        if (dice.chance(25)) {
            var told = startsAt.plus(dice.between(Duration.ofHours(3), DAY.multipliedBy(6)));
            happens(life, "hearing told " + nth, Duration.between(now, told), () -> hearingTold(life, id, dice));
        }
    }

    private void hearingTold(Life life, HearingId id, Dice dice) {
        requireOpen(life);
        var who = cast.one(Role.ADVOCATE, office.clock().instant(), dice);
        cast.as(who, () -> {
            office.hearings().recordOutcome(id, dice.one(HearingOutcome.values()), Answers.SENTENCE);
            return true;
        });
    }

    private void action(Life life, int nth) {
        var dice = diceOf(life, "action " + nth);
        var now = office.clock().instant();
        var who = cast.one(Role.ADVOCATE, now, dice);
        var kind = dice.one(ActionKind.values());
        var id = cast.as(
                who,
                () -> office.actions()
                        .draft(
                                life.ref(),
                                new NewAction(kind, "The ministry — of justice", "Let them go — " + nth, null)));
        chronicle.count("action", kind.name());
        if (dice.chance(55)) {
            happens(
                    life,
                    "reply " + nth,
                    dice.between(DAY.multipliedBy(3), DAY.multipliedBy(75)),
                    () -> reply(life, id, dice));
        }
    }

    private void reply(Life life, ActionId id, Dice dice) {
        requireOpen(life);
        var now = office.clock().instant();
        var who = cast.one(Role.ADVOCATE, now, dice);
        var status = cast.as(who, () -> office.actions().get(id)).action().status();
        if (!status.canBecome(ActionStatus.REPLIED)) {
            throw Refusal.conflict("refusal.action.status", status);
        }
        // Over the API, as a program of their own would.
        office.api().admit(who.username());
        var answer = office.api()
                .post(
                        who.username(),
                        "/api/v1/actions/" + id.value() + "/replies",
                        Map.of(
                                "authority",
                                "The ministry",
                                "kind",
                                dice.one(ReplyKind.values()).name(),
                                "position",
                                dice.one(StatePosition.values()).name(),
                                "text",
                                "They deny it — as ever",
                                "comment",
                                Answers.SENTENCE));
        Path.expect(201, answer);
    }
}
