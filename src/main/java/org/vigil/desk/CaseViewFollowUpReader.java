package org.vigil.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.cases.dossier.FactType;
import org.vigil.followup.FollowUp;
import org.vigil.followup.FollowUpKind;
import org.vigil.followup.FollowUpManagement;
import org.vigil.followup.FollowUpResult;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.ListedHearing;
import org.vigil.followup.NewHearing;
import org.vigil.followup.PlanManagement;
import org.vigil.followup.Review;
import org.vigil.shared.CaseRef;

/** Reads how a case is kept in sight: its reviews, its days in court, and what somebody promised to look at. */
@Component
@Transactional(readOnly = true)
class CaseViewFollowUpReader {

    /** Where what was learnt goes into the record. */
    private static final Map<FollowUpKind, FactType> FACTS = Map.of(
            FollowUpKind.CONTACT, FactType.CONTACT,
            FollowUpKind.HEALTH, FactType.HEALTH,
            FollowUpKind.TRANSFER, FactType.CUSTODY,
            FollowUpKind.APPEAL, FactType.PROCEEDING,
            FollowUpKind.FAMILY, FactType.CONTACT);

    private final FollowUpManagement followUps;
    private final HearingManagement hearings;
    private final PlanManagement plans;

    CaseViewFollowUpReader(FollowUpManagement followUps, HearingManagement hearings, PlanManagement plans) {
        this.followUps = followUps;
        this.hearings = hearings;
        this.plans = plans;
    }

    CaseViewWork.FollowUp of(CaseRef ref, CaseView view, CaseViewWords words) {
        var reviews = followUps.reviews(ref);
        var task = words.code("step", "Task_ReviewPeriodically");
        var planned = view.header().tasks().stream()
                .filter(waiting -> waiting.verb().equals(task))
                .map(waiting -> Instant.parse(waiting.at()))
                .findFirst()
                .orElseGet(() -> reviews.isEmpty()
                        ? null
                        : reviews.get(reviews.size() - 1).nextDueAt());
        return new CaseViewWork.FollowUp(
                planned == null ? null : words.say("followup.next", words.day(planned), words.due(planned)),
                reviews.stream()
                        .sorted(Comparator.comparing(Review::at).reversed())
                        .map(review -> review(review, words))
                        .toList(),
                hearings.list(ref).stream()
                        .map(hearing -> hearing(hearing, words))
                        .toList(),
                plans.list(ref).stream().map(plan -> plan(plan, ref, words)).toList());
    }

    private static CaseView.HistoryLine review(Review review, CaseViewWords words) {
        return new CaseView.HistoryLine(
                words.code("review", review.decision()),
                words.who(review.by()),
                words.time(review.at()),
                review.at().toString(),
                review.comment(),
                null);
    }

    CaseViewWork.HearingLine hearing(ListedHearing listed, CaseViewWords words) {
        var hearing = listed.hearing();
        var outcome = listed.outcome();
        return new CaseViewWork.HearingLine(
                listed.id().toString(),
                when(hearing, words),
                join(words.code("hearing.kind", hearing.kind()), hearing.court()),
                hearing.note(),
                hearing.isDayKnown(),
                outcome == null ? null : join(words.code("hearing.outcome", outcome), listed.outcomeComment()));
    }

    private static String when(NewHearing hearing, CaseViewWords words) {
        var startsAt = hearing.startsAt();
        if (startsAt != null) {
            return hour(startsAt, hearing.zone(), words);
        }
        return hearing.isDayKnown() ? words.facts().date(hearing.date(), words.locale()) : words.say("hearing.no-day");
    }

    /** By the clock of the court, and which clock that is. */
    private static String hour(Instant startsAt, @Nullable ZoneId zone, CaseViewWords words) {
        return zone == null
                ? words.time(startsAt)
                : DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm (VV)", words.locale())
                        .format(startsAt.atZone(zone));
    }

    CaseViewWork.PlanLine plan(FollowUp followUp, CaseRef ref, CaseViewWords words) {
        var due = followUp.plan().dueAt();
        var fact = FACTS.get(followUp.plan().kind());
        var result = followUp.result();
        return new CaseViewWork.PlanLine(
                followUp.id().toString(),
                words.code("plan.kind", followUp.plan().kind()),
                words.say("plan.when", words.day(due), words.due(due)),
                words.dueLevel(due),
                due.toString(),
                followUp.plan().reason(),
                words.say("plan.by", words.who(followUp.plannedBy()), words.day(followUp.plannedAt())),
                fact == null ? null : "/desk/cases/" + ref + "?add=" + fact + "#add-claim",
                fact == null ? null : words.facts().label(fact, words.locale()),
                result == FollowUpResult.PLANNED
                        ? null
                        : words.say(
                                "plan.result",
                                words.code("plan", result),
                                words.who(followUp.by()),
                                followUp.at() == null ? "" : words.day(followUp.at())),
                followUp.comment());
    }

    private static String join(String one, @Nullable String other) {
        return other == null ? one : String.format(Locale.ROOT, "%s, %s", one, other);
    }
}
