package org.vigil.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.cases.CaseDetails;
import org.vigil.cases.CaseFile;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.FactWording;
import org.vigil.cases.RecordedSource;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.shared.CaseRef;
import org.vigil.workflow.StepTaken;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskQuery;
import org.vigil.workflow.TaskView;

/** Reads the file of a case and says it in the reader's words, in one transaction. */
@Component
@Transactional(readOnly = true)
class CaseViews {

    private final CaseQueries cases;
    private final TaskManagement tasks;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final MessageSource messages;
    private final Clock clock;

    CaseViews(
            CaseQueries cases,
            TaskManagement tasks,
            AccountManagement accounts,
            CurrentUser currentUser,
            MessageSource messages,
            Clock clock) {
        this.cases = cases;
        this.tasks = tasks;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.messages = messages;
        this.clock = clock;
    }

    CaseViewWords words() {
        return new CaseViewWords(
                messages,
                new FactWording(messages),
                LocaleContextHolder.getLocale(),
                accounts.displayNames(),
                clock.instant());
    }

    /** The file as it stands, or as it stood at the end of a day. */
    CaseFile file(CaseRef ref, @Nullable LocalDate asOf) {
        return cases.file(ref, asOf == null ? null : endOf(asOf));
    }

    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    CaseView view(CaseRef ref, @Nullable LocalDate asOf) {
        return view(file(ref, asOf), asOf, words());
    }

    CaseView view(CaseFile file, @Nullable LocalDate asOf, CaseViewWords words) {
        var dossier = new CaseViewDossier(file, words);
        return new CaseView(
                header(file, dossier, words),
                asOf == null ? null : words.day(asOf),
                dossier.groups(),
                dossier.minimum(),
                dossier.timeline(),
                file.sources().stream()
                        .filter(source ->
                                !source.recordedAt().isAfter(file.dossier().asOf()))
                        .map(source -> source(source, file, words))
                        .toList(),
                dossier.claims(ClaimStatus.PROPOSED),
                dossier.claims(ClaimStatus.REJECTED, ClaimStatus.SUPERSEDED),
                history(file, words));
    }

    private CaseView.Header header(CaseFile file, CaseViewDossier dossier, CaseViewWords words) {
        var details = file.details();
        var today = LocalDate.ofInstant(file.dossier().asOf(), ZoneOffset.UTC);
        return new CaseView.Header(
                details.ref().toString(),
                dossier.mainName(),
                dossier.otherNames(),
                new Locale.Builder().setRegion(details.country()).build().getDisplayCountry(words.locale()),
                words.facts().label(details.incidentType(), words.locale()),
                details.stage().name(),
                words.day(details.stageSince()),
                details.sensitivity().name(),
                switch (details.urgency()) {
                    case "URGENT" -> "life";
                    case "HIGH" -> "high";
                    default -> "normal";
                },
                words.code("risk", details.risk()),
                team(details),
                dossier.isOpen()
                        ? words.any("desk.cases.liberty.unknown")
                        : words.facts().heldSince(file.dossier(), today, words.locale()),
                words.say("opened", words.who(details.openedBy()), words.day(details.openedAt())),
                details.summary(),
                details.recordVersion(),
                waiting(details.ref(), words));
    }

    /** A case belongs to the team of the one who opened it. */
    private @Nullable String team(CaseDetails details) {
        return accounts.teamOf(details.openedBy())
                .filter(team -> team.id().equals(details.teamId()))
                .map(org.vigil.access.Team::name)
                .orElse(null);
    }

    List<CaseView.TaskLine> waiting(CaseRef ref, CaseViewWords words) {
        return tasks.list(TaskQuery.of(ref)).items().stream()
                .map(task -> task(task, words))
                .toList();
    }

    private CaseView.TaskLine task(TaskView task, CaseViewWords words) {
        var user = currentUser.require();
        var assignee = task.assignee();
        var free = assignee == null || assignee.equals(user.id());
        return new CaseView.TaskLine(
                "/desk/tasks/" + task.id(),
                words.code("step", task.key()),
                words.due(task.due()),
                words.dueLevel(task.due()),
                task.due().toString(),
                assignee == null ? null : words.who(assignee),
                free && user.roles().stream().anyMatch(task.roles()::contains),
                task.roles().stream()
                        .sorted()
                        .map((Role role) -> words.any("layout.role." + role))
                        .collect(Collectors.joining(", ")));
    }

    private static CaseView.SourceLine source(RecordedSource recorded, CaseFile file, CaseViewWords words) {
        var source = recorded.source();
        var about = new ArrayList<String>();
        if (source.publisher() != null) {
            about.add(source.publisher());
        }
        about.add(words.facts().label(source.kind(), words.locale()));
        if (source.publishedAt() != null) {
            about.add(source.publishedAt());
        }
        if (source.language() != null) {
            about.add(Locale.forLanguageTag(source.language()).getDisplayLanguage(words.locale()));
        }
        var grade = source.grade();
        return new CaseView.SourceLine(
                recorded.id().toString(),
                source.title(),
                String.join(" · ", about),
                source.originGroup(),
                grade.toString(),
                words.say(
                        "grade.words",
                        words.code("reliability", grade.reliability()),
                        words.code("credibility", grade.credibility())),
                String.valueOf(grade.reliability()),
                String.valueOf(grade.credibility()),
                source.url(),
                source.confidential(),
                words.say("source.recorded", words.who(recorded.recordedBy()), words.day(recorded.recordedAt())),
                (int) file.claims().stream()
                        .filter(claim -> claim.claim().source().sourceId().equals(recorded.id()))
                        .count());
    }

    private List<CaseView.HistoryLine> history(CaseFile file, CaseViewWords words) {
        var lines = new ArrayList<CaseView.HistoryLine>();
        for (var change : file.history()) {
            lines.add(new CaseView.HistoryLine(
                    words.say("history.stage"),
                    words.who(change.by()),
                    words.time(change.at()),
                    change.at().toString(),
                    null,
                    change.stage().name()));
        }
        lines.addAll(steps(file.details().ref(), words));
        lines.add(new CaseView.HistoryLine(
                words.say("history.opened"),
                words.who(file.details().openedBy()),
                words.time(file.details().openedAt()),
                file.details().openedAt().toString(),
                null,
                null));
        return lines.stream()
                .filter(line -> !Instant.parse(line.at()).isAfter(file.dossier().asOf()))
                .sorted(Comparator.comparing((CaseView.HistoryLine line) -> Instant.parse(line.at()))
                        .reversed())
                .toList();
    }

    List<CaseView.HistoryLine> steps(CaseRef ref, CaseViewWords words) {
        return tasks.stepsOf(ref).stream().map(step -> step(step, words)).toList();
    }

    private static CaseView.HistoryLine step(StepTaken step, CaseViewWords words) {
        return new CaseView.HistoryLine(
                words.say(
                        "history.step",
                        words.code("step", step.key()),
                        words.say("outcome." + step.key() + "." + step.outcome())),
                words.who(step.by()),
                words.time(step.at()),
                step.at().toString(),
                step.comment(),
                null);
    }
}
