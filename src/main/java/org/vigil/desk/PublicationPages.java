package org.vigil.desk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.vigil.publication.Consent;
import org.vigil.publication.ConsentManagement;
import org.vigil.publication.ConsentWithdrawal;
import org.vigil.publication.SummaryManagement;
import org.vigil.shared.CaseRef;

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

    PublicationPages(SummaryManagement summaries, ConsentManagement consents) {
        this.summaries = summaries;
        this.consents = consents;
    }

    @PostMapping("/summary/corrections")
    String correct(@PathVariable CaseRef ref, CaseForm form) {
        return form.named(CORRECTION)
                .fields(field -> "correction-" + field)
                .send(
                        ref,
                        "summary.correction",
                        SECTION,
                        typed -> summaries.requestCorrection(ref, typed.text("note")));
    }

    @PostMapping("/summary/retraction")
    String retract(@PathVariable CaseRef ref, CaseForm form) {
        return form.named(RETRACTION)
                .fields(field -> "retraction-" + field)
                .send(ref, "summary.retracted", SECTION, typed -> summaries.retract(ref, typed.text("note")));
    }

    @PostMapping("/consents/withdrawals")
    String withdraw(@PathVariable CaseRef ref, CaseForm form) {
        return form.named(WITHDRAWAL)
                .fields(field -> switch (field) {
                    case "note" -> "withdrawal.note";
                    case "withdrawnOn" -> "withdrawal.on";
                    default -> field;
                })
                .send(ref, "consent.withdrawn", SECTION, typed -> consents.withdraw(ref, withdrawal(typed)));
    }

    private static ConsentWithdrawal withdrawal(CaseViewTyped typed) {
        return new ConsentWithdrawal(
                typed.required("withdrawal.scope", Consent.Scope.class),
                typed.requiredDay("withdrawal.on"),
                typed.text("withdrawal.note"));
    }
}
