package org.vigil.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.CaseFile;
import org.vigil.cases.FactWording;
import org.vigil.cases.RecordedSource;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Charge;
import org.vigil.cases.dossier.ChargeStatus;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.MaximumPenalty;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.Plea;
import org.vigil.cases.dossier.ReArrest;
import org.vigil.cases.dossier.Role;
import org.vigil.cases.dossier.Sex;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.cases.dossier.StateResponse;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** Writes the published document of a case out of the facts that are allowed and chosen. Pure: it reads and stores nothing. */
final class DocumentWriter {

    private static final Set<SourceKind> PUBLIC_SOURCES = Set.of(
            SourceKind.NEWS_ARTICLE,
            SourceKind.NEWS_AGENCY,
            SourceKind.NGO_LIST,
            SourceKind.NGO_REPORT,
            SourceKind.UN_DOCUMENT,
            SourceKind.OFFICIAL_STATEMENT);
    private static final Set<FactType> GRAVE =
            Set.of(FactType.DEATH, FactType.ILL_TREATMENT, FactType.HEALTH, FactType.SIGNED_STATEMENT);
    private static final Set<FactType> IN_THE_HEADER =
            Set.of(FactType.NAME, FactType.ROLE, FactType.SEX, FactType.AFFILIATION, FactType.ACT);

    private final FactWording wording;
    private final Phrases phrases;
    private final PublicActions ours;
    private final Locale locale;

