package org.vigil.desk;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.AccountManagement;
import org.vigil.notification.Notice;
import org.vigil.notification.NoticeId;
import org.vigil.notification.NoticeKind;
import org.vigil.notification.NoticeManagement;
import org.vigil.shared.UserId;
import org.vigil.shared.web.Link;

/** What one's roles are told: reminders, steps that are late, deadlines that passed; and marking them as read. */
@Controller
@RequestMapping("/desk/notices")
class NoticePages {

    private static final int PAGE = 50;
    private static final String HOME = "/desk/notices";

    private final NoticeManagement notices;
    private final AccountManagement accounts;
    private final DeskWords words;

    NoticePages(NoticeManagement notices, AccountManagement accounts, DeskWords words) {
        this.notices = notices;
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "unread") String show,
            @RequestParam(required = false) @Nullable NoticeId after,
            Model model) {
        var all = show.equals("all");
        var page = notices.list(!all, after, PAGE);
        var unread = notices.unread();
        var names = accounts.displayNames();
        var rows = page.items().stream().map(notice -> row(notice, names)).toList();
        model.addAttribute(
                "list",
                new NoticesPage(
                        words.say("desk.notices.sentence", unread),
                        List.of(
                                Link.to(HOME, words.say("desk.notices.unread"))
                                        .counting(unread)
                                        .currentIf(!all),
                                Link.to(HOME + "?show=all", words.say("desk.notices.all"))
                                        .currentIf(all)),
                        rows,
                        unread == 0 || rows.isEmpty() ? null : rows.get(0).id(),
                        page.next() == null
                                ? null
                                : HOME + "?show=" + (all ? "all" : "unread") + "&after=" + page.next(),
                        after == null ? null : HOME + (all ? "?show=all" : "")));
        return "desk/notices";
    }

    @PostMapping("/{id}/read")
    String read(@PathVariable NoticeId id, RedirectAttributes redirect) {
        notices.markRead(id);
        redirect.addFlashAttribute("done", "desk.notices.done");
        return "redirect:" + HOME;
    }

    /** Everything up to the newest that was shown: what came meanwhile stays unread. */
    @PostMapping("/read")
    String readAll(@RequestParam(required = false) @Nullable NoticeId newest, RedirectAttributes redirect) {
        notices.markAllRead(newest);
        redirect.addFlashAttribute("done", "desk.notices.done");
        return "redirect:" + HOME;
    }

    private NoticesPage.Row row(Notice notice, Map<UserId, String> names) {
        var ref = notice.ref();
        var readAt = notice.readAt();
        return new NoticesPage.Row(
                notice.id().toString(),
                words.say("desk.notices.kind." + notice.kind()),
                tone(notice.kind()),
                icon(notice.kind()),
                what(notice),
                notice.displayName(),
                ref == null ? null : ref.toString(),
                href(notice),
                words.moment(notice.createdAt()),
                notice.createdAt().toString(),
                readAt == null
                        ? null
                        : words.say("desk.notices.by", names.getOrDefault(notice.readBy(), ""), words.moment(readAt)));
    }

    private String what(Notice notice) {
        var task = words.sayOr("desk.task." + notice.code(), "");
        return task.isEmpty()
                ? words.sayOr("desk.notices.what." + notice.code(), words.say("desk.notices.what.other"))
                : words.say("desk.notices.what.late", task);
    }

    private static @Nullable String href(Notice notice) {
        var ref = notice.ref();
        if (ref == null) {
            return null;
        }
        var action = notice.about().actionId();
        var anchor = action != null ? "#action-" + action : notice.about().hearingId() != null ? "#follow-up" : "";
        return "/desk/cases/" + ref + anchor;
    }

    private static String tone(NoticeKind kind) {
        return switch (kind) {
            case REMINDER, NEWS -> "quiet";
            case OVERDUE -> "due";
            case ESCALATED, INCIDENT -> "danger";
        };
    }

    private static String icon(NoticeKind kind) {
        return switch (kind) {
            case REMINDER -> "clock";
            case NEWS -> "info";
            case OVERDUE -> "overdue";
            case ESCALATED, INCIDENT -> "warning";
        };
    }
}
