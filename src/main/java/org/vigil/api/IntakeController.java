package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.intake.Channel;
import org.vigil.intake.IntakeReports;
import org.vigil.intake.NewReport;
import org.vigil.intake.ReportStatus;

/** What anyone may do: hand in a report, and ask with the receipt how it stands. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Reports")
class IntakeController {

    private final IntakeReports reports;
    private final MessageSource messages;

    IntakeController(IntakeReports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    /**
     * A report.
     *
     * @param text what happened, in free words
     * @param contact how the submitter may be reached, if they wish; sealed at once
     * @param language ISO 639 code of the text
     */
    record ReportRequest(
            @Nullable String text,
            @Nullable String contact,
            @Nullable String language) {

        @Override
        public String toString() {
            return "ReportRequest[hidden]";
        }
    }

    /** The only key to the report; shown once. */
    record Receipt(String receiptCode) {

        @Override
        public String toString() {
            return "Receipt[hidden]";
        }
    }

    /** A receipt to ask with. */
    record ReceiptRequest(@Nullable String receiptCode) {

        @Override
        public String toString() {
            return "ReceiptRequest[hidden]";
        }
    }

    /** How a report stands, in one word and one sentence. */
    record Standing(ReportStatus status, String message) {}

    @PostMapping("/intake-reports")
    @ResponseStatus(HttpStatus.CREATED)
    @SecurityRequirements
    @Operation(summary = "Hand in a report; the receipt code is the only way to ask about it later")
    Receipt report(@RequestBody ReportRequest body) {
        var text = body.text() == null ? "" : body.text();
        var report = new NewReport(Channel.API, text, body.contact(), body.language());
        return new Receipt(reports.receive(report).shown());
    }

    @PostMapping("/receipts/status")
    @SecurityRequirements
    @Operation(summary = "Ask how a report stands; a wrong code gets the same answer as one that was never given out")
    Standing status(@RequestBody ReceiptRequest body) {
        var status = reports.status(Fields.require("receiptCode", body.receiptCode()));
        var message = messages.getMessage(status.messageKey(), null, status.name(), Locale.ENGLISH);
        return new Standing(status, String.valueOf(message));
    }
}
