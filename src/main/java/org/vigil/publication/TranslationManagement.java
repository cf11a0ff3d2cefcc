package org.vigil.publication;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Limits;
import org.vigil.publication.document.TranslationPublished;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Language;

/** The use cases on translations of a public summary: one person translates, another one reviews, and what is approved is public. */
@Service
@Transactional
public class TranslationManagement {

    private final CaseManagement cases;
    private final CaseQueries queries;
    private final SummaryStore summaries;
    private final TranslationStore translations;
    private final Documents documents;
    private final PublishedStore published;
    private final Attributions attributions;
    private final AccountManagement accounts;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TranslationManagement(
            CaseManagement cases,
            CaseQueries queries,
            SummaryStore summaries,
            TranslationStore translations,
            Documents documents,
            PublishedStore published,
            Attributions attributions,
            AccountManagement accounts,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.queries = queries;
        this.summaries = summaries;
        this.translations = translations;
        this.documents = documents;
        this.published = published;
        this.attributions = attributions;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** The last translation into each language; none where nothing is public. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<TranslationDetails> translations(CaseRef ref) {
        var id = queries.details(ref).id();
        var newest = new LinkedHashMap<Language, Translation>();
        translations.of(id).forEach(translation -> newest.putIfAbsent(translation.language(), translation));
        return summaries
                .standing(id)
                .map(original -> newest.values().stream()
                        .map(translation -> translation.details(original))
                        .toList())
                .orElse(List.of());
    }

    /** Hands in a translation of what is public now. */
    @RequiresPermission(Permission.SUMMARY_DRAFT)
    public TranslationDetails translate(CaseRef ref, TranslationDraft draft) {
        var id = queries.details(ref).id();
        cases.lockForDecision(id, null);
        var original = requireStanding(id);
        if (translations.inReview(id, draft.spoken()).isPresent()) {
            throw Refusal.conflict("refusal.translation-in-review");
        }
        attributions.require(
                "lead",
                draft.lead(),
                documents.checked(original).open(),
                draft.spoken().locale());
        var translation = Translation.of(original, draft, currentUser.id(), clock.instant());
        translations.add(translation);
        events.publishEvent(new PublicationEvent.TranslationDrafted(
                id, translation.version(), translation.language().code()));
        return translation.details(original);
    }

    /** Approves a translation, which makes it public, or returns it; never by the one who wrote it. */
    @RequiresPermission(Permission.SUMMARY_APPROVE)
    public TranslationDetails decide(CaseRef ref, Language language, SummaryDecision decision, String comment) {
        var id = queries.details(ref).id();
        cases.lockForDecision(id, null);
        var original = requireStanding(id);
        var inReview = translations
                .inReview(id, language)
                .orElseThrow(() -> Refusal.conflict("refusal.translation-not-in-review"));
        if (accounts.holderOf(inReview.draftedBy()).equals(currentUser.require().holder())) {
            throw Refusal.conflict("refusal.own-translation");
        }
        var decided = inReview.decided(
                decision, currentUser.id(), Limits.required("comment", comment, 5000), clock.instant());
        if (decided.isApproved() && !decided.isOf(original)) {
            throw Refusal.conflict("refusal.translation-stale");
        }
        translations.decide(decided);
        events.publishEvent(new PublicationEvent.TranslationDecided(id, decided.version(), language.code(), decision));
        if (decided.isApproved()) {
            publish(ref, id, original, decided);
        }
        return decided.details(original);
    }

    private void publish(CaseRef ref, CaseId id, Summary original, Translation approved) {
        var document = published
                .document(ref, original.version(), approved.language())
                .orElseGet(() -> documents.of(original, approved.language()));
        published.put(documents.with(document, FreeText.translated(approved, original), original), true);
        events.publishEvent(new TranslationPublished(id, ref, original.version()));
    }

    private Summary requireStanding(CaseId id) {
        return summaries.standing(id).orElseThrow(() -> Refusal.conflict("refusal.nothing-public"));
    }
}
