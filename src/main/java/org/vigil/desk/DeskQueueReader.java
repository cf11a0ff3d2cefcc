package org.vigil.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Absence;
import org.vigil.access.AbsenceManagement;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.access.SignedInUser;
import org.vigil.cases.TagManagement;
import org.vigil.shared.UserId;
import org.vigil.shared.web.FieldError;
import org.vigil.shared.web.Link;
import org.vigil.workflow.BulkManagement;
import org.vigil.workflow.HandOver;
import org.vigil.workflow.SavedViewManagement;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskPage;
import org.vigil.workflow.TaskQuery;
import org.vigil.workflow.TaskQuery.Scope;
import org.vigil.workflow.TaskView;

/** Puts together the page of the queue. */
@Component
@Transactional(readOnly = true)
class DeskQueueReader {

    private final TaskManagement tasks;
    private final SavedViewManagement views;
    private final BulkManagement bulk;
    private final TagManagement tags;
    private final AbsenceManagement absences;
    private final AccountManagement accounts;
    private final Permissions permissions;
    private final CurrentUser currentUser;
    private final DeskQueueFilter filters;
    private final DeskWords words;

    DeskQueueReader(
            TaskManagement tasks,
            SavedViewManagement views,
            BulkManagement bulk,
            TagManagement tags,
            AbsenceManagement absences,
            AccountManagement accounts,
            Permissions permissions,
            CurrentUser currentUser,
            DeskQueueFilter filters,
            DeskWords words) {
        this.tasks = tasks;
        this.views = views;
        this.bulk = bulk;
        this.tags = tags;
        this.absences = absences;
        this.accounts = accounts;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.filters = filters;
        this.words = words;
    }

    DeskQueuePage page(TaskQuery query, List<FieldError> errors) {
        var page = tasks.list(query);
        var scope = query.scope();
        var filter = query.filter();
        var counts = tasks.counts(filter);
        var staff = accounts.caseStaff();
        var standsIn = absences.standingIn();
        return new DeskQueuePage(
                words.say("desk.queue.title." + scope),
                filters.sentence(query, counts.getOrDefault(scope, 0)),
                scope.code(),
                QueueAddress.text(scope, filter),
                scopes(query, counts),
                views(query),
                filters.form(filter, staff),
                new DeskQueuePage.Bulk(
                        filters.colleagues(staff, null),
                        permissions.holds(currentUser.require(), Permission.CASE_COORDINATE)),
                undo(),
                rows(page, standsIn),
                page.next() == null ? null : QueueAddress.next(query, page.next()),
                query.after() == null ? null : QueueAddress.href(scope, filter),
                words.say("desk.queue.empty.title." + scope),
                words.say(filter.narrowsNothing() ? "desk.queue.empty." + scope : "desk.queue.empty.filter"),
                standsIn.isEmpty() ? null : standingIn(standsIn),
                errors);
    }

    private String standingIn(List<Absence> standsIn) {
        var names = accounts.displayNames();
        return words.say(
                "desk.queue.standingIn",
                standsIn.stream()
                        .map(absence -> words.say(
                                "desk.queue.standingIn.one",
                                names.getOrDefault(absence.absent(), ""),
                                words.day(absence.to())))
                        .collect(Collectors.joining(", ")));
    }

    private List<Link> scopes(TaskQuery query, Map<Scope, Integer> counts) {
        return Arrays.stream(Scope.values())
                .map(scope -> Link.to(QueueAddress.href(scope, query.filter()), words.say("desk.queue.scope." + scope))
                        .counting(counts.getOrDefault(scope, 0))
                        .currentIf(scope == query.scope()))
                .toList();
    }

    private List<DeskQueuePage.View> views(TaskQuery shown) {
        var here = QueueAddress.text(shown.scope(), shown.filter());
        return views.list().stream()
                .map(view -> {
                    var query = QueueAddress.read(view.address());
                    var address = QueueAddress.text(query.scope(), query.filter());
                    return new DeskQueuePage.View(
                            view.id().toString(),
                            Link.to("/desk?" + address, view.name())
                                    .counting(tasks.count(query))
                                    .currentIf(address.equals(here)),
                            view.mine(),
                            view.shared());
                })
                .toList();
    }

    private DeskQueuePage.@Nullable Undo undo() {
        return bulk.undoable()
                .map(change -> new DeskQueuePage.Undo(
                        change.id().toString(),
                        words.say("desk.bulk.done." + change.kind(), change.tasks(), words.ago(change.at()))))
                .orElse(null);
    }

    private List<DeskQueuePage.Row> rows(TaskPage page, List<Absence> standsIn) {
        var user = currentUser.require();
        var names = accounts.displayNames();
        var items = page.items();
        var tagged = tags.of(items.stream().map(TaskView::caseId).toList());
        var handed = tasks.lastHandOvers(items.stream().map(TaskView::id).toList());
        var rows = new ArrayList<DeskQueuePage.Row>();
        for (var task : items) {
            rows.add(row(
                    task, user, names, standsIn, tagged.getOrDefault(task.caseId(), List.of()), handed.get(task.id())));
        }
        return rows;
    }

    private DeskQueuePage.Row row(
            TaskView task,
            SignedInUser user,
            Map<UserId, String> names,
            List<Absence> standsIn,
            List<String> tagged,
            @Nullable HandOver handed) {
        var holder = task.assignee();
        var mine = user.id().equals(holder);
        var fits = user.roles().stream().anyMatch(task.roles()::contains);
        var away = standsIn.stream().anyMatch(absence -> absence.absent().equals(holder));
        var act = mine ? "release" : fits && (holder == null || away) ? "claim" : null;
        return new DeskQueuePage.Row(
                task.id().value(),
                words.sayOr("desk.task." + task.key(), task.key()),
                task.displayName(),
                words.country(task.country()),
                task.caseRef().toString(),
                task.stage(),
                urgency(task.urgency()),
                words.due(task.due()),
                words.dueLevel(task.due()),
                task.due().toString(),
                mine ? words.say("component.queue.you") : holder == null ? null : names.get(holder),
                act,
                act == null ? null : away ? "takeover" : act,
                mine || away || permissions.holds(user, Permission.CASE_COORDINATE) || (holder == null && fits),
                tagged,
                note(handed, holder, names));
    }

    private @Nullable String note(@Nullable HandOver handed, @Nullable UserId holder, Map<UserId, String> names) {
        return handed == null || !handed.to().equals(holder)
                ? null
                : words.say("desk.queue.handed", names.getOrDefault(handed.by(), ""), handed.reason());
    }

    private static String urgency(String urgency) {
        return switch (urgency) {
            case "URGENT" -> "life";
            case "HIGH" -> "high";
            default -> "normal";
        };
    }
}
