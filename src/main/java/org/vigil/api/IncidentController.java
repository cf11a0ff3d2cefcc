package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.cases.IncidentId;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.NewClaim;
import org.vigil.shared.CaseRef;

/** Events with several victims: one case for each person, and what a source says of all of them entered once. */
@RestController
@RequestMapping(path = "/api/v1/incidents", produces = "application/json")
@Tag(name = "Incidents")
class IncidentController {

    private final IncidentManagement incidents;
    private final AccountManagement accounts;

    IncidentController(IncidentManagement incidents, AccountManagement accounts) {
        this.incidents = incidents;
        this.accounts = accounts;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Say that these cases are one event")
    ResponseEntity<IncidentJson> open(@RequestBody IncidentRequest body) {
        var id = incidents.open(body.command(), body.refs());
        return ResponseEntity.created(URI.create("/api/v1/incidents/" + id)).body(json(id));
    }

    @GetMapping
    @Operation(summary = "Events that you may know of, newest first")
    Listing<IncidentJson> list() {
        var names = accounts.displayNames();
        return Listing.whole(incidents.list(), incident -> IncidentJson.of(incident, names));
    }

    @GetMapping("/{id}")
    @Operation(summary = "An event and those of its cases that you may know of")
    IncidentJson show(@PathVariable IncidentId id) {
        return json(id);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change what an event is known by")
    IncidentJson change(@PathVariable IncidentId id, @RequestBody IncidentRequest body) {
        incidents.change(id, body.command());
        return json(id);
    }

    /** A case to add. */
    record CaseRequest(@Nullable String ref) {

        CaseRef command() {
            var fields = new Fields();
            var given = fields.required("ref", ref);
            var read = given == null ? null : fields.at("ref", () -> CaseRef.of(given));
            fields.refuseWrong();
            return Fields.sure(read);
        }
    }

    @PostMapping("/{id}/cases")
    @Operation(summary = "Add a case to an event")
    IncidentJson add(@PathVariable IncidentId id, @RequestBody CaseRequest body) {
        incidents.add(id, body.command());
        return json(id);
    }

    @DeleteMapping("/{id}/cases/{ref}")
    @Operation(summary = "Take a case out of an event; the last one stays")
    IncidentJson remove(@PathVariable IncidentId id, @PathVariable CaseRef ref) {
        incidents.remove(id, ref);
        return json(id);
    }

    /** What one source says of the whole group. */
    record GroupClaimsRequest(
            @Nullable SourceRequest source, @Nullable List<ClaimRequest> claims) {

        List<NewClaim> commands() {
            var fields = new Fields();
            var given = claims == null ? List.<ClaimRequest>of() : claims;
            var said = new java.util.ArrayList<NewClaim>();
            for (int index = 0; index < given.size(); index++) {
                var path = "claims[" + index + "]";
                var one = fields.required(path, given.get(index));
                var claim = one == null ? null : one.command(fields, path);
                if (claim != null) {
                    said.add(claim);
                }
            }
            fields.refuseWrong();
            return said;
        }
    }

    /** The cases on which it was proposed. */
    record Proposed(List<String> cases) {}

    @PostMapping("/{id}/claims")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Propose on each open case, as claims on the group, what one source says of all of them")
    Proposed propose(@PathVariable IncidentId id, @RequestBody GroupClaimsRequest body) {
        var source = Fields.require("source", body.source()).command();
        return new Proposed(incidents.proposeForAll(id, source, body.commands()).stream()
                .map(CaseRef::toString)
                .toList());
    }

    private IncidentJson json(IncidentId id) {
        return IncidentJson.of(incidents.get(id), accounts.displayNames());
    }
}
