package org.vigil.publication;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Contribution;
import org.vigil.cases.Contributions;
import org.vigil.cases.Limits;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.publication.document.SummaryPublished;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Language;

/** The use cases on a public summary: draft it, let a second person approve it, publish it, take it back. */
@Service
@Transactional
public class SummaryManagement {

    private final CaseManagement cases;
    private final CaseQueries queries;
    private final Contributions contributions;
    private final SummaryStore summaries;
    private final PublishedStore published;
    private final PartnerStore partners;
    private final Retractions retractions;
    private final WithdrawalStore requests;
    private final Attributions attributions;
    private final Documents documents;
    /** Staff read the sentences that the product writes in English. */
    private final DocumentWriter writer;

    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SummaryManagement(
            CaseManagement cases,
            CaseQueries queries,
            Contributions contributions,
            SummaryStore summaries,
            PublishedStore published,
            PartnerStore partners,
            Retractions retractions,
            WithdrawalStore requests,
            Attributions attributions,
            Documents documents,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.queries = queries;
        this.contributions = contributions;
        this.summaries = summaries;
        this.published = published;
        this.partners = partners;
        this.retractions = retractions;
        this.requests = requests;
        this.attributions = attributions;
        this.documents = documents;
        this.writer = documents.writer(Language.EN);
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** What may be published, each fact in the words in which it would stand. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public SummaryOffer offer(CaseId id) {
        var record = documents.checked(id);
        var open = record.open();
        var pseudonym = record.pseudonym(writer);
        return new SummaryOffer(
                record.assessment(),
                pseudonym.words(),
                open.dossier().entries().stream()
                        .map(entry -> offered(entry, pseudonym))
                        .toList(),
                open.keptBack().stream()
                        .map(kept -> new SummaryOffer.KeptBack(
                                SlotCode.of(kept.entry().slot()),
                                writer.words().label(kept.entry().slot().type()),
                                kept.reason()))
                        .toList(),
                documents.told(record, pseudonym));
    }

    private SummaryOffer.OfferedFact offered(DossierEntry entry, Pseudonym pseudonym) {
        var standing = Objects.requireNonNull(entry.standing());
        return new SummaryOffer.OfferedFact(
                standing.id(),
                SlotCode.of(entry.slot()),
                entry.slot().type(),
                entry.slot().group(),
                writer.words().label(entry.slot().type()),
                pseudonym.in(writer.words().of(entry)),
                standing.modality(),
                standing.attribution(),
                entry.corroboration().origins(),
                entry.isContested() || entry.isUncertain());
    }

    /** Drafts the next version, or drafts anew one that was returned, and hands it to a second person. */
    @RequiresPermission(Permission.SUMMARY_DRAFT)
    public SummaryDetails draft(CaseId id, SummaryDraft draft) {
        cases.lockForDecision(id, null);
        var assessment = documents.requireAssessment(id);
        if (assessment.check().outcome() == SafetyOutcome.WITHHOLD) {
            throw Refusal.conflict("refusal.withheld");
        }
        var record = documents.checked(assessment);
        var open = record.open();
        requireAllowed(draft, open);
        attributions.require("lead", draft.lead(), open, Locale.forLanguageTag(draft.language()));
        var before = summaries.last(id);
        var anew = before.filter(last -> !last.isPublic());
        var version = before.map(last -> last.isPublic() ? last.version() + 1 : last.version())
                .orElse(1);
        if (version > 1 && draft.whatChanged() == null) {
            throw Refusal.invalid("whatChanged", "refusal.what-changed");
        }
        var by = currentUser.id();
        var summary = Summary.drafted(
                anew.map(Summary::id).orElseGet(UUID::randomUUID), version, assessment, draft, by, clock.instant());
        summaries.save(summary);
        contributions.remember(id, by, Contribution.DRAFTER);
        events.publishEvent(new PublicationEvent.SummaryDrafted(id, version));
        return details(record, summary);
    }

    private static void requireAllowed(SummaryDraft draft, PublicDossier open) {
        var allowed = open.dossier().entries().stream()
                .map(entry -> Objects.requireNonNull(entry.standing()).id())
                .collect(Collectors.toSet());
        if (!allowed.containsAll(draft.facts())) {
            throw Refusal.invalid("facts", "refusal.fact-not-allowed");
        }
    }

    /** Approves or returns the version under review; never by one who drafted. */
    @RequiresPermission(Permission.SUMMARY_APPROVE)
    public SummaryDetails approve(CaseId id, SummaryDecision decision, String comment) {
        cases.lockForDecision(id, null);
        var approver = currentUser.require();
        contributions.refuseAny(id, approver, Contribution.DRAFTER);
        var why = Limits.required("comment", comment, 5000);
        var reviewed = summaries.last(id).orElseThrow(() -> Refusal.conflict("refusal.summary-not-in-review"));
        if (decision == SummaryDecision.APPROVE
                && !documents.requireAssessment(id).id().equals(reviewed.assessmentId())) {
            throw Refusal.conflict("refusal.safety-checked-again");
        }
        var decided = decision == SummaryDecision.APPROVE
                ? reviewed.approved(approver.id(), why, clock.instant())
                : reviewed.returned(why);
        summaries.save(decided);
        events.publishEvent(new PublicationEvent.SummaryDecided(id, decided.version(), decision));
        return details(decided);
    }

    /** Makes the approved version public; the process calls it in the transaction of the approval. */
    @RequiresPermission(Permission.SUMMARY_APPROVE)
    public void publish(CaseId id) {
        cases.lockForDecision(id, null);
        var now = clock.instant();
        var assessment = documents.requireAssessment(id);
        if (requests.isWithdrawnSince(id, assessment.checkedAt())) {
            throw Refusal.conflict("refusal.safety-checked-again");
        }
        var after = assessment.check().publishAfter();
        if (after != null && after.isAfter(now)) {
            throw Refusal.conflict("refusal.publish-later");
        }
        var summary = summaries
                .last(id)
                .orElseThrow(() -> Refusal.conflict("refusal.summary-not-approved"))
                .published(now);
        summaries.save(summary);
        summaries.supersede(id, summary.version());
        var record = documents.checked(assessment);
        var edition = documents.edition(record, summary, now);
        var details = record.file().details();
        published.publish(edition.documents().get(0), details.personId());
        edition.documents().stream()
                .skip(1)
                .forEach(document -> published.put(document, FreeText.isTranslated(document)));
        partners.publish(edition.forPartners());
        published.addHearings(details.ref(), summary.version(), edition.hearings());
        events.publishEvent(new SummaryPublished(id, details.ref(), summary.version()));
    }

    /** Takes all versions back at once; a tombstone without words stays. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public void retract(CaseRef ref, String note) {
        var id = queries.details(ref).id();
        cases.lockForDecision(id, null);
        if (!retractions.isPublic(id)) {
            throw Refusal.conflict("refusal.nothing-public");
        }
        retractions.retract(id, Limits.required("note", note, 2000));
    }

    /** What follows a retraction: a summary that is prepared anew, or none. */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public void decideAfterRetraction(CaseId id, RetractionDecision decision) {
        cases.lockForDecision(id, null);
        events.publishEvent(new PublicationEvent.RetractionDecided(id, decision));
    }

    /** Says that what is public is wrong; the version that corrects it goes the whole way of four eyes again. */
    @RequiresPermission(Permission.SUMMARY_CORRECT)
    public void requestCorrection(CaseRef ref, String note) {
        var id = queries.details(ref).id();
        cases.lockForDecision(id, null);
        var wrong = summaries.versionsOf(id).stream()
                .filter(version -> version.state() == SummaryState.PUBLISHED)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("refusal.nothing-public"));
        var why = Limits.required("note", note, 2000);
        requests.add(id, new CorrectionRequest(wrong.version(), why, currentUser.id(), clock.instant()));
        events.publishEvent(new PublicationEvent.CorrectionRequested(id, wrong.version()));
    }