    DocumentWriter(FactWording wording, Phrases phrases, Locale locale) {
        this.wording = wording;
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

    /** A fact in the words in which it stands before the public. */
    String words(DossierEntry entry) {
        var standing = Objects.requireNonNull(entry.standing());
        return standing.modality() == Modality.FACT
                ? wording.value(Objects.requireNonNull(entry.value()), locale)
                : wording.sentence(standing, locale);
    }

    PublicActions ours() {
        return ours;
    }

    String label(FactType type) {
        return wording.label(type, locale);
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
        return new PublicCase(
                file.details().ref().toString(),
                summary.version(),
                SummaryState.PUBLISHED.name(),
                locale.getLanguage(),
                pseudonym.words(),
                hides,
                hides ? List.of() : otherNames(dossier),
                dossier.values(Role.class).stream()
                        .map(role -> role.role().name())
                        .distinct()
                        .toList(),
                dossier.value(Sex.class).map(sex -> sex.value().name()).orElse(null),
                hides
                        ? List.of()
                        : dossier.values(Affiliation.class).stream()
                                .map(Affiliation::outlet)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                hides ? List.of() : media(dossier),
                hides ? null : ties.person(),
                hides ? null : ties.incident(),
                file.details().country(),
                hides ? null : region(dossier),
                held(dossier),
                dossier.libertyStatus(today).name(),
                dossier.chargeCategory().name(),
                dossier.sentenceBucket().name(),
                Stream.concat(text.paragraphs(), told.stream())
                        .map(pseudonym::in)
                        .toList(),
                text.language().equals(locale.getLanguage()) ? null : text.language(),
                told.isEmpty() ? null : true,
                text.translation(),
                facts(dossier, pseudonym, hides ? Map.of() : sources),
                timeline(dossier, ours.events(disclosures, pseudonym), pseudonym),
                charges(dossier, pseudonym),
                disagreements(dossier).map(pseudonym::in).toList(),
                Stream.concat(replies(dossier, pseudonym), ours.replies(disclosures, pseudonym).stream())
                        .toList(),
                ours.actions(disclosures, pseudonym),
                versions,
                versions.get(versions.size() - 1).publishedAt(),
                now);
    }

    private static List<PublicCase.OtherName> otherNames(Dossier dossier) {
        var shown = dossier.displayName().orElse("");
        var others = new LinkedHashMap<String, PublicCase.OtherName>();
        dossier.entries(FactType.NAME).stream()
                .flatMap(entry -> entry.supporting().stream())
                .map(claim -> (Name) claim.fact())
                .filter(name -> !name.text().equals(shown))
                .forEach(name -> others.putIfAbsent(
                        name.text(),
                        new PublicCase.OtherName(
                                name.text(),
                                name.script(),
                                name.kind() == null ? null : name.kind().name())));
        return List.copyOf(others.values());
    }

    private static List<String> media(Dossier dossier) {
        return dossier.values(Affiliation.class).stream()
                .map(Affiliation::medium)
                .filter(Objects::nonNull)
                .filter(medium -> medium != Affiliation.Medium.UNKNOWN)
                .map(Enum::name)
                .distinct()
                .toList();
    }

    /** Where the person is held, else where they were taken; what is finer than a region was taken out before. */
    private static @Nullable String region(Dossier dossier) {
        return Stream.of(
                        dossier.values(Custody.class).stream().map(Custody::place),
                        dossier.values(ReArrest.class).stream().map(ReArrest::place),
                        dossier.values(Arrest.class).stream().map(Arrest::place))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .map(FuzzyPlace::region)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private PublicCase.@Nullable Held held(Dossier dossier) {
        var since = dossier.heldSince().orElse(null);
        if (since == null) {
            return null;
        }
        var until = dossier.heldUntil().orElse(null);
        return new PublicCase.Held(
                since.earliest(),
                since.latest(),
                wording.date(since, locale),
                since.estimated() ? true : null,
                until != null,
                until == null ? null : until.earliest(),
                until == null ? null : until.latest(),
                until == null ? null : wording.date(until, locale),
                (until != null && until.estimated()) ? true : null,
                captors(dossier)
                        .findFirst()
                        .filter(PerpetratorCategory::isNonState)
                        .isEmpty());
    }

    private static Stream<PerpetratorCategory> captors(Dossier dossier) {
        return Stream.of(
                        dossier.values(Custody.class).stream().map(Custody::perpetrator),
                        dossier.values(ReArrest.class).stream().map(ReArrest::perpetrator),
                        dossier.values(Arrest.class).stream().map(Arrest::perpetrator))
                .flatMap(Function.identity())
                .filter(Objects::nonNull);
    }

    private Optional<String> told(Dossier dossier) {
        var told = dossier.entries().stream()
                .filter(entry -> !IN_THE_HEADER.contains(entry.slot().type()))
                .filter(DocumentWriter::needsItsSpeaker)
                .map(this::words)
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

    private List<PublicCase.PublicFact> facts(Dossier dossier, Pseudonym pseudonym, Map<UUID, RecordedSource> sources) {
        return dossier.entries().stream()
                .map(entry -> fact(entry, pseudonym, sources))
                .toList();
    }

    private PublicCase.PublicFact fact(DossierEntry entry, Pseudonym pseudonym, Map<UUID, RecordedSource> sources) {
        var standing = Objects.requireNonNull(entry.standing());
        var attribution = standing.attribution();
        return new PublicCase.PublicFact(
                entry.slot().type().name(),
                entry.slot().group().name(),
                label(entry.slot().type()),
                pseudonym.in(words(entry)),
                standing.modality().name(),
                attribution == null ? null : pseudonym.in(attribution),
                entry.corroboration().origins(),
                entry.isContested() || entry.isUncertain(),
                publicSources(entry.supporting(), standing.modality(), sources));
    }

    private static List<PublicCase.PublicSource> publicSources(
            List<Claim> claims, Modality modality, Map<UUID, RecordedSource> sources) {
        var shown = new LinkedHashMap<String, PublicCase.PublicSource>();
        for (var claim : claims) {
            var recorded = sources.get(claim.source().sourceId());
            if (claim.modality() != modality || recorded == null) {
                continue;
            }
            var source = recorded.source();
            var url = source.url();
            var named = url != null || source.publisher() != null;
            if (named && !source.confidential() && PUBLIC_SOURCES.contains(source.kind())) {
                shown.putIfAbsent(
                        url == null ? source.title() : url,
                        new PublicCase.PublicSource(source.title(), source.publisher(), url));
            }
        }
        return List.copyOf(shown.values());
    }

    private List<PublicCase.Event> timeline(Dossier dossier, Stream<PublicCase.Event> done, Pseudonym pseudonym) {
        var events = new ArrayList<PublicCase.Event>(done.toList());
        for (var entry : dossier.entries()) {
            var date = FactDates.of(Objects.requireNonNull(entry.value()));
            if (date != null && date.isKnown()) {
                events.add(event(entry, date, pseudonym));
            }
        }
        events.sort(Comparator.comparing(DocumentWriter::firstDay));
        return List.copyOf(events);
    }

    private PublicCase.Event event(DossierEntry entry, FuzzyDate date, Pseudonym pseudonym) {
        return new PublicCase.Event(
                wording.date(date, locale),
                date.earliest(),
                date.latest(),
                date.estimated(),
                pseudonym.in(words(entry)),
                entry.corroboration().origins(),
                GRAVE.contains(entry.slot().type()));
    }

    private static LocalDate firstDay(PublicCase.Event event) {
        var first = event.earliest() == null ? event.latest() : event.earliest();
        return first == null ? LocalDate.MAX : first;
    }

    private List<PublicCase.ChargeLine> charges(Dossier dossier, Pseudonym pseudonym) {
        return dossier.entries(FactType.CHARGE).stream()
                .filter(entry -> entry.value() instanceof Charge)
                .map(entry -> charge(dossier, entry, (Charge) Objects.requireNonNull(entry.value()), pseudonym))
                .toList();
    }

    private PublicCase.ChargeLine charge(Dossier dossier, DossierEntry entry, Charge charge, Pseudonym pseudonym) {
        var stated = Objects.requireNonNull(entry.standing()).modality() == Modality.FACT;
        return new PublicCase.ChargeLine(
                pseudonym.in(stated ? charge.asReported() : words(entry)),
                charge.article(),
                charge.category() == null ? null : charge.category().name(),
                said(
                        dossier,
                        FactType.CHARGE_STATUS,
                        fact -> ((ChargeStatus) fact).chargeAsReported(),
                        charge,
                        pseudonym),
                said(dossier, FactType.PLEA, fact -> ((Plea) fact).chargeAsReported(), charge, pseudonym),
                said(
                        dossier,
                        FactType.MAXIMUM_PENALTY,
                        fact -> ((MaximumPenalty) fact).chargeAsReported(),
                        charge,
                        pseudonym));
    }

    /** What is said of this charge; what is said of charges as a whole is said of one only where there is no other. */
    private @Nullable String said(
            Dossier dossier,
            FactType type,
            Function<Fact, @Nullable String> chargeOf,
            Charge charge,
            Pseudonym pseudonym) {
        var only = dossier.entries(FactType.CHARGE).size() == 1;
        var found = dossier.entries(type).stream()
                .filter(entry -> {
                    var of = chargeOf.apply(Objects.requireNonNull(entry.value()));
                    return of == null ? only : of.equalsIgnoreCase(charge.asReported());
                })
                .map(this::words)
                .map(pseudonym::in)
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
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
                known == null ? null : wording.date(known, locale),
                known == null || !known.isOneDay() ? null : known.earliest(),
                pseudonym.in(words(entry)),
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
                        label(conflict.slot().type()),
                        wording.sentence(conflict.one(), locale),
                        wording.sentence(conflict.other(), locale),
                        locale))
                .distinct();
    }
}
