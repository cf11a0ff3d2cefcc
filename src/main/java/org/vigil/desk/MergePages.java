package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.cases.CaseFile;
import org.vigil.cases.ConflictIds;
import org.vigil.cases.Duplicates;
import org.vigil.cases.MergeManagement;
import org.vigil.cases.MergePreview;
import org.vigil.cases.PersonMarkManagement;
import org.vigil.cases.PersonVerdict;
import org.vigil.cases.dossier.MinimumFacts;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.FieldError;

/** Two cases of one person: both in sight before anybody decides; merging, parting, and saying that they are two people. */
@Controller
@RequestMapping("/desk/cases/{ref}")
class MergePages {

    private static final String QUEUE = "queue";

    private final MergeManagement merges;
    private final PersonMarkManagement marks;
    private final Duplicates duplicates;
    private final CaseViews views;
    private final OpenCasePages shown;
    private final CasePageAnswers answers;
    private final DeskWords desk;
    private final Permissions permissions;
    private final CurrentUser currentUser;

    MergePages(
            MergeManagement merges,
            PersonMarkManagement marks,
            Duplicates duplicates,
            CaseViews views,
            OpenCasePages shown,
            CasePageAnswers answers,
            DeskWords desk,
            Permissions permissions,
            CurrentUser currentUser) {
        this.merges = merges;
        this.marks = marks;
        this.duplicates = duplicates;
        this.views = views;
        this.shown = shown;
        this.answers = answers;
        this.desk = desk;
        this.permissions = permissions;
        this.currentUser = currentUser;
    }

    @GetMapping("/merge")
    String compare(
            @PathVariable CaseRef ref,
            @RequestParam(required = false) @Nullable String into,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        return page(ref, into, from, null, List.of(), model);
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable CaseRef ref,
            @RequestParam String into,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String from,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            merges.merge(ref, target(into), note, null);
        } catch (Refusal said) {
            var refused = said.kind() == Refusal.Kind.NOT_FOUND ? noSuchCaseFor(ref) : said;
            response.setStatus(CasePageAnswers.status(refused));
            model.addAttribute("notices", answers.notices(refused));
            return page(ref, into, from, note, answers.errors(refused, UnaryOperator.identity()), model);
        }
        return from.equals(QUEUE)
                ? DuplicatePages.done(redirect, "merged")
                : CasePageAnswers.done(redirect, target(into), "merge.made", "#together");
    }

    @PostMapping("/merge/undo")
    String unmerge(
            @PathVariable CaseRef ref, @RequestParam(defaultValue = "") String note, RedirectAttributes redirect) {
        merges.unmerge(ref, note);
        return CasePageAnswers.done(redirect, ref, "merge.undone", "#together");
    }

    @PostMapping("/marks")
    String mark(
            @PathVariable CaseRef ref,
            @RequestParam String other,
            @RequestParam PersonVerdict verdict,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes redirect) {
        marks.mark(ref, target(other), verdict, note);
        if (from.equals(QUEUE)) {
            return DuplicatePages.done(redirect, verdict.name());
        }
        return CasePageAnswers.done(redirect, ref, "mark.made", "#together");
    }

    /** The case itself is known to the reader; it is the other one that is not. */
    private Refusal noSuchCaseFor(CaseRef ref) {
        views.file(ref, null);
        return Refusal.invalid("into", "refusal.triage.no-such-case");
    }

    private static CaseRef target(String text) {
        try {
            return CaseRef.of(text.strip());
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.invalid("into", "refusal.triage.no-such-case");
        }
    }

    private String page(
            CaseRef ref,
            @Nullable String into,
            String from,
            @Nullable String note,
            List<FieldError> errors,
            Model model) {
        MergePreview preview = null;
        var wrong = errors;
        if (into != null && !into.isBlank()) {
            try {
                preview = merges.preview(ref, target(into));
            } catch (Refusal refused) {
                wrong = answers.errors(noSuchCaseFor(ref), UnaryOperator.identity());
            }
        }
        model.addAttribute("merge", shown(ref, preview, from, note, wrong));
        return "desk/merge";
    }

    private MergePage shown(
            CaseRef ref, @Nullable MergePreview preview, String from, @Nullable String note, List<FieldError> errors) {
        var words = views.words();
        var mark = preview == null ? null : preview.mark();
        var refused = preview == null ? null : preview.refused();
        return new MergePage(
                views.view(preview == null ? views.file(ref, null) : preview.merged(), null, words),
                preview == null ? null : views.view(preview.standing(), null, words),
                preview == null ? List.of() : opened(preview, words),
                refused == null ? null : words.refusal(refused),
                mark == null
                        ? null
                        : words.say(
                                "together.marked",
                                words.code("together.verdict", mark.verdict()),
                                words.who(mark.by()),
                                words.day(mark.at()),
                                mark.note()),
                preview == null ? shown.shown(duplicates.ofCase(ref)) : List.of(),
                preview == null ? null : alike(ref, preview.standing().details().ref()),
                permissions.holds(currentUser.require(), Permission.CASE_COORDINATE),
                permissions.holds(currentUser.require(), Permission.CASE_LINK),
                from.equals(QUEUE) ? QUEUE : "",
                note,
                errors);
    }

    private MergePage.@Nullable Alike alike(CaseRef ref, CaseRef other) {
        return duplicates
                .between(ref, other)
                .map(found -> new MergePage.Alike(
                        DuplicatePages.score(desk, found.score()),
                        shown.shown(List.of(found)).get(0)))
                .orElse(null);
    }

    /** Said like the contradictions of any dossier: that of the union. */
    private static List<CaseView.ConflictBox> opened(MergePreview preview, CaseViewWords words) {
        var standing = preview.standing();
        var union = new CaseFile(
                standing.details(),
                preview.united(),
                MinimumFacts.of(preview.united()),
                both(preview, CaseFile::claims),
                both(preview, CaseFile::sources),
                List.of(),
                List.of());
        var opened = preview.opened().stream()
                .map(conflict ->
                        ConflictIds.of(standing.details().id(), conflict.key()).toString())
                .collect(Collectors.toSet());
        return new CaseViewDossier(union, words)
                .groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .flatMap(row -> row.conflicts().stream())
                        .filter(box -> opened.contains(box.id()))
                        .toList();
    }

    private static <T> List<T> both(MergePreview preview, java.util.function.Function<CaseFile, List<T>> part) {
        return Stream.of(preview.merged(), preview.standing())
                .flatMap(file -> part.apply(file).stream())
                .distinct()
                .toList();
    }
}
