package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.Absence;
import org.vigil.access.AbsenceManagement;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.shared.UserId;

/** Who is away and who stands in. */
@RestController("apiAbsenceController")
@RequestMapping(path = "/api/v1/absences", produces = "application/json")
@Tag(name = "Absences")
class AbsenceController {

    private final AbsenceManagement absences;
    private final AccountManagement accounts;
    private final Colleagues colleagues;
    private final CurrentUser currentUser;

    AbsenceController(
            AbsenceManagement absences, AccountManagement accounts, Colleagues colleagues, CurrentUser currentUser) {
        this.absences = absences;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.currentUser = currentUser;
    }

    /**
     * An absence to record.
     *
     * @param absent user name of who is away; the caller when absent
     * @param substitute user name of who stands in
     * @param from first day
     * @param to last day
     */
    record AbsenceRequest(
            @Nullable String absent,
            @Nullable String substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** An absence. */
    record AbsenceJson(UUID id, Somebody absent, Somebody substitute, LocalDate from, LocalDate to) {

        static AbsenceJson of(Absence absence, Map<UserId, String> names) {
            return new AbsenceJson(
                    absence.id(),
                    Somebody.of(absence.absent(), names),
                    Somebody.of(absence.substitute(), names),
                    absence.from(),
                    absence.to());
        }
    }

    /** An absence that was ended. */
    record Ended(UUID id) {}

    @GetMapping
    @Operation(summary = "The absences of today and of days to come")
    Listing<AbsenceJson> list() {
        var names = accounts.displayNames();
        return Listing.whole(absences.list(), absence -> AbsenceJson.of(absence, names));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Record one's own absence, or as a coordinator another's; the substitute may take over the tasks")
    AbsenceJson record(@RequestBody AbsenceRequest body) {
        var absent = body.absent() == null ? currentUser.id() : colleagues.require("absent", body.absent());
        var recorded =
                absences.record(absent, colleagues.require("substitute", body.substitute()), body.from(), body.to());
        return AbsenceJson.of(recorded, accounts.displayNames());
    }

    @PostMapping("/{id}/end")
    @Operation(summary = "End an absence now, or take one back")
    Ended end(@PathVariable UUID id) {
        absences.end(id);
        return new Ended(id);
    }
}
