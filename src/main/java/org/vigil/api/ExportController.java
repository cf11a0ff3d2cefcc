package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.cases.ExportFilter;
import org.vigil.cases.Stage;
import org.vigil.exchange.ExportFormat;
import org.vigil.exchange.ExportManagement;
import org.vigil.shared.CountryCode;
import org.vigil.shared.web.Download;

/** All that the caller may know of, as a file. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Exchange")
class ExportController {

    private final ExportManagement exports;

    ExportController(ExportManagement exports) {
        this.exports = exports;
    }

    @GetMapping({"/export.json", "/export.ndjson", "/export.csv", "/export.xlsx"})
    @Operation(summary = "The cases that the caller may know of, as a file; the log remembers it")
    void export(
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String stage,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var code = Query.read("country", country, CountryCode::of);
        var filter = new ExportFilter(code == null ? null : code.value(), Query.choice("stage", stage, Stage.class));
        var path = request.getRequestURI();
        var format =
                ExportFormat.valueOf(path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        exports.export(format, filter, () -> Download.open(response, format.mediaType(), format.fileName()));
    }
}
