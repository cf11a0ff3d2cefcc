package org.vigil.partners;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The partner level for programs: a partner's token opens it, and nothing else. */
@RestController
@RequestMapping("/api/v1/partner")
@Tag(name = "Partners")
class PartnerApi {

    private final PartnerManagement cases;
    private final SavedSearchManagement searches;

    PartnerApi(PartnerManagement cases, SavedSearchManagement searches) {
        this.cases = cases;
        this.searches = searches;
    }

    /** One page; what to pass as {@code after} for the next, absent on the last. */
    record Listing(List<PartnerCase> items, @Nullable String next) {}

    @GetMapping(path = "/cases", produces = "application/json")
    @Operation(summary = "Published cases, with how much partners know of them beside the public")
    Listing list(
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (after != null && !CaseRef.isOne(after)) {
            throw Refusal.invalid("after", "site.api.after");
        }
        var size = Math.max(1, Math.min(limit, PartnerManagement.LARGEST_PAGE - 1));
        var found = cases.list(PartnerFilter.of(parameters), after, size);
        var more = found.size() > size;
        var items = more ? found.subList(0, size) : found;
        return new Listing(
                List.copyOf(items), more ? items.get(items.size() - 1).ref() : null);
    }

    @GetMapping(path = "/cases/{ref}", produces = "application/json")
    @Operation(summary = "A case as partners know it; the log remembers who read it")
    PublicCase show(@PathVariable String ref) {
        if (!CaseRef.isOne(ref)) {
            throw Refusal.notFound();
        }
        return cases.read(ref).told();
    }

    @GetMapping({"/export.csv", "/export.json", "/export.ndjson"})
    @Operation(summary = "The cases that fit, as a file that names the partner on every line; the log remembers it")
    void export(@RequestParam Map<String, String> parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var path = request.getRequestURI();
        var format =
                PartnerFormat.valueOf(path.substring(path.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT));
        cases.export(format, PartnerFilter.of(parameters), () -> {
            response.setContentType(format.mediaType());
            response.setHeader("Content-Disposition", "attachment; filename=\"vigil-partner." + format.suffix() + "\"");
            response.flushBuffer();
            return response.getOutputStream();
        });
    }

    /** A search to save. */
    record NewSearch(
            String name,
            @Nullable String q,
            @Nullable String country,
            @Nullable String liberty,
            @Nullable String charge,
            @Nullable String role) {

        PartnerFilter filter() {
            var parameters = new java.util.HashMap<String, String>();
            parameters.put("q", q);
            parameters.put("country", country);
            parameters.put("liberty", liberty);
            parameters.put("charge", charge);
            parameters.put("role", role);
            return PartnerFilter.of(parameters);
        }
    }

    /** The searches that one has saved. */
    record Searches(List<SavedSearch> items) {}

    @GetMapping(path = "/searches", produces = "application/json")
    @Operation(summary = "Your saved searches, each with how many cases are new in it")
    Searches searches() {
        return new Searches(searches.list());
    }

    @PostMapping(path = "/searches", produces = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Save a search")
    SavedSearch save(@RequestBody NewSearch search) {
        return searches.save(search.name(), search.filter());
    }

    /** How often one wants to be told. */
    record Telling(Rhythm rhythm) {}

    /** The secret address of the notices; absent where one is told no more. */
    record Notices(@Nullable String feed) {}

    @PostMapping(path = "/searches/{id}/notices", produces = "application/json")
    @Operation(
            summary = "Choose how often you are told of a search: NONE, DAILY or WEEKLY; answers a new secret address")
    Notices tell(@PathVariable UUID id, @RequestBody Telling telling) {
        return new Notices(
                searches.tell(id, telling.rhythm()).map(PartnerPages::feed).orElse(null));
    }

    @PostMapping("/searches/{id}/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that you have seen what is new in a search")
    void seen(@PathVariable UUID id) {
        searches.seen(id);
    }

    @DeleteMapping("/searches/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Give a saved search up")
    void giveUp(@PathVariable UUID id) {
        searches.giveUp(id);
    }
}
