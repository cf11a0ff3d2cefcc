package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.FieldError;
import org.vigil.workflow.SavedViewManagement;

/** Keeping a filter of the queue under a name, and forgetting it. */
@Controller
class SavedViewController {

    private final SavedViewManagement views;
    private final DeskQueueReader reader;
    private final DeskWords words;

    SavedViewController(SavedViewManagement views, DeskQueueReader reader, DeskWords words) {
        this.views = views;
        this.reader = reader;
        this.words = words;
    }

    @PostMapping("/desk/views")
    String save(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "false") boolean share,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var query = QueueAddress.read(back);
        try {
            views.save(name, QueueAddress.text(query.scope(), query.filter()), share);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(CasePageAnswers.status(refused));
            model.addAttribute(
                    "queue",
                    reader.page(
                            query,
                            refused.fields().stream()
                                    .map(wrong -> new FieldError(wrong.field(), words.say(wrong)))
                                    .toList()));
            return "desk/queue";
        }
        redirect.addFlashAttribute("done", share ? "desk.view.saved.shared" : "desk.view.saved");
        return DeskQueueController.backTo(back);
    }

    @PostMapping("/desk/views/{id}/delete")
    String delete(@PathVariable UUID id, RedirectAttributes redirect) {
        views.delete(id);
        redirect.addFlashAttribute("done", "desk.view.forgotten");
        return "redirect:/desk";
    }
}
