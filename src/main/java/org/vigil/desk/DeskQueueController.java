package org.vigil.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.shared.UserId;
import org.vigil.shared.web.Link;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;
import org.vigil.workflow.TaskPage;
import org.vigil.workflow.TaskQuery;
import org.vigil.workflow.TaskQuery.Scope;
import org.vigil.workflow.TaskView;

/** The work queue, which is the home of the desk; and taking a task or giving it back. */
@Controller
class DeskQueueController {

    private static final int PAGE = 50;

    private final TaskManagement tasks;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final DeskWords words;

    DeskQueueController(TaskManagement tasks, AccountManagement accounts, CurrentUser currentUser, DeskWords words) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.words = words;
    }

    /** The queue; whoever has no tasks is led to their own page. */
    @GetMapping("/desk")
    String queue(
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(required = false) String after,
            Model model) {
        var user = currentUser.require();
        if (!user.isCaseStaff()) {
            return "redirect:" + placeOf(user);
        }
        var asked = scopeOf(scope);
        var page = tasks.list(new TaskQuery(asked, null, after, PAGE));
        model.addAttribute("queue", shown(asked, page, tasks.counts(), after, user));
        return "desk/queue";
    }

    @PostMapping("/desk/tasks/{id}/claim")
    String claim(
            @PathVariable TaskId id,
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(defaultValue = "queue") String then,
            RedirectAttributes redirect) {
        tasks.claim(id);
        redirect.addFlashAttribute("done", "desk.queue.claimed");
        return after(id, scope, then);
    }

    @PostMapping("/desk/tasks/{id}/release")
    String release(
            @PathVariable TaskId id,
            @RequestParam(defaultValue = "mine") String scope,
            @RequestParam(defaultValue = "queue") String then,
            RedirectAttributes redirect) {
        tasks.release(id);
        redirect.addFlashAttribute("done", "desk.queue.released");
        return after(id, scope, then);
    }

    private static String after(TaskId id, String scope, String then) {
        return then.equals("task") ? "redirect:/desk/tasks/" + id : "redirect:" + hrefOf(scopeOf(scope));
    }

    private static String placeOf(SignedInUser user) {
        return user.roles().contains(Role.AUDITOR)
                ? "/desk/audit"
                : user.roles().contains(Role.ADMIN) ? "/admin" : "/";
    }

    private DeskQueuePage shown(
            Scope scope, TaskPage page, Map<Scope, Integer> counts, @Nullable String after, SignedInUser user) {
        var names = accounts.displayNames();
        var rows = page.items().stream().map(task -> row(task, user, names)).toList();
        var next = page.next() == null ? null : hrefOf(scope) + "&after=" + page.next();
        return new DeskQueuePage(
                words.say("desk.queue.title." + scope),
                words.say("desk.queue.sentence." + scope, counts.getOrDefault(scope, 0)),
                scope.name().toLowerCase(Locale.ROOT),
                scopes(scope, counts),
                rows,
                next,
                after == null ? null : hrefOf(scope),
                words.say("desk.queue.empty.title." + scope),
                words.say("desk.queue.empty." + scope));
    }

    private List<Link> scopes(Scope current, Map<Scope, Integer> counts) {
        return Arrays.stream(Scope.values())
                .map(scope -> Link.to(hrefOf(scope), words.say("desk.queue.scope." + scope))
                        .counting(counts.getOrDefault(scope, 0))
                        .currentIf(scope == current))
                .toList();
    }

    private DeskQueuePage.Row row(TaskView task, SignedInUser user, Map<UserId, String> names) {
        var holder = task.assignee();
        var mine = user.id().equals(holder);
        var takeable = holder == null && user.roles().stream().anyMatch(task.roles()::contains);
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
                mine ? "release" : takeable ? "claim" : null);
    }

    private static String urgency(String urgency) {
        return switch (urgency) {
            case "URGENT" -> "life";
            case "HIGH" -> "high";
            default -> "normal";
        };
    }

    private static String hrefOf(Scope scope) {
        return "/desk?scope=" + scope.name().toLowerCase(Locale.ROOT);
    }

    private static Scope scopeOf(String text) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(text))
                .findFirst()
                .orElse(Scope.MINE);
    }
}
