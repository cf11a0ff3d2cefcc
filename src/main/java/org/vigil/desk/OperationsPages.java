package org.vigil.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.workflow.FailedStep;
import org.vigil.workflow.OperationsManagement;

/** What the machine could not do, and the button that has it tried again. */
@Controller
class OperationsPages {

    private final OperationsManagement operations;
    private final CaseViews views;

    OperationsPages(OperationsManagement operations, CaseViews views) {
        this.operations = operations;
        this.views = views;
    }

    @GetMapping("/desk/operations")
    String show(Model model) {
        var words = new ProcessPageWords(views.words());
        model.addAttribute(
                "operations",
                new OperationsPage(operations.failures().stream()
                        .map(failed -> failure(failed, words))
                        .toList()));
        return "desk/operations";
    }

    @PostMapping("/desk/operations/{id}/retry")
    String retry(@PathVariable String id, RedirectAttributes redirect) {
        operations.retry(id);
        redirect.addFlashAttribute("done", "desk.operations.retried");
        return "redirect:/desk/operations";
    }

    private static OperationsPage.Failure failure(FailedStep failed, ProcessPageWords words) {
        var ref = failed.caseRef();
        var next = failed.nextTry();
        return new OperationsPage.Failure(
                ref == null ? null : ref.toString(),
                words.step(failed.activity(), failed.name()),
                words.failure(failed.code()),
                failed.code(),
                words.words().time(failed.since()),
                failed.tries(),
                next == null ? null : words.words().time(next),
                "/desk/operations/" + failed.id() + "/retry");
    }
}
