package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.vigil.access.AccountManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.evidence.EvidenceManagement;
import org.vigil.evidence.NewEvidence;
import org.vigil.evidence.RecordedEvidence;
import org.vigil.shared.CaseRef;
import org.vigil.shared.UserId;

/** The files of a case: added, and listed with their hashes. */
@RestController
@RequestMapping(path = "/api/v1/cases/{ref}/evidence", produces = "application/json")
@Tag(name = "Cases")
class EvidenceController {

    private final EvidenceManagement evidence;
    private final CaseQueries cases;
    private final AccountManagement accounts;

    EvidenceController(EvidenceManagement evidence, CaseQueries cases, AccountManagement accounts) {
        this.evidence = evidence;
        this.cases = cases;
        this.accounts = accounts;
    }

    /** A stored file without its bytes. */
    record EvidenceJson(
            UUID id,
            String caseRef,
            @Nullable UUID sourceId,
            String filename,
            String mediaType,
            long size,
            String sha256,
            @Nullable String description,
            Somebody addedBy,
            Instant addedAt) {

        static EvidenceJson of(CaseRef ref, RecordedEvidence file, Map<UserId, String> names) {
            return new EvidenceJson(
                    file.id().value(),
                    ref.toString(),
                    file.sourceId(),
                    file.filename(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.description(),
                    Somebody.of(file.addedBy(), names),
                    file.addedAt());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a file, 20 MB at most; what it is, its content says; needs If-Match")
    ResponseEntity<EvidenceJson> add(
            @PathVariable CaseRef ref,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String sourceId,
            @RequestParam(required = false) @Nullable String description) {
        var seen = ETags.seen(ifMatch);
        var source = Query.read("sourceId", sourceId, UUID::fromString);
        var id = evidence.add(ref, read(file, source, description), seen);
        var now = cases.details(ref);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + ref + "/evidence"))
                .eTag(ETags.of(now.recordVersion()))
                .body(EvidenceJson.of(ref, evidence.details(id), accounts.displayNames()));
    }

    @GetMapping
    @Operation(summary = "The files of a case with their hashes")
    Listing<EvidenceJson> list(@PathVariable CaseRef ref) {
        var names = accounts.displayNames();
        return Listing.whole(evidence.list(ref), file -> EvidenceJson.of(ref, file, names));
    }

    private static NewEvidence read(MultipartFile file, @Nullable UUID sourceId, @Nullable String description) {
        var name = file.getOriginalFilename();
        try {
            return new NewEvidence(
                    name == null || name.isBlank() ? "file" : name, file.getInputStream(), sourceId, description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