    /** What was found wrong on a case's summaries, the newest first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<CorrectionRequest> corrections(CaseRef ref) {
        return requests.correctionsOf(queries.details(ref).id());
    }

    /** Whether the public reads a summary of the case now. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public boolean isPublic(CaseId id) {
        return retractions.isPublic(id);
    }

    /** The last version, in whichever state. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<SummaryDetails> current(CaseRef ref) {
        return summaries.last(queries.details(ref).id()).map(this::details);
    }

    /** How all versions stand, the last first. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public List<SummaryVersion> versions(CaseId id) {
        return summaries.versionsOf(id).stream()
                .map(summary -> new SummaryVersion(summary.version(), summary.state(), summary.publishedAt()))
                .toList();
    }

    /** The version that the public reads, also while a later one is on its way. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public Optional<SummaryDetails> standing(CaseRef ref) {
        return summaries.standing(queries.details(ref).id()).map(this::details);
    }

    private SummaryDetails details(Summary summary) {
        return details(documents.checked(summary.caseId()), summary);
    }

    private SummaryDetails details(CheckedRecord record, Summary summary) {
        var pseudonym = record.pseudonym(writer);
        var shown = Stream.concat(
                        record.chosen(summary).dossier().entries().stream()
                                .map(writer.words()::of)
                                .map(pseudonym::in),
                        documents.told(record, pseudonym).stream())
                .toList();
        return new SummaryDetails(
                record.file().details().ref(),
                summary.version(),
                summary.state(),
                summary.language(),
                summary.lead(),
                shown,
                summary.whatChanged(),
                summary.draftedBy(),
                summary.draftedAt(),
                summary.approvedBy(),
                summary.comment(),
                summary.publishedAt());
    }
}
