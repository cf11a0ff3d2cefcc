package org.vigil.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.vigil.intake.Channel;
import org.vigil.intake.IntakeReports;
import org.vigil.intake.NewReport;
import org.vigil.intake.ReportStatus;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.FieldError;

/** The form by which anyone reports a case, and the page that tells the holder of a receipt how it stands. No script, no cookie. */
@Controller
class ReportPages {

    private final IntakeReports reports;
    private final Pages pages;
    private final Wording wording;

    ReportPages(IntakeReports reports, Pages pages, Wording wording) {
        this.reports = reports;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping("/report")
    ResponseEntity<byte[]> form() {
        return form(HttpStatus.OK, "", "", List.of());
    }

    private ResponseEntity<byte[]> form(HttpStatus status, String text, String contact, List<FieldError> errors) {
        return pages.fresh(
                status, "/report", "site/report.jte", Map.of("text", text, "contact", contact, "errors", errors));
    }

    /**
     * Takes the report in and shows the receipt, once.
     *
     * @param website a field that no person sees: who fills it in is a machine, and is thanked without being heard
     */
    @PostMapping("/report")
    ResponseEntity<byte[]> receive(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String website) {
        if (!website.isBlank()) {
            return thanks(null);
        }
        try {
            var code = reports.receive(new NewReport(Channel.WEB_FORM, text, contact.isBlank() ? null : contact, null));
            return thanks(code.shown());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.INVALID) {
                throw refusal;
            }
            return form(HttpStatus.UNPROCESSABLE_CONTENT, text, contact, errors(refusal));
        }
    }

    private List<FieldError> errors(Refusal refusal) {
        var errors = new ArrayList<FieldError>();
        for (var field : refusal.fields()) {
            errors.add(new FieldError(
                    field.field(), wording.of(field.code(), field.args().toArray())));
        }
        return errors;
    }

    private ResponseEntity<byte[]> thanks(@Nullable String code) {
        var model = new HashMap<String, Object>();
        if (code != null) {
            model.put("code", code);
        }
        return pages.fresh(HttpStatus.OK, "/report", "site/reported.jte", model);
    }

    @GetMapping("/receipt")
    ResponseEntity<byte[]> receipt() {
        return pages.fresh(HttpStatus.OK, "/receipt", "site/receipt.jte", Map.of());
    }

    /** The code travels in the body, never in an address that a log keeps. */
    @PostMapping("/receipt")
    ResponseEntity<byte[]> status(@RequestParam(defaultValue = "") String code) {
        var status = reports.status(code);
        return pages.fresh(
                status == ReportStatus.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.OK,
                "/receipt",
                "site/receipt.jte",
                Map.of("status", status.name()));
    }
}
