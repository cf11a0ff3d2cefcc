package org.vigil.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.vigil.publication.Consent;
import org.vigil.publication.ConsentManagement;
import org.vigil.publication.ConsentWithdrawal;
import org.vigil.publication.SummaryManagement;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The forms on a case's public summary: request a correction, retract it, record a consent that is taken back. */
@Controller
@RequestMapping("/desk/cases/{ref}")
class PublicationPages {

    static final String CORRECTION = "correction";
    static final String RETRACTION = "retraction";
    static final String WITHDRAWAL = "withdrawal";

    private static final String SECTION = "#public-summary";

    private final SummaryManagement summaries;
    private final ConsentManagement consents;
    private final CasePageAnswers answers;

    PublicationPages(SummaryManagement summaries, ConsentManagement consents, CasePageAnswers answers) {
        this.summaries = summaries;
        this.consents = consents;
        this.answers = answers;
    }

    @PostMapping("/summary/corrections")
    String correct(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            summaries.requestCorrection(ref, text(new CaseViewTyped(CORRECTION, sent), "note"));
        } catch (Refusal refused) {
            return answers.again(ref, CORRECTION, sent, refused, field -> "correction-" + field, model, response);
        }
        return ClaimPages.done(redirect, ref, "summary.correction", SECTION);
    }

    @PostMapping("/summary/retraction")
    String retract(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            summaries.retract(ref, text(new CaseViewTyped(RETRACTION, sent), "note"));
        } catch (Refusal refused) {
            return answers.again(ref, RETRACTION, sent, refused, field -> "retraction-" + field, model, response);
        }
        return ClaimPages.done(redirect, ref, "summary.retracted", SECTION);
    }

    @PostMapping("/consents/withdrawals")
    String withdraw(
            @PathVariable CaseRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var typed = new CaseViewTyped(WITHDRAWAL, sent);
        try {
            consents.withdraw(ref, withdrawal(typed));
        } catch (Refusal refused) {
            UnaryOperator<String> names = field -> switch (field) {
                case "note" -> "withdrawal.note";
                case "withdrawnOn" -> "withdrawal.on";
                default -> field;
            };
            return answers.again(ref, WITHDRAWAL, sent, refused, names, model, response);
        }
        return ClaimPages.done(redirect, ref, "consent.withdrawn", SECTION);
    }

    private static ConsentWithdrawal withdrawal(CaseViewTyped typed) {
        var on = typed.first("withdrawal.on");
        if (typed.first("withdrawal.scope") == null) {
            throw Refusal.invalid("withdrawal.scope", "refusal.choose");
        }
        if (on == null) {
            throw Refusal.invalid("withdrawal.on", "refusal.missing");
        }
        try {
            return new ConsentWithdrawal(
                    ClaimPages.choice(typed, "withdrawal.scope", Consent.Scope.class, Consent.Scope.NAME),
                    LocalDate.parse(on),
                    text(typed, "withdrawal.note"));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("withdrawal.on", "refusal.date");
        }
    }

    private static String text(CaseViewTyped typed, String field) {
        var text = typed.first(field);
        return text == null ? "" : text;
    }
}
