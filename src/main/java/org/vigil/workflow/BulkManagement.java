package org.vigil.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.access.RequiresPermission;
import org.vigil.access.SignedInUser;
import org.vigil.cases.Tag;
import org.vigil.cases.TagManagement;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/** Assigning, tagging and due dates of many tasks at once, seen before it is done and taken back while nothing else has changed. */
@Service
@Transactional
public class BulkManagement {

    private static final Duration UNDO = Duration.ofHours(24);

    private final TaskManagement management;
    private final TaskList tasks;
    private final Hands hands;
    private final DueDates dueDates;
    private final TagManagement tags;
    private final BulkStore store;
    private final AccountManagement accounts;
    private final Permissions permissions;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkManagement(
            TaskManagement management,
            TaskList tasks,
            Hands hands,
            DueDates dueDates,
            TagManagement tags,
            BulkStore store,
            AccountManagement accounts,
            Permissions permissions,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.management = management;
        this.tasks = tasks;
        this.hands = hands;
        this.dueDates = dueDates;
        this.tags = tags;
        this.store = store;
        this.accounts = accounts;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    private record BulkEvent(UUID bulk, String action, String details) implements DomainEvent {

        @Override
        public String entity() {
            return "BULK_CHANGE";
        }

        @Override
        public String entityId() {
            return bulk.toString();
        }
    }

    /** What the change would do to each task, and why it would refuse one; nothing is changed. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public List<BulkLine> preview(BulkChange change) {
        return lines(change);
    }

    /** Makes the change where it is possible; what is refused stays as it is. */
    @RequiresPermission(Permission.TASK_WORK)
    public BulkOutcome apply(BulkChange change) {
        var lines = lines(change);
        if (lines.stream().noneMatch(BulkLine::isDone)) {
            return new BulkOutcome(null, lines);
        }
        var id = UUID.randomUUID();
        store.add(id, change.kind(), currentUser.id(), clock.instant());
        for (var line : lines) {
            if (line.isDone()) {
                make(change, line);
                var task = line.task();
                store.add(
                        id,
                        new BulkStore.Item(
                                task.id(), task.caseId(), line.before(), line.after(), tasks.changeNo(task.id())));
            }
        }
        var outcome = new BulkOutcome(id, lines);
        events.publishEvent(new BulkEvent(id, "BULK_" + change.kind(), String.valueOf(outcome.changed())));
        return outcome;
    }

    /** The last change of the caller, while it can still be taken back. */
    @RequiresPermission(Permission.TASK_WORK)
    @Transactional(readOnly = true)
    public Optional<BulkUndo> undoable() {
        return store.latest(currentUser.id(), clock.instant().minus(UNDO));
    }

    /**
     * Takes a change back, whole or not at all.
     *
     * @return on how many tasks
     * @throws Refusal (conflict) when it is older than a day, was taken back already, or one of its tasks has changed since
     */
    @RequiresPermission(Permission.TASK_WORK)
    public int undo(UUID id) {
        var me = currentUser.id();
        var now = clock.instant();
        if (!store.isOf(id, me)) {
            throw Refusal.notFound();
        }
        var kind = store.takeBack(id, me, now.minus(UNDO), now)
                .orElseThrow(() -> Refusal.conflict("refusal.bulk.too-late"));
        var items = store.itemsOf(id);
        items.forEach(item -> takeBack(kind, item));
        events.publishEvent(new BulkEvent(id, "BULK_UNDONE", String.valueOf(items.size())));
        return items.size();
    }

    private List<BulkLine> lines(BulkChange change) {
        var found = change.tasks().stream()
                .map(tasks::byId)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((TaskView task) -> task.caseId().value())
                        .thenComparing(task -> task.id().value()))
                .toList();
        return switch (change.kind()) {
            case ASSIGN -> assigning(change, found);
            case TAG, UNTAG -> tagging(change, found);
            case DUE -> dating(change, found);
        };
    }

