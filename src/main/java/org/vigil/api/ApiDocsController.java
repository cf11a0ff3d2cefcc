package org.vigil.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that describes the API to people. */
@Controller
class ApiDocsController {

    private final ApiDescription description;

    ApiDocsController(ApiDescription description) {
        this.description = description;
    }

    @GetMapping("/api-docs")
    String docs(HttpServletRequest request, Model model) {
        model.addAttribute("themes", description.operations(request));
        return "api/docs";
    }
}
