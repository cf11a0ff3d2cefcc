package org.vigil.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.audit.AuditEntry;
import org.vigil.audit.AuditManagement;

/** The audit log, for auditors alone. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = "application/json")
@Tag(name = "Audit")
class AuditController {

    private static final int LARGEST_PAGE = 499;

    private final AuditManagement audit;

    AuditController(AuditManagement audit) {
        this.audit = audit;
    }

    /** What a verification found. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Verified(
            boolean ok, long entries, String head, @Nullable Long firstBroken) {}

    @GetMapping
    @Operation(summary = "Entries after a position, oldest first")
    Listing<AuditEntry> entries(
            @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "50") int limit) {
        var size = Math.max(1, Math.min(limit, LARGEST_PAGE));
        var found = audit.entriesAfter(after, size + 1);
        var items = found.size() > size ? found.subList(0, size) : found;
        return new Listing<>(
                items, found.size() > size ? Long.toString(items.get(size - 1).seq()) : null);
    }

    @PostMapping("/verify")
    @Operation(summary = "Recompute the whole chain; names the first broken entry")
    Verified verify() {
        var found = audit.verify();
        return new Verified(found.ok(), found.entries(), found.head(), found.firstBroken());
    }
}
