package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.cases.DuplicatePair;
import org.vigil.cases.DuplicateQueue;
import org.vigil.cases.DuplicateQueue.Which;
import org.vigil.cases.DuplicateRun;
import org.vigil.cases.DuplicateRunManagement;
import org.vigil.matching.Band;
import org.vigil.matching.Reason;
import org.vigil.shared.Refusal;

/** The search for duplicates over the whole store, and the pairs that wait for somebody to decide. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Cases")
class DuplicateSearchController {

    private static final int MOST = 100;

    private final DuplicateQueue queue;
    private final DuplicateRunManagement runs;
    private final MessageSource messages;

    DuplicateSearchController(DuplicateQueue queue, DuplicateRunManagement runs, MessageSource messages) {
        this.queue = queue;
        this.runs = runs;
        this.messages = messages;
    }

    /** Two cases that may be about one person. */
    record Pair(String ref, String other, String name, String otherName, double score, Band band, List<String> why) {}

    /** A page of pairs. */
    record Pairs(List<Pair> items, @Nullable String next) {}

    /**
     * How far a search has come.
     *
     * @param perSecond cases compared in a second
     * @param remainingSeconds how long the rest takes at that rate
     */
    record Search(
            DuplicateRun.State state,
            Instant startedAt,
            long total,
            long compared,
            long found,
            double perSecond,
            @Nullable Long remainingSeconds,
            @Nullable Instant endedAt) {

        static Search of(DuplicateRun run) {
            var left = run.remaining();
            return new Search(
                    run.state(),
                    run.startedAt(),
                    run.total(),
                    run.compared(),
                    run.found(),
                    Math.round(run.perSecond() * 10) / 10.0,
                    left == null ? null : left.toSeconds(),
                    run.endedAt());
        }
    }

    @GetMapping("/duplicate-pairs")
    @Operation(summary = "Pairs of cases that may be about one person and wait for a decision, the likeliest first")
    Pairs pairs(
            @Parameter(description = "OPEN, or UNSURE for those that were set aside")
                    @RequestParam(required = false)
                    @Nullable
                    Which state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var most = Math.max(1, Math.min(MOST, limit));
        var place = Query.read("after", after, DuplicatePair.Place::of);
        var page = queue.page(state == null ? Which.OPEN : state, place, most);
        var next = page.next();
        return new Pairs(page.items().stream().map(this::json).toList(), next == null ? null : next.toString());
    }

    @GetMapping("/duplicate-search")
    @Operation(summary = "How far the last search over all cases has come")
    Search latest() {
        return runs.latest().map(Search::of).orElseThrow(Refusal::notFound);
    }

    @PostMapping("/duplicate-search")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Compare all cases with each other, in the background; nothing is joined by itself")
    Search start() {
        return Search.of(runs.start());
    }

    @PostMapping("/duplicate-search/stop")
    @Operation(summary = "Stop the search; what it found stays in the queue")
    Search stop() {
        return Search.of(runs.cancel());
    }

    @PostMapping("/duplicate-search/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Go on with a stopped search where it stopped")
    Search resume() {
        return Search.of(runs.resume());
    }

    private Pair json(DuplicatePair pair) {
        return new Pair(
                pair.one().ref().toString(),
                pair.other().ref().toString(),
                pair.one().displayName(),
                pair.other().displayName(),
                Math.round(pair.score() * 1000) / 1000.0,
                pair.band(),
                pair.why().stream().map(this::say).toList());
    }

    private String say(Reason reason) {
        return String.valueOf(messages.getMessage(
                reason.messageKey(), reason.messageArgs(), reason.code().name(), Locale.ENGLISH));
    }
}
