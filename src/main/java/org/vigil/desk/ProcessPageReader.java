package org.vigil.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Role;
import org.vigil.advocacy.AdvocacyManagement;
import org.vigil.shared.CaseRef;
import org.vigil.workflow.DecisionView;
import org.vigil.workflow.ProcessView;
import org.vigil.workflow.ProcessViews;

/** Says the process of a case in the reader's words. */
@Component
@Transactional(readOnly = true)
class ProcessPageReader {

    private final ProcessViews processes;
    private final AdvocacyManagement actions;

    ProcessPageReader(ProcessViews processes, AdvocacyManagement actions) {
        this.processes = processes;
        this.actions = actions;
    }

    ProcessPage page(CaseRef ref, CaseViewWords caseWords) {
        return processes
                .find(ref)
                .map(view -> page(ref, view, caseWords))
                .orElseGet(() -> ProcessPage.notBegun(ref.toString()));
    }

    private ProcessPage page(CaseRef ref, ProcessView view, CaseViewWords caseWords) {
        var words = new ProcessPageWords(caseWords);
        var labels = labels(ref, view, words);
        var main = view.instances().get(0).id();
        var others = new HashMap<>(labels);
        others.remove(main);
        return new ProcessPage(
                ref.toString(),
                view.instances().stream()
                        .map(instance -> new ProcessPage.Drawing(
                                instance.id(), labels.getOrDefault(instance.id(), ""), state(instance, caseWords)))
                        .toList(),
                view.incidents().stream()
                        .map(failure -> failure(failure, others, words))
                        .toList(),
                view.steps().stream()
                        .filter(step -> step.endedAt() == null)
                        .map(step -> waiting(step, others, words))
                        .toList(),
                view.timers().stream().map(timer -> timer(timer, others, words)).toList(),
                view.steps().stream()
                        .filter(step -> step.state() == ProcessView.State.DONE)
                        .map(step -> done(step, others, words))
                        .toList(),
                decisions(view.decisions(), words));
    }

    /** What each process is called; of several that are called alike, which one. */
    private Map<String, String> labels(CaseRef ref, ProcessView view, ProcessPageWords words) {
        var subjects = subjects(ref, view, words);
        var counted = new HashMap<String, Integer>();
        var labels = new HashMap<String, String>();
        for (var instance : view.instances()) {
            var name = words.process(instance.process(), instance.name());
            var subject = instance.subject() == null ? null : subjects.get(instance.subject());
            var number = counted.merge(instance.process(), 1, Integer::sum);
            labels.put(
                    instance.id(),
                    subject != null
                            ? words.words().say("process.about", name, subject)
                            : number == 1 ? name : words.words().say("process.again", name, number));
        }
        return labels;
    }

    private Map<UUID, String> subjects(CaseRef ref, ProcessView view, ProcessPageWords words) {
        if (view.instances().stream().allMatch(instance -> instance.subject() == null)) {
            return Map.of();
        }
        return actions.list(ref).stream()
                .collect(Collectors.toMap(
                        action -> action.id().value(), action -> words.words().code("action.kind", action.kind())));
    }

    private static String state(ProcessView.Instance instance, CaseViewWords words) {
        if (!instance.failed().isEmpty()) {
            return words.say("process.state.failed");
        }
        return words.say(instance.endedAt() == null ? "process.state.open" : "process.state.done");
    }

    private static ProcessPage.Failure failure(
            ProcessView.Failure failure, Map<String, String> labels, ProcessPageWords words) {
        var said = words.words();
        var next = failure.nextTry();
        return new ProcessPage.Failure(
                failure.activity(),
                failure.instance(),
                labels.get(failure.instance()),
                words.step(failure.activity(), failure.name()),
                failure.code(),
                words.failure(failure.code()) + " "
                        + (next == null
                                ? said.say("process.failed.stopped", failure.tries())
                                : said.say("process.failed.again", failure.tries(), said.time(next))));
    }

