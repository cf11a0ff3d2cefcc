package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.BulkAdvocacyManagement;
import org.vigil.advocacy.BulkDraft;
import org.vigil.advocacy.BulkLine;
import org.vigil.cases.CaseRow;
import org.vigil.cases.IncidentId;
import org.vigil.cases.IncidentManagement;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.Choice;

/** One action for the people of one incident: write it once, see for whom it would be drafted, then draft it. */
@Controller
@RequestMapping("/desk/actions/new")
class BulkActionPages {

    private static final String FORM = "bulk";
    private static final String REFS = "refs";

    private final BulkAdvocacyManagement bulk;
    private final IncidentManagement incidents;
    private final CaseViews views;
    private final CasePageAnswers answers;
    private final Permissions permissions;
    private final CurrentUser currentUser;

    BulkActionPages(
            BulkAdvocacyManagement bulk,
            IncidentManagement incidents,
            CaseViews views,
            CasePageAnswers answers,
            Permissions permissions,
            CurrentUser currentUser) {
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.bulk = bulk;
        this.incidents = incidents;
        this.views = views;
        this.answers = answers;
    }

    @GetMapping
    String form(@RequestParam(required = false) @Nullable UUID incident, Model model) {
        if (!permissions.holds(currentUser.require(), Permission.ACTION_DRAFT)) {
            throw Refusal.forbidden("refusal.forbidden");
        }
        var refs = incident == null ? "" : refsOf(new IncidentId(incident));
        model.addAttribute("errors", List.of());
        return page(new CaseViewTyped(FORM, java.util.Map.of(REFS, List.of(refs))), List.of(), false, model);
    }

    @PostMapping
    String draft(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped(FORM, sent);
        try {
            var draft = draft(typed);
            if (!"draft".equals(typed.first("step"))) {
                model.addAttribute("errors", List.of());
                return page(typed, bulk.preview(draft), true, model);
            }
            var drafted = bulk.draft(draft);
            redirect.addFlashAttribute("drafted", drafted.size());
            return "redirect:/desk/actions/new";
        } catch (Refusal refused) {
            model.addAttribute("errors", answers.errors(refused, field -> field));
            model.addAttribute("notices", answers.notices(refused));
            response.setStatus(CasePageAnswers.status(refused));
            return page(typed, List.of(), false, model);
        }
    }

    private static BulkDraft draft(CaseViewTyped typed) {
        return new BulkDraft(
                refs(typed), typed.required("kind", ActionKind.class), typed.text("target"), typed.text("text"));
    }

    private static List<CaseRef> refs(CaseViewTyped typed) {
        try {
            return Arrays.stream(typed.text(REFS).split("[\\s,;]+"))
                    .filter(ref -> !ref.isBlank())
                    .map(CaseRef::of)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(REFS, "refusal.bulk.refs");
        }
    }

    private String refsOf(IncidentId id) {
        return String.join(
                "\n",
                incidents.get(id).open().stream()
                        .map(CaseRow::ref)
                        .map(CaseRef::toString)
                        .toList());
    }

    private String page(CaseViewTyped typed, List<BulkLine> lines, boolean previewed, Model model) {
        var words = views.words();
        var possible = lines.stream().filter(BulkLine::isPossible).toList();
        model.addAttribute(
                "bulk",
                new BulkActionPage(
                        incidents.list().stream()
                                .map(incident -> Choice.of(
                                        "/desk/actions/new?incident=" + incident.id(),
                                        incident.about().title()))
                                .toList(),
                        CasePageReader.coded("action.kind", ActionKind.values(), typed.of(FORM, "kind"), words),
                        typed,
                        previewed,
                        words.any("desk.bulk-action.preview.sentence", possible.size(), lines.size() - possible.size()),
                        lines.stream().map(line -> line(line, words)).toList(),
                        String.join(
                                " ",
                                possible.stream()
                                        .map(line -> line.ref().toString())
                                        .toList()),
                        possible.size()));
        return "desk/bulk-action";
    }

    private static BulkActionPage.Line line(BulkLine line, CaseViewWords words) {
        var refusal = line.refusal();
        return new BulkActionPage.Line(
                line.ref().toString(),
                line.name() == null ? "" : line.name(),
                refusal == null ? null : words.refusal(refusal),
                line.text());
    }
}
