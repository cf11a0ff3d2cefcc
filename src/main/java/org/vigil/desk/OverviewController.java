package org.vigil.desk;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The overview: figures with their tables, each number with the way to what it counts; and each table as CSV. */
@Controller
class OverviewController {

    private final OverviewReader reader;

    OverviewController(OverviewReader reader) {
        this.reader = reader;
    }

    @GetMapping("/desk/overview")
    String overview(Model model) {
        model.addAttribute("overview", reader.page());
        return "desk/overview";
    }

    @GetMapping("/desk/overview/{figure}.csv")
    ResponseEntity<String> table(@PathVariable String figure) {
        var csv = reader.csv(figure);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("vigil-" + figure + ".csv")
                                .build()
                                .toString())
                .body(csv);
    }
}
