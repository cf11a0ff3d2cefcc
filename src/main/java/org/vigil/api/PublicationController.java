package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.publication.Consent;
import org.vigil.publication.ConsentManagement;
import org.vigil.publication.ConsentWithdrawal;
import org.vigil.publication.CorrectionRequest;
import org.vigil.publication.RecordedWithdrawal;
import org.vigil.publication.SummaryDetails;
import org.vigil.publication.SummaryManagement;
import org.vigil.publication.SummaryState;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/** What the public reads of a case: how it stands, corrections, retractions, consents that are taken back. */
@RestController
@RequestMapping(path = "/api/v1/cases/{ref}", produces = "application/json")
@Tag(name = "Publication")
class PublicationController {

    private final SummaryManagement summaries;
    private final ConsentManagement consents;
    private final AccountManagement accounts;

    PublicationController(SummaryManagement summaries, ConsentManagement consents, AccountManagement accounts) {
        this.summaries = summaries;
        this.consents = consents;
        this.accounts = accounts;
    }

    /** Why; for staff alone. */
    record Note(@Nullable String note) {}

    /**
     * A consent that is taken back.
     *
     * @param scope what it covered
     * @param withdrawnOn on which day
     * @param note how we know, for staff alone
     */
    record Withdrawal(
            Consent.@Nullable Scope scope,
            @Nullable LocalDate withdrawnOn,
            @Nullable String note) {

        ConsentWithdrawal command() {
            return new ConsentWithdrawal(
                    Fields.require("scope", scope),
                    Fields.require("withdrawnOn", withdrawnOn),
                    note == null ? "" : note);
        }
    }

    /**
     * How the public summary of a case stands.
     *
     * @param caseRef the case
     * @param state state of the last version; absent while there is none
     * @param version number of the last version
     * @param publishedAt since when it is public
     * @param whatChanged what is new in it
     * @param corrections what was found wrong, the newest first
     * @param withdrawals consents that were taken back, the newest first
     */
    record SummaryJson(
            String caseRef,
            @Nullable SummaryState state,
            @Nullable Integer version,
            @Nullable Instant publishedAt,
            @Nullable String whatChanged,
            List<CorrectionJson> corrections,
            List<WithdrawalJson> withdrawals) {}

    /** What somebody found wrong in a version. */
    record CorrectionJson(int version, String note, Somebody by, Instant at) {

        static CorrectionJson of(CorrectionRequest request, Map<UserId, String> names) {
            return new CorrectionJson(
                    request.version(), request.note(), Somebody.of(request.by(), names), request.at());
        }
    }

    /** A consent that was taken back. */
    record WithdrawalJson(Consent.Scope scope, LocalDate withdrawnOn, String note, Somebody by, Instant at) {

        static WithdrawalJson of(RecordedWithdrawal recorded, Map<UserId, String> names) {
            var withdrawal = recorded.withdrawal();
            return new WithdrawalJson(
                    withdrawal.scope(),
                    withdrawal.on(),
                    withdrawal.note(),
                    Somebody.of(recorded.by(), names),
                    recorded.at());
        }
    }

    @GetMapping("/summary")
    @Operation(summary = "How the public summary of a case stands")
    SummaryJson summary(@PathVariable CaseRef ref) {
        var names = accounts.displayNames();
        var last = summaries.current(ref);
        return new SummaryJson(
                ref.toString(),
                last.map(SummaryDetails::state).orElse(null),
                last.map(SummaryDetails::version).orElse(null),
                last.map(SummaryDetails::publishedAt).orElse(null),
                last.map(SummaryDetails::whatChanged).orElse(null),
                summaries.corrections(ref).stream()
                        .map(request -> CorrectionJson.of(request, names))
                        .toList(),
                consents.withdrawals(ref).stream()
                        .map(recorded -> WithdrawalJson.of(recorded, names))
                        .toList());
    }

    @PostMapping("/summary/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say what is wrong in the public summary; a verifier finds it in their queue")
    SummaryJson correct(@PathVariable CaseRef ref, @RequestBody Note body) {
        summaries.requestCorrection(ref, text(body));
        return summary(ref);
    }

    @PostMapping("/summary/retraction")
    @Operation(summary = "Unpublish the summary at once, everywhere; a tombstone without words stays")
    SummaryJson retract(@PathVariable CaseRef ref, @RequestBody Note body) {
        summaries.retract(ref, text(body));
        return summary(ref);
    }

    @PostMapping("/consents/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a withdrawn consent: what rests on it is unpublished in the same moment")
    SummaryJson withdraw(@PathVariable CaseRef ref, @RequestBody Withdrawal body) {
        consents.withdraw(ref, body.command());
        return summary(ref);
    }

    private static String text(Note body) {
        var note = body.note();
        return note == null ? "" : note;
    }
}
