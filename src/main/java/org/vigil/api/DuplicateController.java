package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.cases.Duplicates;
import org.vigil.cases.LikelyDuplicate;
import org.vigil.cases.Stage;
import org.vigil.matching.Band;
import org.vigil.matching.Reason;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CleanText;
import org.vigil.shared.CountryCode;

/** Who may be known already, under another spelling or in another script. Nothing is merged by itself. */
@RestController
@RequestMapping(path = "/api/v1", produces = "application/json")
@Tag(name = "Cases")
class DuplicateController {

    private static final int MOST_NAMES = 20;
    private static final int LONGEST_NAME = 300;

    private final Duplicates duplicates;
    private final MessageSource messages;

    DuplicateController(Duplicates duplicates, MessageSource messages) {
        this.duplicates = duplicates;
        this.messages = messages;
    }

    /**
     * A case that may be about the same person.
     *
     * @param ref the case
     * @param name its person's main name
     * @param country ISO 3166-1 alpha-2 code
     * @param stage where it stands
     * @param score from 0 to 1
     * @param band how sure that is
     * @param why what speaks for and against
     */
    record Duplicate(String ref, String name, String country, Stage stage, double score, Band band, List<String> why) {}

    @GetMapping("/cases/{ref}/duplicates")
    @Operation(summary = "Other cases that may be about the same person, best first, with the reasons")
    List<Duplicate> ofCase(@PathVariable CaseRef ref) {
        return duplicates.ofCase(ref).stream().map(this::json).toList();
    }

    @GetMapping("/duplicates")
    @Operation(summary = "Cases that may be about a person whose case is about to be opened")
    List<Duplicate> find(
            @Parameter(description = "Every name that is known") @RequestParam List<String> name,
            @RequestParam(required = false) @Nullable String country) {
        if (name.size() > MOST_NAMES) {
            throw new ProblemException(Problem.field("name", "refusal.too-many", MOST_NAMES));
        }
        name.forEach(DuplicateController::refuseUnclean);
        return duplicates.find(name, Query.read("country", country, CountryCode::of)).stream()
                .map(this::json)
                .toList();
    }

    private static void refuseUnclean(String name) {
        try {
            CleanText.orNull("name", name, LONGEST_NAME);
        } catch (IllegalArgumentException wrong) {
            throw new ProblemException(Problem.field(
                    "name",
                    name.strip().length() > LONGEST_NAME ? "refusal.too-long" : "refusal.unclean",
                    LONGEST_NAME));
        }
    }

    private Duplicate json(LikelyDuplicate found) {
        return new Duplicate(
                found.ref().toString(),
                found.name(),
                found.country(),
                found.stage(),
                Math.round(found.score() * 1000) / 1000.0,
                found.band(),
                found.why().stream().map(this::say).toList());
    }

    private String say(Reason reason) {
        return String.valueOf(messages.getMessage(
                reason.messageKey(), reason.messageArgs(), reason.code().name(), Locale.ENGLISH));
    }
}
