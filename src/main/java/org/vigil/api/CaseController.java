package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.cases.CaseFilter;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.CaseStanding;
import org.vigil.cases.MergeManagement;
import org.vigil.cases.Stage;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;

/** Cases: open one, find them, read the dossier, add sources and claims. */
@RestController
@RequestMapping(path = "/api/v1/cases", produces = "application/json")
@Tag(name = "Cases")
class CaseController {

    private static final String IF_MATCH = "The ETag of the case as you saw it; * takes whatever stands";

    private final CaseManagement management;
    private final CaseQueries cases;
    private final MergeManagement merges;
    private final AccountManagement accounts;

    CaseController(CaseManagement management, CaseQueries cases, MergeManagement merges, AccountManagement accounts) {
        this.management = management;
        this.cases = cases;
        this.merges = merges;
        this.accounts = accounts;
    }

    /** What was added, and the case as it is now. */
    record Added(UUID id, List<UUID> ids, String ref, Stage stage, long version) {}

    @PostMapping
    @ResponseStatus(org.springframework.http.HttpStatus.CREATED)
    @Operation(summary = "Open a case with its first source and claims; its process starts at once")
    ResponseEntity<CaseJson> open(@RequestBody OpenCaseRequest body) {
        var opened = management.open(body.command());
        var now = cases.details(opened.ref());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + now.ref()))
                .eTag(ETags.of(now.recordVersion()))
                .body(CaseJson.of(now));
    }

    @GetMapping
    @Operation(summary = "Cases that you may know of, newest first")
    Listing<CaseRowJson> list(
            @Parameter(description = "Part of a name or of a reference") @RequestParam(required = false) @Nullable
                    String q,
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable LibertyStatus liberty,
            @RequestParam(required = false) @Nullable ChargeCategory charge,
            @Parameter(description = "Held on this day, certainly or possibly")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate heldOn,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(defaultValue = "false") boolean overdue,
            @Parameter(description = "In its stage for so long: 0d-7d, 7d-30d, 36h-")
                    @RequestParam(required = false)
                    @Nullable
                    String inStage,
            @Parameter(description = "Left this stage in the last half year") @RequestParam(required = false) @Nullable
                    Stage left,
            @Parameter(description = "Opened in this week, 2026-W47") @RequestParam(required = false) @Nullable
                    String opened,
            @Parameter(description = "Published in this week") @RequestParam(required = false) @Nullable
                    String published,
            @Parameter(description = "Closed in this week") @RequestParam(required = false) @Nullable String closed,
            @Parameter(description = "Only where work goes on") @RequestParam(defaultValue = "false") boolean open,
            @Parameter(description = "Only with a contradiction that nobody has closed")
                    @RequestParam(defaultValue = "false")
                    boolean conflicts,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = cases.find(new CaseFilter(
                Query.text("q", q),
                stage,
                Query.read("country", country, text -> CountryCode.of(text).value()),
                liberty == null ? null : liberty.name(),
                charge == null ? null : charge.name(),
                heldOn,
                Query.text("team", team),
                overdue,
                new CaseStanding(
                        Query.read("inStage", inStage, CaseStanding.Age::of),
                        left,
                        Query.read("opened", opened, CaseStanding::week),
                        Query.read("published", published, CaseStanding::week),
                        Query.read("closed", closed, CaseStanding::week),
                        open,
                        conflicts),
                Query.read("after", after, text -> CaseRef.of(text).toString()),
                limit));
        return Listing.of(page.items(), CaseRowJson::of, page.next());
    }

    @GetMapping("/{ref}")
    @Operation(
            summary =
                    "The dossier: each fact with its claims, corroboration and conflicts, and what is not stated; the reference of a merged case leads to the one that stands for it")
    ResponseEntity<DossierJson> file(
            @PathVariable CaseRef ref,
            @Parameter(description = "What was known then: a day or a moment") @RequestParam(required = false) @Nullable
                    String asOf) {
        var at = AsOf.read(asOf);
        var standing = merges.standingFor(ref, at);
        var file = cases.file(ref, at);
        if (standing.isPresent()) {
            // Never kept by the client: a merge can be undone.
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create("/api/v1/cases/" + standing.get()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(DossierJson.of(file, accounts.displayNames()));
        }
        return ResponseEntity.ok()
                .eTag(ETags.of(file.details().recordVersion()))
                .body(DossierJson.of(file, accounts.displayNames()));
    }

    @PostMapping("/{ref}/sources")
    @ResponseStatus(org.springframework.http.HttpStatus.CREATED)
    @Operation(summary = "Add a source; needs If-Match")
    ResponseEntity<Added> addSource(
            @PathVariable CaseRef ref,
            @Parameter(description = IF_MATCH) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody SourceRequest body) {
        var seen = ETags.seen(ifMatch);
        var fields = new Fields();
        var source = fields.named(CaseController::withoutSource, "", body::command);
        fields.refuseWrong();
        var id = management.addSource(ref, Fields.sure(source), seen);
        return added(ref, List.of(id));
    }

    @PostMapping("/{ref}/claims")
    @ResponseStatus(org.springframework.http.HttpStatus.CREATED)
    @Operation(summary = "Propose a claim, or several under \"claims\"; needs If-Match")
    ResponseEntity<Added> propose(
            @PathVariable CaseRef ref,
            @Parameter(description = IF_MATCH) @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable
                    String ifMatch,
            @RequestBody ClaimsRequest body) {
        var seen = ETags.seen(ifMatch);
        var ids = management.propose(ref, body.commands(), seen);
        return added(ref, ids.stream().map(ClaimId::value).toList());
    }

    private ResponseEntity<Added> added(CaseRef ref, List<UUID> ids) {
        var now = cases.details(ref);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + ref))
                .eTag(ETags.of(now.recordVersion()))
                .body(new Added(ids.get(0), ids, ref.toString(), now.stage(), now.recordVersion()));
    }

    /** A source names its fields as they stand in an opened case; here it is the body itself. */
    private static String withoutSource(String field) {
        return field.startsWith("source.") ? field.substring("source.".length()) : field;
    }
}
