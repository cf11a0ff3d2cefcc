package org.vigil.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vigil.cases.CaseFile;
import org.vigil.cases.FactWording;
import org.vigil.cases.RecordedSource;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.Role;
import org.vigil.cases.dossier.Sex;
import org.vigil.cases.dossier.StateResponse;
import org.vigil.publication.document.PublicCase;

/** Writes the published document of a case out of the facts that are allowed and chosen. Pure: it reads and stores nothing. */
final class DocumentWriter {

    private static final Set<FactType> IN_THE_HEADER =
            Set.of(FactType.NAME, FactType.ROLE, FactType.SEX, FactType.AFFILIATION, FactType.ACT);

    private final FactWords words;
    private final Phrases phrases;
    private final PublicActions ours;
    private final Locale locale;

    DocumentWriter(FactWording wording, Phrases phrases, Locale locale) {
        this.words = new FactWords(wording, locale);
        this.phrases = phrases;
        this.ours = new PublicActions(wording, phrases, locale);
        this.locale = locale;
    }

    /** What stands for the name, and hides it where it must not be known. */
    Pseudonym pseudonym(CaseFile file, PublicDossier open, SafetyCheck check) {
        var name = open.dossier().displayName();
        if (check.outcome().allowsName() && name.isPresent()) {
            return Pseudonym.none(name.get());
        }
        var names = Stream.concat(
                        file.claims().stream()
                                .map(recorded -> recorded.claim().fact())
                                .filter(Name.class::isInstance)
                                .map(fact -> ((Name) fact).text()),
                        Stream.of(file.details().displayName()))
                .filter(text -> !text.isBlank())
                .toList();
        var role = open.dossier().value(Role.class).map(Role::role).orElse(Role.Kind.UNKNOWN);
        return Pseudonym.of(phrases.somebody(role, file.details().country(), locale), names);
    }

    FactWords words() {
        return words;
    }

    PublicActions ours() {
        return ours;
    }

    PublicCase write(
            CaseFile file,
            Dossier dossier,
            List<Disclosure> disclosures,
            Pseudonym pseudonym,
            PublicTies ties,
            Summary summary,
            FreeText text,
            List<PublicCase.Version> versions,
            Instant now) {
        var sources = file.sources().stream().collect(Collectors.toMap(RecordedSource::id, Function.identity()));
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var hides = pseudonym.hides();
        var told = told(dossier);
        var writer = new PublicFacts(words, pseudonym);
        var facts = writer.list(dossier, hides ? Map.of() : sources);
        return new PublicCase(
                file.details().ref().toString(),
                summary.version(),
                SummaryState.PUBLISHED.name(),
                locale.getLanguage(),
                pseudonym.words(),
                hides,
                hides ? List.of() : PublicPerson.otherNames(dossier),
                PublicPerson.roles(dossier),
                dossier.value(Sex.class).map(sex -> sex.value().name()).orElse(null),
                hides ? List.of() : PublicPerson.outlets(dossier),
                hides ? List.of() : PublicPerson.media(dossier),
                hides ? null : ties.person(),
                hides ? null : ties.incident(),
                file.details().country(),
                hides ? null : PublicCustody.region(dossier),
                PublicCustody.held(dossier, words),
                PublicFacts.last(facts),
                dossier.libertyStatus(today).name(),
                dossier.chargeCategory().name(),
                dossier.sentenceBucket().name(),
                Stream.concat(text.paragraphs(), told.stream())
                        .map(pseudonym::in)
                        .toList(),
                text.language().equals(locale.getLanguage()) ? null : text.language(),
                told.isEmpty() ? null : true,
                text.translation(),
                facts,
                writer.timeline(dossier, ours.events(disclosures, pseudonym)),
                new ChargeSheet(dossier, words, pseudonym).lines(),
                disagreements(dossier).map(pseudonym::in).toList(),
                Stream.concat(replies(dossier, pseudonym), ours.replies(disclosures, pseudonym).stream())
                        .toList(),
                ours.actions(disclosures, pseudonym),
                versions,
                versions.get(versions.size() - 1).publishedAt(),
                now);
    }

    private Optional<String> told(Dossier dossier) {
        var told = dossier.entries().stream()
                .filter(entry -> !IN_THE_HEADER.contains(entry.slot().type()))
                .filter(DocumentWriter::needsItsSpeaker)
                .map(words::of)
                .map(DocumentWriter::ended)
                .distinct()
                .collect(Collectors.joining(" "));
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    /** What is not simply stated is told in our words, with the one who says so; plain facts stand in the list of facts. */
    private static boolean needsItsSpeaker(DossierEntry entry) {
        var modality = Objects.requireNonNull(entry.standing()).modality();
        return modality != Modality.FACT && modality != Modality.INFERENCE;
    }

    private static String ended(String sentence) {
        return sentence.matches("(?s).*[.!?…؟]") ? sentence : sentence + ".";
    }

    private Stream<PublicCase.Reply> replies(Dossier dossier, Pseudonym pseudonym) {
        return dossier.entries(FactType.STATE_RESPONSE).stream()
                .filter(entry -> entry.value() instanceof StateResponse)
                .map(entry -> reply(entry, (StateResponse) Objects.requireNonNull(entry.value()), pseudonym));
    }

    private PublicCase.Reply reply(DossierEntry entry, StateResponse response, Pseudonym pseudonym) {
        var date = response.date();
        var known = date != null && date.isKnown() ? date : null;
        return new PublicCase.Reply(
                response.value().name(),
                response.authority() == null ? null : pseudonym.in(response.authority()),
                known == null ? null : words.date(known),
                known == null || !known.isOneDay() ? null : known.earliest(),
                pseudonym.in(words.of(entry)),
                entry.corroboration().origins(),
                null,
                null,
                null);
    }

    private Stream<String> disagreements(Dossier dossier) {
        return dossier.conflicts().stream()
                .filter(conflict -> conflict.isOpen()
                        || dossier.entries().stream()
                                .anyMatch(entry ->
                                        entry.isUncertain() && entry.conflicts().contains(conflict)))
                .map(conflict -> phrases.disagreement(
                        words.label(conflict.slot().type()),
                        words.sentence(conflict.one()),
                        words.sentence(conflict.other()),
                        locale))
                .distinct();
    }
}
