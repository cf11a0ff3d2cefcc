package org.vigil.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseFile;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.Contribution;
import org.vigil.cases.Contributions;
import org.vigil.cases.FactWording;
import org.vigil.cases.Incident;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.Limits;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.Modality;
import org.vigil.publication.document.PublicCase;
import org.vigil.publication.document.SummaryPublished;
import org.vigil.shared.CaseId;
import org.vigil.shared.CaseRef;
import org.vigil.shared.Refusal;

/** The use cases on a public summary: draft it, let a second person approve it, publish it, take it back. */
@Service
@Transactional
public class SummaryManagement {

    /** The language of the sentences that the product writes; the free text has its own. */
    private static final Locale SENTENCES = Locale.ENGLISH;

    private final CaseManagement cases;
    private final CaseQueries queries;
    private final Contributions contributions;
    private final AssessmentStore assessments;
    private final SummaryStore summaries;
    private final PublishedStore published;
    private final PartnerStore partners;
    private final Retractions retractions;
    private final WithdrawalStore requests;
    private final IncidentManagement incidents;
    private final Phrases phrases;
    private final DocumentWriter writer;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SummaryManagement(
            CaseManagement cases,
            CaseQueries queries,
            Contributions contributions,
            AssessmentStore assessments,
            SummaryStore summaries,
            PublishedStore published,
            PartnerStore partners,
            Retractions retractions,
            WithdrawalStore requests,
            IncidentManagement incidents,
            Phrases phrases,
            MessageSource messages,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.queries = queries;
        this.contributions = contributions;
        this.assessments = assessments;
        this.summaries = summaries;
        this.published = published;
        this.partners = partners;
        this.retractions = retractions;
        this.requests = requests;
        this.incidents = incidents;
        this.phrases = phrases;
        this.writer = new DocumentWriter(new FactWording(messages), phrases, SENTENCES);
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** What may be published, each fact in the words in which it would stand. */
    @RequiresPermission(Permission.CASE_READ)
    @Transactional(readOnly = true)
    public SummaryOffer offer(CaseId id) {
        var assessment = requireAssessment(id);
        var file = knownAt(id, assessment);
        var open = open(file, assessment);
        var pseudonym = writer.pseudonym(file, open, assessment.check());
        return new SummaryOffer(
                assessment,
                pseudonym.words(),
                open.dossier().entries().stream()
                        .map(entry -> offered(entry, pseudonym))
                        .toList(),
                open.keptBack().stream()
                        .map(kept -> new SummaryOffer.KeptBack(
                                SlotCode.of(kept.entry().slot()),
                                writer.label(kept.entry().slot().type()),
                                kept.reason()))
                        .toList());
    }

    private SummaryOffer.OfferedFact offered(DossierEntry entry, Pseudonym pseudonym) {
        var standing = Objects.requireNonNull(entry.standing());
        return new SummaryOffer.OfferedFact(
                standing.id(),
                SlotCode.of(entry.slot()),
                entry.slot().type(),
                entry.slot().group(),
                writer.label(entry.slot().type()),
                pseudonym.in(writer.words(entry)),
                standing.modality(),
                standing.attribution(),
                entry.corroboration().origins(),
                entry.isContested() || entry.isUncertain());
    }

    /** Drafts the next version, or drafts anew one that was returned, and hands it to a second person. */
    @RequiresPermission(Permission.SUMMARY_DRAFT)
    public SummaryDetails draft(CaseId id, SummaryDraft draft) {
        cases.lockForDecision(id, null);
        var assessment = requireAssessment(id);
        if (assessment.check().outcome() == SafetyOutcome.WITHHOLD) {
            throw Refusal.conflict("refusal.withheld");
        }
        var open = open(knownAt(id, assessment), assessment);
        requireAllowed(draft, open);
        requireAttribution(draft, open);
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
        return details(summary);
    }

    private static void requireAllowed(SummaryDraft draft, PublicDossier open) {
        var allowed = open.dossier().entries().stream()
                .map(entry -> Objects.requireNonNull(entry.standing()).id())
                .collect(Collectors.toSet());
        if (!allowed.containsAll(draft.facts())) {
            throw Refusal.invalid("facts", "refusal.fact-not-allowed");
        }
    }

    /** Where ill-treatment is alleged, the free text may not speak of it as established. */
    private void requireAttribution(SummaryDraft draft, PublicDossier open) {
        var alleged = open.dossier().entries().stream()
                .anyMatch(entry -> Objects.requireNonNull(entry.standing()).modality() == Modality.ALLEGATION);
        var kept = open.keptBack().stream()
                .map(PublicDossier.Kept::entry)
                .map(DossierEntry::standing)
                .anyMatch(claim -> claim != null && claim.modality() == Modality.ALLEGATION);
        if (!alleged && !kept) {
            return;
        }
        phrases.allegationWords(SENTENCES)
                .firstUnattributed(draft.lead(), SENTENCES)
                .ifPresent(found -> {
                    throw Refusal.invalid("lead", "refusal.unattributed", found.sentence(), found.word());
                });
    }

    /** Approves or returns the version under review; never by one who drafted. */
    @RequiresPermission(Permission.SUMMARY_APPROVE)
    public SummaryDetails approve(CaseId id, SummaryDecision decision, String comment) {
        cases.lockForDecision(id, null);
        var approver = currentUser.require();
        contributions.refuseAny(id, approver, Contribution.DRAFTER);
        var why = Limits.required("comment", comment, 5000);
        var reviewed = summaries.last(id).orElseThrow(() -> Refusal.conflict("refusal.summary-not-in-review"));
        if (decision == SummaryDecision.APPROVE && !requireAssessment(id).id().equals(reviewed.assessmentId())) {
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
        var assessment = requireAssessment(id);
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
        published.publish(
                document(id, assessment, summary, now, false),
                queries.details(id).personId());
        partners.publish(document(id, assessment, summary, now, true));
        published.addHearings(queries.details(id).ref(), summary.version(), hearings(id, assessment, summary));
        events.publishEvent(new SummaryPublished(id, queries.details(id).ref(), summary.version()));
    }

    private List<PublicHearing> hearings(CaseId id, RiskAssessment assessment, Summary summary) {
        var file = knownAt(id, assessment);
        var open = open(file, assessment);
        var pseudonym = writer.pseudonym(file, open, assessment.check());
        return PublicHearing.of(chosen(open, summary).dossier(), pseudonym, writer);
    }

    private PublicCase document(
            CaseId id, RiskAssessment assessment, Summary summary, Instant now, boolean forPartners) {
        var file = knownAt(id, assessment);
        var open = open(file, assessment);
        var pseudonym = writer.pseudonym(file, open, assessment.check());
        var versions = summaries.versionsOf(id).stream()
                .filter(Summary::isPublic)
                .filter(version -> version.state() != SummaryState.RETRACTED)
                .map(version -> new PublicCase.Version(
                        version.version(),
                        Objects.requireNonNull(version.publishedAt()),
                        version.whatChanged() == null ? null : pseudonym.in(version.whatChanged())))
                .toList();
        var shown = chosen(open, summary);
        var dossier = forPartners ? told(file, shown, assessment) : shown.dossier();
        return writer.write(file, dossier, pseudonym, ties(file), summary, versions, now);
    }

    private PublicTies ties(CaseFile file) {
        return PublicTies.of(
                file.details().personId(),
                incidents.ofCase(file.details().ref()).map(Incident::id).orElse(null));
    }

    /** What is public, and what the safety check lets partners know beside it. */
    private static Dossier told(CaseFile file, PublicDossier shown, RiskAssessment assessment) {
        return PartnerDossier.of(shown, open(file, assessment.check().forPartners()), assessment.check());
    }

    /** The name belongs to every choice, where it may be shown at all. */
    private static PublicDossier chosen(PublicDossier open, Summary summary) {
        if (summary.facts().isEmpty()) {
            return open;
        }
        var facts = new ArrayList<>(summary.facts());
        open.dossier().entries(org.vigil.cases.dossier.FactType.NAME).stream()
                .map(entry -> Objects.requireNonNull(entry.standing()).id())
                .forEach(facts::add);
        return open.chosen(facts);
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

    private SummaryDetails details(Summary summary) {
        var assessment = requireAssessment(summary.caseId());
        var file = knownAt(summary.caseId(), assessment);
        var open = open(file, assessment);
        var pseudonym = writer.pseudonym(file, open, assessment.check());
        var shown = chosen(open, summary).dossier().entries().stream()
                .map(writer::words)
                .map(pseudonym::in)
                .toList();
        return new SummaryDetails(
                file.details().ref(),
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

    private RiskAssessment requireAssessment(CaseId id) {
        return assessments.last(id).orElseThrow(() -> Refusal.conflict("refusal.no-safety-check"));
    }

    /** The record as it was when safety was checked: later knowledge is not covered by that check. */
    private CaseFile knownAt(CaseId id, RiskAssessment assessment) {
        return queries.file(queries.details(id).ref(), assessment.checkedAt());
    }

    private static PublicDossier open(CaseFile file, RiskAssessment assessment) {
        return open(file, assessment.check());
    }

    private static PublicDossier open(CaseFile file, SafetyCheck check) {
        Set<ClaimId> accepted = file.claims().stream()
                .map(recorded -> recorded.claim())
                .filter(claim -> claim.status() == ClaimStatus.ACCEPTED)
                .map(Claim::id)
                .collect(Collectors.toSet());
        return PublicDossier.of(file.dossier(), accepted, check);
    }
}
