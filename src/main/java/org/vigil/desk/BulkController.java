package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.AccountManagement;
import org.vigil.access.SignedInUser;
import org.vigil.cases.Tag;
import org.vigil.cases.TagManagement;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;
import org.vigil.workflow.BulkChange;
import org.vigil.workflow.BulkChange.Kind;
import org.vigil.workflow.BulkLine;
import org.vigil.workflow.BulkManagement;
import org.vigil.workflow.TaskId;

/** Changing several tasks at once: shown first, then made, and taken back with one press. */
@Controller
class BulkController {

    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final BulkManagement bulk;
    private final AccountManagement accounts;
    private final DeskWords words;
    private final Clock clock;

    BulkController(BulkManagement bulk, AccountManagement accounts, DeskWords words, Clock clock) {
        this.bulk = bulk;
        this.accounts = accounts;
        this.words = words;
        this.clock = clock;
    }

    @PostMapping("/desk/bulk/preview")
    String preview(@RequestParam MultiValueMap<String, String> sent, Model model) {
        var change = change(sent);
        model.addAttribute("bulk", page(change, bulk.preview(change), sent));
        return "desk/bulk";
    }

    @PostMapping("/desk/bulk")
    String apply(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var change = change(sent);
        var outcome = bulk.apply(change);
        if (outcome.id() == null) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("bulk", page(change, outcome.lines(), sent));
            return "desk/bulk";
        }
        redirect.addFlashAttribute("done", "desk.bulk.made");
        return DeskQueueController.backTo(first(sent, "back"));
    }

    @PostMapping("/desk/bulk/{id}/undo")
    String undo(@PathVariable UUID id, @RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
        bulk.undo(id);
        redirect.addFlashAttribute("done", "desk.bulk.undone");
        return DeskQueueController.backTo(back);
    }

    private BulkChange change(MultiValueMap<String, String> sent) {
        var kind = Arrays.stream(Kind.values())
                .filter(value -> value.name().equals(first(sent, "change")))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("change", "refusal.choose"));
        return new BulkChange(
                kind,
                sent.getOrDefault("ids", List.of()).stream().map(TaskId::of).toList(),
                kind == Kind.ASSIGN ? person(first(sent, "to")) : null,
                kind == Kind.ASSIGN ? first(sent, "reason") : null,
                kind == Kind.TAG || kind == Kind.UNTAG ? Tag.of(first(sent, "word")) : null,
                kind == Kind.DUE ? due(first(sent, "day")) : null);
    }

    private UserId person(String username) {
        return accounts.byUsername(username)
                .map(SignedInUser::id)
                .orElseThrow(() -> Refusal.invalid("to", "refusal.hand-over.nobody"));
    }

    private Instant due(String day) {
        try {
            return LocalDate.parse(day)
                    .atTime(END_OF_WORK)
                    .atZone(clock.getZone())
                    .toInstant();
        } catch (DateTimeParseException unreadable) {
            throw Refusal.invalid("day", "refusal.date");
        }
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private BulkPage page(BulkChange change, List<BulkLine> lines, MultiValueMap<String, String> sent) {
        var names = accounts.displayNames();
        var changes = lines.stream().filter(BulkLine::isDone).count();
        return new BulkPage(
                words.say("desk.bulk.title." + change.kind(), what(change, names)),
                words.say("desk.bulk.sentence", changes, lines.size() - changes),
                change.kind().name(),
                first(sent, "to"),
                first(sent, "reason"),
                first(sent, "word"),
                first(sent, "day"),
                first(sent, "back"),
                words.say("desk.bulk.button." + change.kind(), changes),
                lines.stream()
                        .filter(BulkLine::isDone)
                        .map(line -> line(change.kind(), line, names))
                        .toList(),
                lines.stream()
                        .filter(line -> !line.isDone())
                        .map(line -> line(change.kind(), line, names))
                        .toList());
    }

    private Object what(BulkChange change, Map<UserId, String> names) {
        var to = change.to();
        var tag = change.tag();
        var due = change.due();
        return to != null ? names.getOrDefault(to, "") : tag != null ? tag.word() : due != null ? words.day(due) : "";
    }

    private BulkPage.Line line(Kind kind, BulkLine line, Map<UserId, String> names) {
        var task = line.task();
        return new BulkPage.Line(
                task.id().value(),
                words.sayOr("desk.task." + task.key(), task.key()),
                task.displayName(),
                task.caseRef().toString(),
                value(kind, line.before(), names),
                value(kind, line.after(), names),
                line.hindrance() == null ? null : words.say(line.hindrance(), TagManagement.MOST));
    }

    private String value(Kind kind, @Nullable String value, Map<UserId, String> names) {
        return switch (kind) {
            case ASSIGN ->
                value == null ? words.say("component.queue.unassigned") : names.getOrDefault(UserId.of(value), "");
            case TAG, UNTAG -> value == null ? words.say("desk.bulk.untagged") : value;
            case DUE -> value == null ? "" : words.day(Instant.parse(value));
        };
    }
}