    private List<BulkLine> assigning(BulkChange change, List<TaskView> found) {
        Reason.of(String.valueOf(change.reason()));
        var user = currentUser.require();
        var to = accounts.refresh(sure(change.to()))
                .orElseThrow(() -> Refusal.invalid("to", "refusal.hand-over.nobody"));
        return found.stream()
                .map(task -> new BulkLine(
                        task, string(task.assignee()), to.id().toString(), assigningHindrance(task, user, to)))
                .toList();
    }

    private @Nullable String assigningHindrance(TaskView task, SignedInUser user, SignedInUser to) {
        return hands.mayGive(task, user) ? hands.hindrance(task, to) : "refusal.hand-over.not-yours";
    }

    private List<BulkLine> tagging(BulkChange change, List<TaskView> found) {
        var word = sure(change.tag()).word();
        var adding = change.kind() == BulkChange.Kind.TAG;
        var there = tags.of(found.stream().map(TaskView::caseId).toList());
        Set<CaseId> seen = new HashSet<>();
        return found.stream()
                .map(task -> {
                    var words = there.getOrDefault(task.caseId(), List.of());
                    return new BulkLine(
                            task,
                            adding ? null : word,
                            adding ? word : null,
                            taggingHindrance(words, word, adding, seen.add(task.caseId())));
                })
                .toList();
    }

    private static @Nullable String taggingHindrance(List<String> words, String word, boolean adding, boolean first) {
        if (words.contains(word) == adding) {
            return adding ? "refusal.bulk.tagged" : "refusal.bulk.not-tagged";
        }
        if (!first) {
            return "refusal.bulk.same-case";
        }
        return adding && words.size() >= TagManagement.MOST ? "refusal.bulk.tags-many" : null;
    }

    private List<BulkLine> dating(BulkChange change, List<TaskView> found) {
        var due = sure(change.due());
        TaskManagement.requireDue(due, clock.instant());
        var may = permissions.holds(currentUser.require(), Permission.CASE_COORDINATE);
        return found.stream()
                .map(task -> new BulkLine(
                        task,
                        task.due().toString(),
                        due.toString(),
                        may ? (task.due().equals(due) ? "refusal.bulk.same-due" : null) : "refusal.bulk.due-not-yours"))
                .toList();
    }

    private void make(BulkChange change, BulkLine line) {
        var task = line.task();
        switch (change.kind()) {
            case ASSIGN -> management.handOver(task.id(), sure(change.to()), String.valueOf(change.reason()));
            case TAG -> tags.add(task.caseId(), sure(change.tag()));
            case UNTAG -> tags.remove(task.caseId(), sure(change.tag()));
            case DUE -> management.changeDue(task.id(), sure(change.due()));
        }
    }

    private void takeBack(BulkChange.Kind kind, BulkStore.Item item) {
        var id = item.task();
        if (tasks.lock(id).isEmpty() || tasks.changeNo(id) != item.changeNo()) {
            throw Refusal.conflict("refusal.bulk.changed");
        }
        var task = management.get(id);
        var done = switch (kind) {
            case ASSIGN -> tasks.assign(id, user(item.before()), user(item.after()));
            case TAG -> tags.remove(item.caseId(), new Tag(sure(item.after())));
            case UNTAG -> tags.add(item.caseId(), new Tag(sure(item.before())));
            case DUE -> isDueAgain(task, Instant.parse(sure(item.before())));
        };
        if (!done) {
            throw Refusal.conflict("refusal.bulk.changed");
        }
        if (kind == BulkChange.Kind.ASSIGN) {
            events.publishEvent(new TaskEvent(task.caseId(), "TASK_HANDED_BACK", id.value(), task.key()));
        }
    }

    private boolean isDueAgain(TaskView task, Instant due) {
        dueDates.move(task, due);
        events.publishEvent(new TaskDueChanged(task.caseId(), task.id(), task.key(), due));
        return true;
    }

    private static @Nullable UserId user(@Nullable String id) {
        return id == null ? null : UserId.of(id);
    }

    private static @Nullable String string(@Nullable UserId id) {
        return id == null ? null : id.toString();
    }

    private static <T> T sure(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
