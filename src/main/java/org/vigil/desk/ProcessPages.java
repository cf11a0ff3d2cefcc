package org.vigil.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigil.shared.CaseRef;

/** The whole process of one case on a page of its own. */
@Controller
class ProcessPages {

    private final CaseViews views;
    private final ProcessPageReader reader;

    ProcessPages(CaseViews views, ProcessPageReader reader) {
        this.views = views;
        this.reader = reader;
    }

    @GetMapping("/desk/cases/{ref}/process")
    String show(@PathVariable CaseRef ref, Model model) {
        model.addAttribute("header", views.view(ref, null).header());
        model.addAttribute("process", reader.page(ref, views.words()));
        return "desk/casefile/process-page";
    }
}
