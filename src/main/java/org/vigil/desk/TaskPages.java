package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.shared.Refusal;
import org.vigil.workflow.Completion;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;

/** Opening a task shows the case beside the decision; deciding it leads back to the case with what happened and what is next. */
@Controller
@RequestMapping("/desk/tasks/{id}")
class TaskPages {

    private static final Set<String> NOT_FIELDS = Set.of("outcome", "comment", "_csrf");

    private final TaskManagement tasks;
    private final TaskPagesReader reader;
    private final CasePageAnswers answers;

    TaskPages(TaskManagement tasks, TaskPagesReader reader, CasePageAnswers answers) {
        this.tasks = tasks;
        this.reader = reader;
        this.answers = answers;
    }

    @GetMapping
    String open(@PathVariable TaskId id, Model model) {
        model.addAttribute("errors", List.of());
        return page(id, CaseViewTyped.NOTHING, model);
    }

    @PostMapping
    String complete(
            @PathVariable TaskId id,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var task = reader.task(id);
        var typed = new CaseViewTyped(TaskPagesModel.FORM, sent);
        var outcome = typed.first("outcome");
        try {
            tasks.complete(id, completion(typed, sent));
        } catch (Refusal refused) {
            model.addAttribute("notices", answers.notices(refused));
            model.addAttribute("errors", answers.errors(refused, UnaryOperator.identity()));
            response.setStatus(CasePageAnswers.status(refused));
            return page(id, typed, model);
        }
        redirect.addFlashAttribute("done", "deskcase.done." + task.key() + "." + outcome);
        return "redirect:/desk/cases/" + task.caseRef();
    }

    private static Completion completion(CaseViewTyped typed, MultiValueMap<String, String> sent) {
        var outcome = typed.first("outcome");
        if (outcome == null) {
            throw Refusal.invalid("outcome", "refusal.choose");
        }
        var comment = typed.first("comment");
        var fields = new HashMap<String, List<String>>();
        sent.forEach((field, values) -> {
            if (!NOT_FIELDS.contains(field)) {
                fields.put(field, List.copyOf(values));
            }
        });
        return new Completion(outcome, comment == null ? "" : comment, fields);
    }

    private String page(TaskId id, CaseViewTyped typed, Model model) {
        model.addAttribute("model", reader.page(id, typed));
        return "desk/task/show";
    }
}
