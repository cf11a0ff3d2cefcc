package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.advocacy.ActionId;
import org.vigil.advocacy.ActionKind;
import org.vigil.advocacy.BulkAdvocacyManagement;
import org.vigil.advocacy.BulkDraft;
import org.vigil.advocacy.BulkLine;
import org.vigil.cases.CaseRow;
import org.vigil.cases.IncidentId;
import org.vigil.cases.IncidentManagement;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** One action for the people of one incident: each case gets its own, all in one transaction. */
@RestController
@RequestMapping(path = "/api/v1/actions/bulk", produces = "application/json")
@Tag(name = "Advocacy")
class BulkActionController {

    private final BulkAdvocacyManagement bulk;
    private final IncidentManagement incidents;
    private final MessageSource messages;

    BulkActionController(BulkAdvocacyManagement bulk, IncidentManagement incidents, MessageSource messages) {
        this.bulk = bulk;
        this.incidents = incidents;
        this.messages = messages;
    }

    /**
     * An action for several cases.
     *
     * @param refs the cases; or give the incident whose open cases they are
     * @param incidentId the incident
     * @param kind what is to be done
     * @param target to whom each goes
     * @param text what each says; {name} and {ref} stand for the person and the case
     * @param preview whether only to say what would happen
     */
    record BulkRequest(
            @Nullable List<String> refs,
            @Nullable UUID incidentId,
            @Nullable ActionKind kind,
            @Nullable String target,
            @Nullable String text,
            @Nullable Boolean preview) {}

    /** A case, and why no action can be drafted for it. */
    record CaseLine(
            String ref,
            @Nullable String name,
            boolean possible,
            @Nullable String reason,
            String text) {}

    /** What would be drafted. */
    record Preview(List<CaseLine> cases) {}

    /** What was drafted: one action for each case. */
    record Drafted(List<UUID> actions) {}

    @PostMapping
    @Operation(summary = "Draft one action for several cases at once, or preview which cases refuse and why")
    ResponseEntity<?> draft(@RequestBody BulkRequest body) {
        var kind = Fields.require("kind", body.kind());
        var draft = new BulkDraft(
                refs(body), kind, body.target() == null ? "" : body.target(), body.text() == null ? "" : body.text());
        if (Boolean.TRUE.equals(body.preview())) {
            return ResponseEntity.ok(
                    new Preview(bulk.preview(draft).stream().map(this::line).toList()));
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Drafted(
                        bulk.draft(draft).stream().map(ActionId::value).toList()));
    }

    private List<CaseRef> refs(BulkRequest body) {
        var incident = body.incidentId();
        if (incident != null) {
            return incidents.get(new IncidentId(incident)).open().stream()
                    .map(CaseRow::ref)
                    .toList();
        }
        var given = body.refs() == null ? List.<String>of() : body.refs();
        try {
            return given.stream().map(CaseRef::of).toList();
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("refs", "refusal.unreadable");
        }
    }

    private CaseLine line(BulkLine line) {
        var refusal = line.refusal();
        return new CaseLine(
                line.ref().toString(),
                line.name(),
                line.isPossible(),
                refusal == null ? null : messages.getMessage(refusal, null, LocaleContextHolder.getLocale()),
                line.text());
    }
}
