package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.Duplicates;
import org.vigil.cases.LikelyDuplicate;
import org.vigil.cases.OpenCase;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.FieldError;

/**
 * Opening a case: one form that works without script. Each button sends the whole form, and whatever was typed comes back.
 *
 * <p>The first attempt to open a case that resembles a known one shows the known ones instead.
 */
@Controller
class OpenCaseController {

    private final CaseManagement cases;
    private final Duplicates duplicates;
    private final OpenCasePages pages;
    private final DeskWords words;
    private final CurrentUser currentUser;
    private final Permissions permissions;

    OpenCaseController(
            CaseManagement cases,
            Duplicates duplicates,
            OpenCasePages pages,
            DeskWords words,
            CurrentUser currentUser,
            Permissions permissions) {
        this.cases = cases;
        this.duplicates = duplicates;
        this.pages = pages;
        this.words = words;
        this.currentUser = currentUser;
        this.permissions = permissions;
    }

    @GetMapping("/desk/cases/new")
    String empty(Model model) {
        requireOpening();
        return page(OpenCaseForm.empty(), null, List.of(), model);
    }

    /** The likely duplicates alone, for the form while it is being typed. Posted, so that no name stands in an address. */
    @PostMapping("/desk/cases/duplicates")
    String duplicates(@RequestParam MultiValueMap<String, String> typed, Model model) {
        model.addAttribute("duplicates", pages.shown(find(OpenCaseForm.of(typed))));
        return "desk/new-duplicates";
    }

    @PostMapping("/desk/cases/new")
    String sent(
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "open") String action,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        requireOpening();
        var form = OpenCaseForm.of(typed);
        var order = action.split(":", 2);
        return switch (order[0]) {
            case "add-name" -> page(form.withAnotherName(), null, List.of(), model);
            case "remove-name" -> page(form.withoutName(index(order)), null, List.of(), model);
            case "add-fact" -> addFact(form, typed.getFirst("newFact"), model);
            case "remove-fact" -> page(form.withoutFact(index(order)), null, List.of(), model);
            case "check" -> page(form, find(form), List.of(), model);
            default -> open(form, model, redirect, response);
        };
    }

    private String addFact(OpenCaseForm form, @Nullable String chosen, Model model) {
        var type = OpenCaseForm.typeOf(chosen == null ? "" : chosen);
        return type == null
                ? page(form, null, List.of(new FieldError("newFact", words.say("desk.new.fact.choose"))), model)
                : page(form.withFact(type), null, List.of(), model);
    }

    private String open(OpenCaseForm form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        var reading = new OpenCaseReading(form, words);
        var opening = reading.read();
        if (opening == null) {
            return corrected(form, reading.errors(), model, response);
        }
        var found = find(form);
        var unseen = found.stream()
                .map(duplicate -> duplicate.ref().toString())
                .anyMatch(ref -> !form.seen().contains(ref));
        if (!found.isEmpty() && (unseen || !form.openAnyway())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(form, found, List.of(), model);
        }
        return save(form, opening, model, redirect, response);
    }

    private String save(
            OpenCaseForm form,
            OpenCase opening,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            var opened = cases.open(opening);
            redirect.addFlashAttribute("done", "desk.new.opened");
            return "redirect:/desk/cases/" + opened.ref();
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            var errors = refused.fields().stream()
                    .map(field -> new FieldError(field.field(), words.say(field)))
                    .toList();
            return corrected(form, errors, model, response);
        }
    }

    private String corrected(OpenCaseForm form, List<FieldError> errors, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, null, errors, model);
    }

    private List<LikelyDuplicate> find(OpenCaseForm form) {
        return duplicates.ofFacts(new OpenCaseReading(form, words).facts(), known(form.country()));
    }

    private @Nullable CountryCode known(String country) {
        return words.isCountry(country) ? CountryCode.of(country) : null;
    }

    private String page(
            OpenCaseForm form, @Nullable List<LikelyDuplicate> found, List<FieldError> errors, Model model) {
        model.addAttribute("form", pages.page(form, found, errors));
        return "desk/new";
    }

    private void requireOpening() {
        if (!permissions.holds(currentUser.require(), Permission.CASE_OPEN)) {
            throw Refusal.forbidden("refusal.forbidden");
        }
    }

    private static int index(String[] order) {
        return order.length == 2 && order[1].matches("\\d{1,3}") ? Integer.parseInt(order[1]) : Integer.MAX_VALUE;
    }
}
