package org.vigil.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The page of one case: what is known, who says so, and the work on it. */
@Controller
class CasePages {

    private final CasePageAnswers answers;

    CasePages(CasePageAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/desk/cases/{ref}")
    String show(
            @PathVariable CaseRef ref,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String add,
            Model model) {
        var day = day(asOf);
        model.addAttribute("asOf", day == null ? null : day.toString());
        return answers.show(ref, day, CasePageAnswers.factType(add), model);
    }

    private static @Nullable LocalDate day(@Nullable String asOf) {
        try {
            return asOf == null || asOf.isBlank() ? null : LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("asOf", "refusal.date");
        }
    }
}
