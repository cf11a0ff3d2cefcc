package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.Role;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;
import org.vigil.workflow.Colleague;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;

/** Handing a task to a colleague: who can take it, and why the others cannot. */
@Controller
@RequestMapping("/desk/tasks/{id}/hand-over")
class HandOverController {

    private final TaskManagement tasks;
    private final DeskWords words;

    HandOverController(TaskManagement tasks, DeskWords words) {
        this.tasks = tasks;
        this.words = words;
    }

    @GetMapping
    String choose(@PathVariable TaskId id, Model model) {
        return page(id, null, "", List.of(), model);
    }

    @PostMapping
    String handOver(
            @PathVariable TaskId id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            tasks.handOver(id, person(to), reason);
        } catch (Refusal refused) {
            if (refused.kind() != Refusal.Kind.INVALID) {
                throw refused;
            }
            response.setStatus(CasePageAnswers.status(refused));
            return page(
                    id,
                    to,
                    reason,
                    refused.fields().stream()
                            .map(wrong -> new FieldError(wrong.field(), words.say(wrong)))
                            .toList(),
                    model);
        }
        redirect.addFlashAttribute("done", "desk.handover.done");
        return "redirect:/desk";
    }

    private static UserId person(@Nullable String id) {
        try {
            return new UserId(UUID.fromString(Objects.requireNonNullElse(id, "")));
        } catch (IllegalArgumentException nobody) {
            throw Refusal.invalid("to", "refusal.hand-over.nobody");
        }
    }

    private String page(TaskId id, @Nullable String to, String reason, List<FieldError> errors, Model model) {
        var task = tasks.get(id);
        var all = tasks.colleagues(id);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "model",
                new HandOverPage(
                        id.value(),
                        words.sayOr("desk.task." + task.key(), task.key()),
                        task.displayName(),
                        task.caseRef().toString(),
                        all.stream()
                                .filter(colleague -> colleague.hindrance() == null)
                                .map(colleague -> candidate(colleague, to))
                                .toList(),
                        all.stream()
                                .filter(colleague -> colleague.hindrance() != null)
                                .map(colleague -> new HandOverPage.Other(
                                        colleague.name(), words.say(String.valueOf(colleague.hindrance()))))
                                .toList(),
                        reason));
        return "desk/hand-over";
    }

    private Choice candidate(Colleague colleague, @Nullable String to) {
        var id = colleague.id().toString();
        var roles = colleague.roles().stream()
                .filter(Role::isCaseStaff)
                .map(role -> words.say("layout.role." + role))
                .collect(Collectors.joining(", "));
        return Choice.of(id, colleague.name()).withHint(roles).selectedIf(id.equals(to));
    }
}
