package org.vigil.publication;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.FactWording;
import org.vigil.cases.Incident;
import org.vigil.cases.IncidentManagement;
import org.vigil.cases.dossier.Dossier;
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
    private final Phrases phrases;
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
        this.phrases = phrases;
        var wording = new FactWording(messages);
        Language.ALL.forEach(
                language -> writers.put(language, new DocumentWriter(wording, phrases, language.locale())));
    }

    DocumentWriter writer(Language language) {
        return Objects.requireNonNull(writers.get(language));
    }

    /** All that is public of a version; the record is read once for it. */
    Edition edition(CheckedRecord record, Summary summary, Instant now) {
        var frame = frame(record, summary);
        var translated = translations.of(summary.caseId());
        var chosen = record.chosen(summary);
        var shown = chosen.dossier();
        var english = writer(Language.EN);
        return new Edition(
                Language.ALL.stream()
                        .map(language -> write(language, frame, shown, FreeText.of(summary, language, translated), now))
                        .toList(),
                write(
                        Language.EN,
                        frame,
                        PartnerDossier.of(
                                chosen,
                                record.openToPartners(),
                                record.assessment().check()),
                        FreeText.of(summary, Language.EN, translated),
                        now),
                PublicHearing.of(shown, record.pseudonym(english), english.words()));
    }

    /** A version that is public already, in a language in which it was not written then. */
    PublicCase of(Summary summary, Language language) {
        var record = checked(summary);
        return write(
                language,
                frame(record, summary),
                record.chosen(summary).dossier(),
                FreeText.of(summary, language, List.of()),
                Objects.requireNonNull(summary.publishedAt()));
    }

    /** The document with another free text, in which no withheld name stands either. */
    PublicCase with(PublicCase document, FreeText text, Summary summary) {
        var language = Language.ofCode(document.language()).orElse(Language.EN);
        var pseudonym = checked(summary).pseudonym(writer(language));
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

    /**
     * What a version tells beside its facts, in sentences for those who draft and approve: what we did, what was answered, and by
     * which event the page leads to other cases.
     */
    List<String> told(CheckedRecord record, Pseudonym pseudonym) {
        var tied = pseudonym.hides() ? Optional.<Incident>empty() : incident(record);
        return Stream.concat(
                        writer(Language.EN).ours().sentences(disclosures(record.assessment()), pseudonym),
                        tied.stream().map(phrases::tied))
                .toList();
    }

    RiskAssessment requireAssessment(CaseId id) {
        return assessments.last(id).orElseThrow(() -> Refusal.conflict("refusal.no-safety-check"));
    }

    /** The record as the last safety check of the case saw it. */
    CheckedRecord checked(CaseId id) {
        return checked(requireAssessment(id));
    }

    CheckedRecord checked(RiskAssessment assessment) {
        var ref = queries.details(assessment.caseId()).ref();
        return CheckedRecord.of(assessment, queries.file(ref, assessment.checkedAt()));
    }

    /** The record that a public version rests on, while no later safety check was made. */
    CheckedRecord checked(Summary summary) {
        var last = requireAssessment(summary.caseId());
        if (!last.id().equals(summary.assessmentId())) {
            throw Refusal.conflict("refusal.safety-checked-again");
        }
        return checked(last);
    }

    /** What every document of a version is written from, whatever its language. */
    private record Frame(
            CheckedRecord record,
            Summary summary,
            List<Disclosure> disclosures,
            PublicTies ties,
            List<Summary> versions) {}

    private Frame frame(CheckedRecord record, Summary summary) {
        return new Frame(
                record,
                summary,
                disclosures(record.assessment()),
                PublicTies.of(
                        record.file().details().personId(),
                        incident(record).map(Incident::id).orElse(null)),
                summaries.versionsOf(summary.caseId()).stream()
                        .filter(Summary::isPublic)
                        .filter(version -> version.state() != SummaryState.RETRACTED)
                        .toList());
    }

    private PublicCase write(Language language, Frame frame, Dossier shown, FreeText text, Instant now) {
        var writer = writer(language);
        var pseudonym = frame.record().pseudonym(writer);
        var versions = frame.versions().stream()
                .map(version -> new PublicCase.Version(
                        version.version(),
                        Objects.requireNonNull(version.publishedAt()),
                        version.whatChanged() == null ? null : pseudonym.in(version.whatChanged())))
                .toList();
        return writer.write(
                frame.record().file(),
                shown,
                frame.disclosures(),
                pseudonym,
                frame.ties(),
                frame.summary(),
                text,
                versions,
                now);
    }

    /** Those that were open when safety was checked; none where a consent forbids it. */
    private List<Disclosure> disclosures(RiskAssessment assessment) {
        return assessment.check().forbids(Consent.Scope.ADVOCACY)
                ? List.of()
                : disclosures.openAt(assessment.caseId(), assessment.checkedAt());
    }

    /** The event that the safety check saw the case in; into which it was put later, nobody has judged. */
    private Optional<Incident> incident(CheckedRecord record) {
        return incidents.ofCase(
                record.file().details().ref(), record.assessment().checkedAt());
    }
}
