package org.vigil.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ModelMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.vigil.cases.MergeManagement;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The page of one case: what is known, who says so, and the work on it. A merged one leads to the case that stands for it. */
@Controller
class CasePages {

    private final CasePageAnswers answers;
    private final MergeManagement merges;

    CasePages(CasePageAnswers answers, MergeManagement merges) {
        this.answers = answers;
        this.merges = merges;
    }

    @GetMapping("/desk/cases/{ref}")
    Object show(
            @PathVariable CaseRef ref,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String add,
            ModelMap model) {
        var day = day(asOf);
        var standing = merges.standingFor(ref, day == null ? null : CaseViews.endOf(day));
        if (standing.isPresent()) {
            return moved("/desk/cases/" + standing.get());
        }
        model.addAttribute("asOf", day == null ? null : day.toString());
        return answers.show(ref, day, CasePageAnswers.factType(add), model);
    }

    /** For ever, and yet never kept by a browser: a merge can be undone. */
    private static RedirectView moved(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExposeModelAttributes(false);
        return view;
    }

    private static @Nullable LocalDate day(@Nullable String asOf) {
        try {
            return asOf == null || asOf.isBlank() ? null : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("asOf", "refusal.date");
        }
    }
}
