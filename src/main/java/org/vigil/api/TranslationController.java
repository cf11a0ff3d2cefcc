package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.access.AccountManagement;
import org.vigil.publication.SummaryDecision;
import org.vigil.publication.TranslationDetails;
import org.vigil.publication.TranslationDraft;
import org.vigil.publication.TranslationManagement;
import org.vigil.publication.TranslationState;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;
import org.vigil.shared.language.Language;

/** Translations of what the public reads of a case: handed in by one person, approved or returned by another. */
@RestController
@RequestMapping(path = "/api/v1/cases/{ref}/translations", produces = "application/json")
@Tag(name = "Publication")
class TranslationController {

    private final TranslationManagement translations;
    private final AccountManagement accounts;

    TranslationController(TranslationManagement translations, AccountManagement accounts) {
        this.translations = translations;
        this.accounts = accounts;
    }

    /**
     * A translation as it is handed in.
     *
     * @param language ISO 639 code
     * @param lead the translated paragraphs
     */
    record Handed(@Nullable String language, @Nullable String lead) {}

    /**
     * What the reviewer decides.
     *
     * @param decision APPROVE or RETURN
     * @param comment why
     */
    record Decision(
            @Nullable SummaryDecision decision, @Nullable String comment) {}

    /**
     * The last translation into one language.
     *
     * @param language ISO 639 code
     * @param version the version whose words it translates
     * @param state how far it has come
     * @param stale whether those words have changed since
     * @param lead the translated paragraphs
     * @param author who translated
     * @param translatedAt when
     * @param reviewer who decided on it
     * @param comment what the reviewer said
     */
    record TranslationJson(
            String language,
            int version,
            TranslationState state,
            boolean stale,
            String lead,
            Somebody author,
            Instant translatedAt,
            @Nullable Somebody reviewer,
            @Nullable String comment) {

        static TranslationJson of(TranslationDetails details, Map<UserId, String> names) {
            var reviewer = details.decidedBy();
            return new TranslationJson(
                    details.language(),
                    details.version(),
                    details.state(),
                    details.stale(),
                    details.lead(),
                    Somebody.of(details.draftedBy(), names),
                    details.draftedAt(),
                    reviewer == null ? null : Somebody.of(reviewer, names),
                    details.comment());
        }
    }

    @GetMapping
    @Operation(summary = "The last translation of the public summary into each language")
    List<TranslationJson> list(@PathVariable CaseRef ref) {
        var names = accounts.displayNames();
        return translations.translations(ref).stream()
                .map(details -> TranslationJson.of(details, names))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Hand in a translation of what is public now; another person reviews it")
    TranslationJson translate(@PathVariable CaseRef ref, @RequestBody Handed body) {
        var draft = new TranslationDraft(
                body.language() == null ? "" : body.language(), body.lead() == null ? "" : body.lead());
        return TranslationJson.of(translations.translate(ref, draft), accounts.displayNames());
    }

    @PostMapping("/{language}/decision")
    @Operation(summary = "Approve a translation, which makes it public, or return it; never by the one who wrote it")
    TranslationJson decide(@PathVariable CaseRef ref, @PathVariable String language, @RequestBody Decision body) {
        var spoken = Language.ofCode(language).orElseThrow(Refusal::notFound);
        return TranslationJson.of(
                translations.decide(
                        ref,
                        spoken,
                        Fields.require("decision", body.decision()),
                        body.comment() == null ? "" : body.comment()),
                accounts.displayNames());
    }
}