    private static ProcessPage.Line waiting(ProcessView.Step step, Map<String, String> labels, ProcessPageWords words) {
        var said = words.words();
        var due = step.due();
        var task = step.task();
        var roles = step.roles().stream()
                .sorted()
                .map((Role role) -> said.any("layout.role." + role))
                .collect(Collectors.joining(", "));
        return new ProcessPage.Line(
                step.activity(),
                step.instance(),
                labels.get(step.instance()),
                words.step(step.activity(), step.name()),
                who(step, roles, said),
                null,
                due == null ? null : due.toString(),
                due == null ? null : said.due(due),
                due == null ? null : said.dueLevel(due),
                null,
                null,
                task == null ? null : "/desk/tasks/" + task);
    }

    private static @Nullable String who(ProcessView.Step step, String roles, CaseViewWords words) {
        if (step.holder() != null) {
            return words.say("process.in-hand", words.who(step.holder()));
        }
        return roles.isEmpty() ? words.say("process.waits") : words.say("process.waits-for", roles);
    }

    private static ProcessPage.Line timer(ProcessView.Timer timer, Map<String, String> labels, ProcessPageWords words) {
        var said = words.words();
        return new ProcessPage.Line(
                timer.activity(),
                timer.instance(),
                labels.get(timer.instance()),
                words.step(timer.activity(), timer.name()),
                null,
                said.time(timer.due()),
                timer.due().toString(),
                said.due(timer.due()),
                said.dueLevel(timer.due()),
                null,
                null,
                null);
    }

    private static ProcessPage.Line done(ProcessView.Step step, Map<String, String> labels, ProcessPageWords words) {
        var said = words.words();
        var name = words.step(step.activity(), step.name());
        var outcome = step.outcome();
        var at = step.endedAt() == null ? step.startedAt() : step.endedAt();
        return new ProcessPage.Line(
                step.activity(),
                step.instance(),
                labels.get(step.instance()),
                outcome == null ? name : said.say("history.step", name, words.outcome(step.activity(), outcome)),
                step.by() == null ? said.say("process.by-itself") : said.say("by", said.who(step.by())),
                said.time(at),
                at.toString(),
                null,
                null,
                step.comment(),
                step.recordVersion() == null ? null : said.say("process.seen", step.recordVersion()),
                null);
    }

    private static List<ProcessPage.Decision> decisions(List<DecisionView> taken, ProcessPageWords words) {
        var shown = new ArrayList<ProcessPage.Decision>();
        for (var decision : taken) {
            shown.add(decision("decision-" + (shown.size() + 1), decision, words));
        }
        Collections.reverse(shown);
        return shown;
    }

    private static ProcessPage.Decision decision(String id, DecisionView taken, ProcessPageWords words) {
        var said = words.words();
        return new ProcessPage.Decision(
                id,
                taken.name(),
                said.say(
                        "decision.about",
                        words.step(taken.activity(), taken.name()),
                        said.time(taken.at()),
                        taken.version()),
                taken.columns().stream()
                        .map(column -> words.pair(column.label(), taken.inputs().get(column.id())))
                        .toList(),
                taken.answers().stream()
                        .map(answer ->
                                words.pair(answer.label(), taken.outputs().get(answer.id())))
                        .collect(Collectors.joining("; ")),
                taken.rows().stream()
                        .filter(row -> row.rule().equals(taken.rule()))
                        .map(DecisionView.Row::description)
                        .findFirst()
                        .orElse(""),
                taken.columns().stream().map(DecisionView.Column::label).toList(),
                taken.answers().stream().map(DecisionView.Column::label).toList(),
                taken.rows().stream()
                        .map(row -> new ProcessPage.Row(
                                row.entries().stream().map(words::condition).toList(),
                                row.answers().stream().map(words::value).toList(),
                                row.description(),
                                row.rule().equals(taken.rule())))
                        .toList());
    }
}
