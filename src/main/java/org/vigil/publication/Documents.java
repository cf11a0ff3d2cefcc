package org.vigil.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseFile;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.FactWording;
import org.vigil.cases.Incident;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.FactType;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.language.Language;

/** Makes the published documents of a case, one for each language, out of the record as it was when its safety was checked. */
@Component
class Documents {

    private final CaseQueries queries;
    private final AssessmentStore assessments;
    private final SummaryStore summaries;
    private final TranslationStore translations;
    private final DisclosureStore disclosures;
    private final IncidentManagement incidents;
    private final Map<Language, DocumentWriter> writers = new EnumMap<>(Language.class);

    Documents(
            CaseQueries queries,
            AssessmentStore assessments,
            SummaryStore summaries,
            TranslationStore translations,
            DisclosureStore disclosures,
            IncidentManagement incidents,
            Phrases phrases,
            MessageSource messages) {
        this.queries = queries;
        this.assessments = assessments;
        this.summaries = summaries;
        this.translations = translations;
        this.disclosures = disclosures;
        this.incidents = incidents;
        var wording = new FactWording(messages);
        Language.ALL.forEach(
                language -> writers.put(language, new DocumentWriter(wording, phrases, language.locale())));
    }

    DocumentWriter writer(Language language) {
        return Objects.requireNonNull(writers.get(language));
    }

    /** A version in every language, English first. */
    List<PublicCase> of(RiskAssessment assessment, Summary summary, Instant now) {
        var file = knownAt(summary.caseId(), assessment);
        var translated = translations.of(summary.caseId());
        return Language.ALL.stream()
                .map(language ->
                        write(language, file, assessment, summary, FreeText.of(summary, language, translated), now))
                .toList();
    }

    /** A version with what partners may know beside it, in English. */
    PublicCase forPartners(RiskAssessment assessment, Summary summary, Instant now) {
        var file = knownAt(summary.caseId(), assessment);
        var shown = chosen(open(file, assessment), summary);
        var told = PartnerDossier.of(shown, open(file, assessment.check().forPartners()), assessment.check());
        var text = FreeText.of(summary, Language.EN, translations.of(summary.caseId()));
        return write(Language.EN, file, assessment, summary, told, text, now);
    }

    /** The hearings that a version names. */
    List<PublicHearing> hearings(RiskAssessment assessment, Summary summary) {
        var file = knownAt(summary.caseId(), assessment);
        var open = open(file, assessment);
        var writer = writer(Language.EN);
        var pseudonym = writer.pseudonym(file, open, assessment.check());
        return PublicHearing.of(chosen(open, summary).dossier(), pseudonym, writer);
    }

    /** A version that is public already, in a language in which it was not written then. */
    PublicCase of(Summary summary, Language language) {
        var assessment = requireAssessmentOf(summary);
        return write(
                language,
                knownAt(summary.caseId(), assessment),
                assessment,
                summary,
                FreeText.of(summary, language, List.of()),
                Objects.requireNonNull(summary.publishedAt()));
    }

    /** The document with another free text, in which no withheld name stands either. */
    PublicCase with(PublicCase document, FreeText text, Summary summary) {
        var assessment = requireAssessmentOf(summary);
        var file = knownAt(summary.caseId(), assessment);
        var language = Language.ofCode(document.language()).orElse(Language.EN);
        var pseudonym = writer(language).pseudonym(file, open(file, assessment), assessment.check());
        var ours = Boolean.TRUE.equals(document.lastParagraphOurs())
                ? document.summary()
                        .subList(
                                document.summary().size() - 1,
                                document.summary().size())
                : List.<String>of();
        return document.withText(
                Stream.concat(text.paragraphs().map(pseudonym::in), ours.stream())
                        .toList(),
                text.language(),
                text.translation());
    }

    private PublicCase write(
            Language language, CaseFile file, RiskAssessment assessment, Summary summary, FreeText text, Instant now) {
        var shown = chosen(open(file, assessment), summary).dossier();
        return write(language, file, assessment, summary, shown, text, now);
    }

    private PublicCase write(
            Language language,
            CaseFile file,
            RiskAssessment assessment,
            Summary summary,
            Dossier shown,
            FreeText text,
            Instant now) {
        var open = open(file, assessment);
        var writer = writer(language);
        var pseudonym = writer.pseudonym(file, open, assessment.check());
        var versions = summaries.versionsOf(summary.caseId()).stream()
                .filter(Summary::isPublic)
                .filter(version -> version.state() != SummaryState.RETRACTED)
                .map(version -> new PublicCase.Version(
                        version.version(),
                        Objects.requireNonNull(version.publishedAt()),
                        version.whatChanged() == null ? null : pseudonym.in(version.whatChanged())))
                .toList();
        return writer.write(file, shown, disclosures(assessment), pseudonym, ties(file), summary, text, versions, now);
    }

    /** What of our actions and of the answers to them was open when safety was checked; nothing where a consent forbids it. */
    private List<Disclosure> disclosures(RiskAssessment assessment) {
        return assessment.check().forbids(Consent.Scope.ADVOCACY)
                ? List.of()
                : disclosures.openAt(assessment.caseId(), assessment.checkedAt());
    }

    /** The same in sentences, for those who draft and approve. */
    List<String> told(RiskAssessment assessment, Pseudonym pseudonym) {
        return writer(Language.EN)
                .ours()
                .sentences(disclosures(assessment), pseudonym)
                .toList();
    }

    private PublicTies ties(CaseFile file) {
        return PublicTies.of(
                file.details().personId(),
                incidents.ofCase(file.details().ref()).map(Incident::id).orElse(null));
    }

    RiskAssessment requireAssessment(CaseId id) {
        return assessments.last(id).orElseThrow(() -> Refusal.conflict("refusal.no-safety-check"));
    }

    /** The safety check that a public version rests on, while no later one was made. */
    private RiskAssessment requireAssessmentOf(Summary summary) {
        var last = requireAssessment(summary.caseId());
        if (!last.id().equals(summary.assessmentId())) {
            throw Refusal.conflict("refusal.safety-checked-again");
        }
        return last;
    }

    /** What may be said of a public version. */
    PublicDossier open(Summary summary) {
        var assessment = requireAssessmentOf(summary);
        return open(knownAt(summary.caseId(), assessment), assessment);
    }

    /** The record as it was when safety was checked: later knowledge is not covered by that check. */
    CaseFile knownAt(CaseId id, RiskAssessment assessment) {
        return queries.file(queries.details(id).ref(), assessment.checkedAt());
    }

    static PublicDossier open(CaseFile file, RiskAssessment assessment) {
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

    /** The name belongs to every choice, where it may be shown at all. */
    static PublicDossier chosen(PublicDossier open, Summary summary) {
        if (summary.facts().isEmpty()) {
            return open;
        }
        var facts = new ArrayList<>(summary.facts());
        open.dossier().entries(FactType.NAME).stream()
                .map(entry -> Objects.requireNonNull(entry.standing()).id())
                .forEach(facts::add);
        return open.chosen(facts);
    }
}
