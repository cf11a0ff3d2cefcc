package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.EpisodeManagement;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.shared.CaseRef;

/** What comes after an end: the same case again, or a new episode of the same person. */
@RestController
@RequestMapping(path = "/api/v1/cases/{ref}", produces = "application/json")
@Tag(name = "Cases")
class EpisodeController {

    private final EpisodeManagement episodes;
    private final CaseQueries cases;

    EpisodeController(EpisodeManagement episodes, CaseQueries cases) {
        this.episodes = episodes;
        this.cases = cases;
    }

    /** Why a case is taken up again. */
    record ReopenRequest(@Nullable String note) {}

    @PostMapping("/reopen")
    @Operation(
            summary =
                    "Take up a closed or rejected case again; what is public of it stays, its record is verified anew")
    ResponseEntity<CaseJson> reopen(@PathVariable CaseRef ref, @RequestBody ReopenRequest body) {
        episodes.reopen(ref, Fields.require("note", body.note()));
        var now = cases.details(ref);
        return ResponseEntity.ok().eTag(ETags.of(now.recordVersion())).body(CaseJson.of(now));
    }

    /**
     * A new episode.
     *
     * @param country ISO 3166-1 alpha-2 code; that of the closed case when absent
     * @param incidentType what happened; UNKNOWN when absent
     * @param incidentYear year in which it began; from the claims, else the present year, when absent
     * @param summary what is known in free words, for staff alone
     * @param source the first source on the new episode
     * @param claims what that source says
     */
    record EpisodeRequest(
            @Nullable String country,
            @Nullable IncidentType incidentType,
            @Nullable Integer incidentYear,
            @Nullable String summary,
            @Nullable SourceRequest source,
            @Nullable List<ClaimRequest> claims) {}

    @PostMapping("/episodes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a new case of the person of a closed one; the names come along with their sources")
    ResponseEntity<CaseJson> open(@PathVariable CaseRef ref, @RequestBody EpisodeRequest body) {
        var before = cases.details(ref);
        var names = episodes.names(ref).stream()
                .map(name -> new OpenCaseRequest.NameRequest(name.text(), name.kind(), name.script()))
                .toList();
        var opening = new OpenCaseRequest(
                new OpenCaseRequest.PersonRequest(names),
                body.country() == null ? before.country() : body.country(),
                body.incidentType(),
                body.incidentYear(),
                body.summary(),
                body.source(),
                body.claims());
        var opened = cases.details(episodes.open(ref, opening.command()).ref());
        return ResponseEntity.created(URI.create("/api/v1/cases/" + opened.ref()))
                .eTag(ETags.of(opened.recordVersion()))
                .body(CaseJson.of(opened));
    }

    @GetMapping("/episodes")
    @Operation(summary = "The other cases of the same person over the years")
    Listing<CaseRowJson> list(@PathVariable CaseRef ref) {
        return Listing.whole(episodes.ofPerson(ref), CaseRowJson::of);
    }
}
