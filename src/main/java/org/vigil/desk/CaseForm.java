package org.vigil.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.ui.ModelMap;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/**
 * A form that was sent from the page of a case. What it asks for is done and the reader is led on, or the page comes
 * back with everything that was typed and what to put right.
 *
 * @param sent every field as it was sent
 * @param name which form of the page
 * @param idOf the id of the input that a refused field stands in
 */
record CaseForm(
        CasePageAnswers answers,
        HttpServletRequest request,
        HttpServletResponse response,
        ModelMap model,
        Map<String, List<String>> sent,
        String name,
        UnaryOperator<String> idOf) {

    private static final Pattern TASK = Pattern.compile("[\\w-]{1,64}");

    CaseForm named(String form) {
        return new CaseForm(answers, request, response, model, sent, form, idOf);
    }

    /** One of several like it on the page: one for each reply, each hearing. */
    CaseForm named(String kind, Object of) {
        return named(kind + "-" + of).fields(field -> field + "-" + of);
    }

    CaseForm fields(UnaryOperator<String> ids) {
        return new CaseForm(answers, request, response, model, sent, name, ids);
    }

    /**
     * Does what the form asks for.
     *
     * @param done the code of the sentence that says it was done
     * @param anchor where on the page to go on; a form that was sent from the page of a task leads back there
     */
    String send(CaseRef ref, String done, String anchor, Consumer<CaseViewTyped> work) {
        var typed = new CaseViewTyped(name, sent);
        try {
            work.accept(typed);
        } catch (Refusal refused) {
            return answers.again(ref, typed, refused, idOf, model, response);
        }
        RequestContextUtils.getOutputFlashMap(request).put("done", "deskcase.done." + done);
        var back = typed.first("back");
        return back != null && TASK.matcher(back).matches()
                ? "redirect:/desk/tasks/" + back
                : "redirect:/desk/cases/" + ref + anchor;
    }
}
