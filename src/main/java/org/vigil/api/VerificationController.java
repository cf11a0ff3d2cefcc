package org.vigil.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.ConflictDecision;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The verifier's work on a record: decide claims, close conflicts, grade sources. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Verification")
class VerificationController {

    private final CaseManagement management;
    private final CaseQueries cases;
    private final AccountManagement accounts;

    VerificationController(CaseManagement management, CaseQueries cases, AccountManagement accounts) {
        this.management = management;
        this.cases = cases;
        this.accounts = accounts;
    }

    /** What may become of a claim. */
    enum Decision {
        ACCEPT(ClaimStatus.ACCEPTED),
        REJECT(ClaimStatus.REJECTED),
        SUPERSEDE(ClaimStatus.SUPERSEDED);

        private final ClaimStatus status;

        Decision(ClaimStatus status) {
            this.status = status;
        }
    }

    /**
     * A decision on a claim.
     *
     * @param note why; mandatory
     * @param individualNote for a claim on a group: why it holds for this person
     */
    record ClaimDecision(
            @Nullable Decision decision,
            @Nullable String note,
            @Nullable String individualNote) {}

    /** A claim and what became of it. */
    record Decided(UUID id, ClaimStatus status) {}

    @PostMapping("/claims/{id}/decision")
    @Operation(summary = "Accept or reject a proposed claim, or supersede an accepted one")
    Decided decide(@PathVariable UUID id, @RequestBody ClaimDecision body) {
        var decision = Fields.require("decision", body.decision());
        management.decide(new ClaimId(id), decision.status, text(body.note()), body.individualNote());
        return new Decided(id, decision.status);
    }

    /** A grade by the Admiralty code. */
    record GradeRequest(
            @Nullable String reliability, @Nullable Integer credibility) {

        SourceGrade command() {
            var letter = Fields.require("reliability", reliability).strip();
            var digit = Fields.require("credibility", credibility);
            if (letter.length() != 1) {
                throw Refusal.invalid("reliability", "refusal.reliability");
            }
            return new SourceGrade(letter.charAt(0), digit);
        }
    }

    /** A source and its grade. */
    record Graded(UUID id, SourceJson.Grade grade) {}

    @PostMapping("/sources/{id}/grade")
    @Operation(summary = "Grade a source by the Admiralty code")
    Graded grade(@PathVariable UUID id, @RequestBody GradeRequest body) {
        var grade = body.command();
        management.grade(id, grade);
        return new Graded(id, SourceJson.Grade.of(grade));
    }

    @GetMapping("/cases/{ref}/conflicts")
    @Operation(summary = "The contradictions of a case, open and closed")
    Listing<ConflictJson> conflicts(@PathVariable CaseRef ref) {
        return new Listing<>(dossier(ref).conflicts(), null);
    }

    /**
     * How a conflict is closed.
     *
     * @param outcome settled, or accepted as uncertain
     * @param keptClaim the claim that holds, when it is settled for one side
     * @param note why; mandatory
     * @param caseRef the case, where the id is given without it
     */
    record Resolution(
            ConflictDecision.@Nullable Outcome outcome,
            @Nullable UUID keptClaim,
            @Nullable String note,
            @JsonProperty @Nullable String caseRef) {}

    @PostMapping("/conflicts/{id}/resolution")
    @Operation(summary = "Close a conflict: resolve it for one side, or accept it as uncertain")
    ResponseEntity<ConflictJson> resolve(@PathVariable String id, @RequestBody Resolution body) {
        var conflict = conflict(id, body.caseRef());
        var kept = body.keptClaim();
        management.decide(
                conflict.ref(),
                conflict.id(),
                Fields.require("outcome", body.outcome()),
                kept == null ? null : new ClaimId(kept),
                text(body.note()));
        var file = dossier(conflict.ref());
        var closed = file.conflicts().stream()
                .filter(candidate -> candidate.id().equals(conflict.toString()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return ResponseEntity.ok().eTag(ETags.of(file.header().version())).body(closed);
    }

    private DossierJson dossier(CaseRef ref) {
        return DossierJson.of(cases.file(ref, null), accounts.displayNames());
    }

    private static ConflictRef conflict(String id, @Nullable String caseRef) {
        try {
            return id.indexOf('.') >= 0
                    ? ConflictRef.of(id)
                    : new ConflictRef(CaseRef.of(Fields.require("caseRef", caseRef)), UUID.fromString(id));
        } catch (IllegalArgumentException nowhere) {
            throw Refusal.notFound();
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
