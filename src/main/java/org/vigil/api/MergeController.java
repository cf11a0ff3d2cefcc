package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.MergeManagement;
import org.vigil.cases.PersonMark;
import org.vigil.cases.PersonMarkManagement;
import org.vigil.cases.PersonVerdict;
import org.vigil.cases.RecordedClaim;
import org.vigil.cases.Stage;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** Two cases of one person: say so, unite them, and part them again. */
@RestController
@RequestMapping(path = "/api/v1/cases/{ref}", produces = "application/json")
@Tag(name = "Cases")
class MergeController {

    private final MergeManagement merges;
    private final PersonMarkManagement marks;
    private final CaseQueries cases;
    private final AccountManagement accounts;

    MergeController(MergeManagement merges, PersonMarkManagement marks, CaseQueries cases, AccountManagement accounts) {
        this.merges = merges;
        this.marks = marks;
        this.cases = cases;
        this.accounts = accounts;
    }

    /**
     * A case to merge into.
     *
     * @param into the case that is to stand for both
     * @param note why; mandatory
     */
    record MergeRequest(@Nullable String into, @Nullable String note) {

        CaseRef target() {
            var given = Fields.require("into", into);
            try {
                return CaseRef.of(given.strip());
            } catch (IllegalArgumentException unreadable) {
                throw new ProblemException(Problem.field("into", "refusal.triage.no-such-case"));
            }
        }
    }

    /** What became of a merge. */
    record Merged(String ref, Stage stage, String mergedInto, CaseJson standing) {}

    @PostMapping("/merge")
    @Operation(
            summary = "Merge this case into another, which stands for both; the old reference leads there from now on")
    ResponseEntity<Merged> merge(
            @PathVariable CaseRef ref,
            @Parameter(description = "The ETag of this case as you saw it; absent to take whatever stands")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody MergeRequest body) {
        var into = body.target();
        var note = Fields.require("note", body.note());
        try {
            merges.merge(ref, into, note, ifMatch == null ? null : ETags.seen(ifMatch));
        } catch (Refusal refused) {
            throw hiddenTarget(refused, ref);
        }
        var standing = cases.details(into);
        return ResponseEntity.ok()
                .eTag(ETags.of(standing.recordVersion()))
                .body(new Merged(ref.toString(), Stage.MERGED, into.toString(), CaseJson.of(standing)));
    }

    /** A target that the caller may not know of is as absent as one that never was; the case itself they know. */
    private RuntimeException hiddenTarget(Refusal refused, CaseRef ref) {
        if (refused.kind() == Refusal.Kind.NOT_FOUND) {
            cases.details(ref);
            return new ProblemException(Problem.field("into", "refusal.triage.no-such-case"));
        }
        return refused;
    }

    /** A case that stands for itself again. */
    record Parted(String ref, Stage stage, String partedFrom) {}

    @DeleteMapping("/merge")
    @Operation(summary = "Undo the merge of this case; both records are as they were before")
    ResponseEntity<Parted> unmerge(
            @PathVariable CaseRef ref,
            @Parameter(description = "Why") @RequestParam(required = false) @Nullable String note) {
        var from = merges.unmerge(ref, note);
        var now = cases.details(ref);
        return ResponseEntity.ok()
                .eTag(ETags.of(now.recordVersion()))
                .body(new Parted(ref.toString(), now.stage(), from.toString()));
    }

    /**
     * What a merge would make of two cases.
     *
     * @param possible whether it is
     * @param reason why it is not
     * @param conflicts the contradictions that it would open
     * @param verdict what was decided on the pair before
     */
    record Preview(
            String ref,
            String into,
            boolean possible,
            @Nullable String reason,
            List<ConflictJson> conflicts,
            @Nullable PersonVerdict verdict) {}

    @GetMapping("/merge")
    @Operation(summary = "What a merge would make of two cases, before anybody decides: which contradictions it opens")
    Preview preview(@PathVariable CaseRef ref, @RequestParam(required = false) @Nullable CaseRef into) {
        cases.details(ref);
        return previewOf(ref, Fields.require("into", into));
    }

    private Preview previewOf(CaseRef ref, CaseRef into) {
        var preview = merges.preview(ref, into);
        var names = accounts.displayNames();
        var claims = Stream.of(preview.merged(), preview.standing())
                .flatMap(file -> file.claims().stream())
                .collect(Collectors.toMap(
                        RecordedClaim::claim, recorded -> ClaimJson.of(recorded, names), (one, other) -> one));
        var id = preview.standing().details().id();
        var refused = preview.refused();
        var mark = preview.mark();
        return new Preview(
                ref.toString(),
                into.toString(),
                refused == null,
                refused == null ? null : refused.code(),
                preview.opened().stream()
                        .map(conflict -> ConflictJson.of(into, id, conflict, claims))
                        .toList(),
                mark == null ? null : mark.verdict());
    }

    /**
     * A decision on two cases.
     *
     * @param verdict one person, two people, or an open question again
     * @param note why; mandatory
     */
    record MarkRequest(
            @Nullable PersonVerdict verdict, @Nullable String note) {}

    /** A decision on two cases. */
    record Mark(String ref, String other, PersonVerdict verdict, String note, Somebody by, Instant at) {}

    @PostMapping("/duplicates/{other}")
    @Operation(summary = "Say whether two cases are about one person, so that nobody is asked again")
    Listing<Mark> mark(@PathVariable CaseRef ref, @PathVariable CaseRef other, @RequestBody MarkRequest body) {
        marks.mark(ref, other, Fields.require("verdict", body.verdict()), Fields.require("note", body.note()));
        return marks(ref);
    }

    @GetMapping("/marks")
    @Operation(summary = "What was decided on pairs that this case is in; the last word on each")
    Listing<Mark> marks(@PathVariable CaseRef ref) {
        var names = accounts.displayNames();
        return Listing.whole(
                marks.of(ref),
                (PersonMark mark) -> new Mark(
                        ref.toString(),
                        mark.other().toString(),
                        mark.verdict(),
                        mark.note(),
                        Somebody.of(mark.by(), names),
                        mark.at()));
    }
}
