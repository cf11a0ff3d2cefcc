package org.vigil.desk;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.cases.CaseRow;
import org.vigil.cases.DuplicatePair;
import org.vigil.cases.DuplicateQueue;
import org.vigil.cases.DuplicateQueue.Which;
import org.vigil.cases.DuplicateRun;
import org.vigil.cases.DuplicateRunManagement;
import org.vigil.matching.Band;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.Link;

/** The queue of pairs that may be one person, and the search over the whole store that fills it. */
@Controller
@RequestMapping("/desk/duplicates")
class DuplicatePages {

    static final String ADDRESS = "/desk/duplicates";

    private static final int SHOWN = 20;

    private final DuplicateQueue queue;
    private final DuplicateRunManagement runs;
    private final DeskWords words;
    private final Permissions permissions;
    private final CurrentUser currentUser;

    DuplicatePages(
            DuplicateQueue queue,
            DuplicateRunManagement runs,
            DeskWords words,
            Permissions permissions,
            CurrentUser currentUser) {
        this.queue = queue;
        this.runs = runs;
        this.words = words;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var which = Which.UNSURE.name().equalsIgnoreCase(state) ? Which.UNSURE : Which.OPEN;
        var page = queue.page(which, place(after), SHOWN);
        var address = address(which);
        var next = page.next();
        model.addAttribute(
                "duplicates",
                new DuplicatesPage(
                        List.of(tab(Which.OPEN, which), tab(Which.UNSURE, which)),
                        page.items().stream().map(this::pair).toList(),
                        runs.latest().map(this::search).orElse(null),
                        permissions.holds(currentUser.require(), Permission.CASE_COORDINATE),
                        next == null ? null : address + (which == Which.OPEN ? "?" : "&") + "after=" + next,
                        after == null ? null : address));
        return "desk/duplicates";
    }

    @PostMapping("/search")
    String start(RedirectAttributes redirect) {
        runs.start();
        return done(redirect, "started");
    }

    @PostMapping("/search/stop")
    String stop(RedirectAttributes redirect) {
        runs.cancel();
        return done(redirect, "stopped");
    }

    @PostMapping("/search/resume")
    String resume(RedirectAttributes redirect) {
        runs.resume();
        return done(redirect, "resumed");
    }

    /** Back to the queue, which says what was done. */
    static String done(RedirectAttributes redirect, String what) {
        redirect.addFlashAttribute("done", "desk.duplicates.done." + what);
        return "redirect:" + ADDRESS;
    }

    private static DuplicatePair.@Nullable Place place(@Nullable String after) {
        try {
            return after == null || after.isBlank() ? null : DuplicatePair.Place.of(after);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.notFound();
        }
    }

    private static String address(Which which) {
        return which == Which.OPEN ? ADDRESS : ADDRESS + "?state=unsure";
    }

    private Link tab(Which which, Which shown) {
        return Link.to(address(which), words.say("desk.duplicates.tab." + which))
                .counting((int) Math.min(Integer.MAX_VALUE, queue.waiting(which)))
                .currentIf(which == shown);
    }

    private DuplicatesPage.Pair pair(DuplicatePair pair) {
        return new DuplicatesPage.Pair(
                side(pair.one()),
                side(pair.other()),
                words.say("matching.band." + pair.band()),
                pair.band() == Band.SAME,
                score(words, pair.score()),
                pair.why().stream()
                        .map(reason -> words.say(reason.messageKey(), reason.messageArgs()))
                        .toList(),
                "/desk/cases/" + pair.other().ref() + "/merge?into="
                        + pair.one().ref() + "&from=queue");
    }

    static String score(DeskWords words, double score) {
        return words.say("desk.duplicates.score", String.valueOf(Math.round(score * 100)));
    }

    private DuplicatesPage.Side side(CaseRow row) {
        var earliest = row.heldFromEarliest();
        var latest = row.heldFromLatest();
        return new DuplicatesPage.Side(
                row.ref().toString(),
                row.displayName(),
                words.country(row.country()),
                row.stage().name(),
                earliest == null || latest == null
                        ? null
                        : words.say("desk.duplicates.held", words.when(FuzzyDate.range(earliest, latest))));
    }

    private DuplicatesPage.Search search(DuplicateRun run) {
        var rate = String.format(Locale.ROOT, "%.0f", run.perSecond());
        var key = "desk.duplicates.search." + run.state();
        return new DuplicatesPage.Search(
                words.say(key, run.compared(), run.total(), run.found(), rate, words.remaining(run.remaining())),
                run.percent(),
                run.state() == DuplicateRun.State.RUNNING,
                run.state() == DuplicateRun.State.CANCELLED);
    }
}
