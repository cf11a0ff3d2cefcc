package org.vigil.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.workflow.TaskId;
import org.vigil.workflow.TaskManagement;

/** The work queue, which is the home of the desk; and taking a task or giving it back. */
@Controller
class DeskQueueController {

    private final TaskManagement tasks;
    private final DeskQueueReader reader;
    private final CurrentUser currentUser;

    DeskQueueController(TaskManagement tasks, DeskQueueReader reader, CurrentUser currentUser) {
        this.tasks = tasks;
        this.reader = reader;
        this.currentUser = currentUser;
    }

    /** The queue; whoever has no tasks is led to their own page. */
    @GetMapping("/desk")
    String queue(@RequestParam Map<String, String> address, Model model) {
        var user = currentUser.require();
        if (!user.isCaseStaff()) {
            return "redirect:" + placeOf(user);
        }
        model.addAttribute("queue", reader.page(QueueAddress.read(address), List.of()));
        return "desk/queue";
    }

    @PostMapping("/desk/tasks/{id}/claim")
    String claim(
            @PathVariable TaskId id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "queue") String then,
            RedirectAttributes redirect) {
        tasks.claim(id);
        redirect.addFlashAttribute("done", "desk.queue.claimed");
        return after(id, back, then);
    }

    @PostMapping("/desk/tasks/{id}/release")
    String release(
            @PathVariable TaskId id,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "queue") String then,
            RedirectAttributes redirect) {
        tasks.release(id);
        redirect.addFlashAttribute("done", "desk.queue.released");
        return after(id, back, then);
    }

    private static String after(TaskId id, String back, String then) {
        return then.equals("task") ? "redirect:/desk/tasks/" + id : backTo(back);
    }

    /** To where the form was sent from, read anew, so that nobody is led anywhere else. */
    static String backTo(String back) {
        var query = QueueAddress.read(back);
        return "redirect:" + QueueAddress.href(query.scope(), query.filter());
    }

    private static String placeOf(SignedInUser user) {
        return user.roles().contains(Role.AUDITOR)
                ? "/desk/audit"
                : user.roles().contains(Role.ADMIN) ? "/admin" : user.roles().contains(Role.PARTNER) ? "/partner" : "/";
    }
}
