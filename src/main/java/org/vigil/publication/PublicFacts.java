package org.vigil.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.RecordedSource;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.FuzzyDate;

/** The facts of a published case, each with the sources that may be named, and those that have a date along time. */
record PublicFacts(FactWords words, Pseudonym pseudonym) {

    private static final Set<SourceKind> PUBLIC_SOURCES = Set.of(
            SourceKind.NEWS_ARTICLE,
            SourceKind.NEWS_AGENCY,
            SourceKind.NGO_LIST,
            SourceKind.NGO_REPORT,
            SourceKind.UN_DOCUMENT,
            SourceKind.OFFICIAL_STATEMENT);
    private static final Set<FactType> GRAVE =
            Set.of(FactType.DEATH, FactType.ILL_TREATMENT, FactType.HEALTH, FactType.SIGNED_STATEMENT);

    /** Each with the sources of its kind among those given; none for a case that bears no name, since they would tell it. */
    List<PublicCase.PublicFact> list(Dossier dossier, Map<UUID, RecordedSource> sources) {
        return dossier.entries().stream().map(entry -> fact(entry, sources)).toList();
    }

    private PublicCase.PublicFact fact(DossierEntry entry, Map<UUID, RecordedSource> sources) {
        var standing = Objects.requireNonNull(entry.standing());
        var attribution = standing.attribution();
        return new PublicCase.PublicFact(
                entry.slot().type().name(),
                entry.slot().group().name(),
                words.label(entry.slot().type()),
                pseudonym.in(words.of(entry)),
                standing.modality().name(),
                attribution == null ? null : pseudonym.in(attribution),
                entry.corroboration().origins(),
                entry.isContested() || entry.isUncertain(),
                publicSources(entry.supporting(), standing.modality(), sources));
    }

    private List<PublicCase.PublicSource> publicSources(
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
                        new PublicCase.PublicSource(
                                source.title(), source.publisher(), url, published(source.publishedAt())));
            }
        }
        return List.copyOf(shown.values());
    }

    /** As far as the words of a source can be read as a date. */
    private PublicCase.@Nullable Published published(@Nullable String words) {
        if (words == null) {
            return null;
        }
        try {
            var date = FuzzyDate.parse(words);
            var latest = date.latest();
            return latest == null ? null : new PublicCase.Published(date.earliest(), latest, this.words.date(date));
        } catch (IllegalArgumentException otherwise) {
            return null;
        }
    }

    /** The latest of the sources that are named: how fresh the knowledge is. */
    static PublicCase.@Nullable Published last(List<PublicCase.PublicFact> facts) {
        return facts.stream()
                .flatMap(fact -> fact.sources().stream())
                .map(PublicCase.PublicSource::published)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PublicCase.Published::latest))
                .orElse(null);
    }

    /** What happened and what we did, the earliest first. */
    List<PublicCase.Event> timeline(Dossier dossier, Stream<PublicCase.Event> done) {
        return Stream.concat(done, dossier.entries().stream().flatMap(this::event))
                .sorted(Comparator.comparing(PublicFacts::firstDay))
                .toList();
    }

    private Stream<PublicCase.Event> event(DossierEntry entry) {
        var date = FactDates.of(Objects.requireNonNull(entry.value()));
        return date == null || !date.isKnown()
                ? Stream.empty()
                : Stream.of(new PublicCase.Event(
                        words.date(date),
                        date.earliest(),
                        date.latest(),
                        date.estimated(),
                        pseudonym.in(words.of(entry)),
                        entry.corroboration().origins(),
                        GRAVE.contains(entry.slot().type())));
    }

    private static LocalDate firstDay(PublicCase.Event event) {
        var first = event.earliest() == null ? event.latest() : event.earliest();
        return first == null ? LocalDate.MAX : first;
    }
}
