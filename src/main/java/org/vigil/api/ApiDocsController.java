package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;

/** The page that describes the API to people. */
@Controller
class ApiDocsController {

    private final ApiDescription description;

    ApiDocsController(ApiDescription description) {
        this.description = description;
    }

    /** Describes the open part alone, for programs that read the open data. */
    @GetMapping(path = "/api/v1/public/openapi.json", produces = "application/json")
    @ResponseBody
    @Operation(hidden = true)
    JsonNode open(HttpServletRequest request) {
        return description.open(request);
    }

    @GetMapping("/api-docs")
    String docs(HttpServletRequest request, Model model) {
        model.addAttribute("themes", description.operations(request));
        return "api/docs";
    }
}
