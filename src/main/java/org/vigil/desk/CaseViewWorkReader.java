package org.vigil.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.advocacy.ActionDetails;
import org.vigil.advocacy.ActionStatus;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.advocacy.Impact;
import org.vigil.advocacy.StatePosition;
import org.vigil.cases.CaseFile;
import org.vigil.evidence.EvidenceManagement;
import org.vigil.evidence.RecordedEvidence;
import org.vigil.followup.FollowUpManagement;
import org.vigil.followup.HearingManagement;
import org.vigil.followup.ListedHearing;
import org.vigil.followup.Review;
import org.vigil.shared.CaseRef;

/** Reads the work on a case beside its record: process, evidence, actions, follow-up. */
@Component
@Transactional(readOnly = true)
class CaseViewWorkReader {

    private static final int KIB = 1024;

    private final ProcessPageReader processes;
    private final EvidenceManagement evidence;
    private final AdvocacyManagement actions;
    private final FollowUpManagement followUps;
    private final HearingManagement hearings;

    CaseViewWorkReader(
            ProcessPageReader processes,
            EvidenceManagement evidence,
            AdvocacyManagement actions,
            FollowUpManagement followUps,
            HearingManagement hearings) {
        this.processes = processes;
        this.evidence = evidence;
        this.actions = actions;
        this.followUps = followUps;
        this.hearings = hearings;
    }

    CaseViewWork work(CaseFile file, CaseView view, CaseViewWords words) {
        var ref = file.details().ref();
        return new CaseViewWork(
                processes.page(ref, words), evidence(file, words), actions(ref, words), followUp(file, view, words));
    }

    private List<CaseViewWork.EvidenceLine> evidence(CaseFile file, CaseViewWords words) {
        Map<UUID, String> titles = file.sources().stream()
                .collect(Collectors.toMap(
                        source -> source.id(), source -> source.source().title()));
        var ref = file.details().ref();
        return evidence.list(ref).stream()
                .map(item -> evidence(item, ref, titles, words))
                .toList();
    }

    private static CaseViewWork.EvidenceLine evidence(
            RecordedEvidence item, CaseRef ref, Map<UUID, String> titles, CaseViewWords words) {
        var source = item.sourceId();
        return new CaseViewWork.EvidenceLine(
                item.id().toString(),
                item.filename(),
                words.say(
                        "evidence.about",
                        item.mediaType(),
                        Math.max(1, item.size() / KIB),
                        words.who(item.addedBy()),
                        words.day(item.addedAt())),
                item.description(),
                source == null ? null : titles.get(source),
                item.sha256(),
                "/desk/cases/" + ref + "/evidence/" + item.id());
    }

    private List<CaseViewWork.ActionLine> actions(CaseRef ref, CaseViewWords words) {
        return actions.list(ref).stream()
                .map(action -> action(actions.get(action.id()), words))
                .toList();
    }

    CaseViewWork.ActionLine action(ActionDetails details, CaseViewWords words) {
        var action = details.action();
        var sending = action.sending();
        return new CaseViewWork.ActionLine(
                action.id().toString(),
                words.say("action.what", words.code("action.kind", action.kind()), action.target()),
                words.code("action.status", action.status()),
                tone(action.status()),
                action.text(),
                details.steps().stream()
                        .map(step -> new CaseView.HistoryLine(
                                words.code("action.step", step.status()),
                                words.who(step.by()),
                                words.time(step.at()),
                                step.at().toString(),
                                step.comment().isBlank() ? null : step.comment(),
                                null))
                        .toList(),
                details.replies().stream()
                        .map(reply -> new CaseViewWork.ReplyLine(
                                words.say(
                                        "reply.head",
                                        reply.authority(),
                                        words.code("reply.kind", reply.kind()),
                                        words.day(reply.receivedAt())),
                                reply.position() == StatePosition.UNKNOWN
                                        ? null
                                        : words.code("reply.position", reply.position()),
                                reply.text(),
                                reply.comment()))
                        .toList(),
                sending == null || action.status() != ActionStatus.SENT
                        ? null
                        : words.say("action.awaits", words.day(sending.replyDueAt()), words.due(sending.replyDueAt())),
                action.status().isSent(),
                action.impact() == Impact.UNKNOWN ? null : words.code("impact", action.impact()));
    }

    private static String tone(ActionStatus status) {
        return switch (status) {
            case SENT, APPROVED -> "accent";
            case RETURNED, NO_REPLY -> "due";
            case CANCELLED, DONE -> "quiet";
            default -> "plain";
        };
    }

    private CaseViewWork.FollowUp followUp(CaseFile file, CaseView view, CaseViewWords words) {
        var ref = file.details().ref();
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
                        .toList());
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

    private static CaseViewWork.HearingLine hearing(ListedHearing listed, CaseViewWords words) {
        var hearing = listed.hearing();
        var startsAt = hearing.startsAt();
        var outcome = listed.outcome();
        return new CaseViewWork.HearingLine(
                listed.id().toString(),
                startsAt == null ? words.facts().date(hearing.date(), words.locale()) : words.time(startsAt),
                join(words.code("hearing.kind", hearing.kind()), hearing.court()),
                hearing.note(),
                outcome == null ? null : join(words.code("hearing.outcome", outcome), listed.outcomeComment()));
    }

    private static String join(String one, @Nullable String other) {
        return other == null ? one : String.format(Locale.ROOT, "%s, %s", one, other);
    }
}
