package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.cases.dossier.FactType;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.FieldError;
import org.vigil.shared.web.Notice;

/** Shows the page of a case: as it is, or again with everything that was typed and what to put right. */
@Component
class CasePageAnswers {

    private static final int UNPROCESSABLE = 422;

    private final CasePageReader reader;
    private final CaseViews views;

    CasePageAnswers(CasePageReader reader, CaseViews views) {
        this.reader = reader;
        this.views = views;
    }

    String show(CaseRef ref, @Nullable LocalDate asOf, @Nullable FactType add, ModelMap model) {
        var errors = new ArrayList<FieldError>();
        return page(ref, asOf, add, CaseViewTyped.NOTHING, errors, model);
    }

    /**
     * The page again after a refusal.
     *
     * @param idOf the id of the input that a refused field stands in
     */
    String again(
            CaseRef ref,
            CaseViewTyped typed,
            Refusal refused,
            UnaryOperator<String> idOf,
            ModelMap model,
            HttpServletResponse response) {
        model.addAttribute("notices", notices(refused));
        response.setStatus(status(refused));
        return page(ref, null, factType(typed.first("type")), typed, errors(refused, idOf), model);
    }

    private String page(
            CaseRef ref,
            @Nullable LocalDate asOf,
            @Nullable FactType add,
            CaseViewTyped typed,
            List<FieldError> errors,
            ModelMap model) {
        model.addAttribute("model", reader.page(ref, asOf, add, typed));
        model.addAttribute("errors", errors);
        return "desk/casefile/show";
    }

    /** On to the page of a case, which says what was done. */
    static String done(RedirectAttributes redirect, CaseRef ref, String what, String anchor) {
        redirect.addFlashAttribute("done", "deskcase.done." + what);
        return "redirect:/desk/cases/" + ref + anchor;
    }

    List<FieldError> errors(Refusal refused, UnaryOperator<String> idOf) {
        var words = views.words();
        return refused.fields().stream()
                .map(wrong -> new FieldError(
                        idOf.apply(wrong.field()),
                        words.refusal(wrong.code(), wrong.args().toArray())))
                .toList();
    }

    List<Notice> notices(Refusal refused) {
        return refused.fields().isEmpty() ? List.of(Notice.danger(views.words().refusal(refused))) : List.of();
    }

    static int status(Refusal refused) {
        return switch (refused.kind()) {
            case INVALID -> UNPROCESSABLE;
            case CONFLICT -> HttpServletResponse.SC_CONFLICT;
            case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
            case NOT_FOUND -> HttpServletResponse.SC_NOT_FOUND;
            case STALE -> HttpServletResponse.SC_PRECONDITION_FAILED;
        };
    }

    static @Nullable FactType factType(@Nullable String code) {
        return Arrays.stream(FactType.values())
                .filter(type -> type.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}
