package org.vigil.desk;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.CaseFile;
import org.vigil.cases.ConflictIds;
import org.vigil.cases.NewSource;
import org.vigil.cases.RecordedClaim;
import org.vigil.cases.RecordedSource;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.ClaimStatus;
import org.vigil.cases.dossier.Conflict;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.MinimumFact;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.SlotGroup;
import org.vigil.shared.web.Timeline;

/** Says the dossier of a case: its groups, its conflicts, its minimum facts, its timeline. */
final class CaseViewDossier {

    private final CaseFile file;
    private final CaseViewWords words;
    private final Map<ClaimId, RecordedClaim> recorded;
    private final Set<UUID> shownConflicts = new HashSet<>();

    CaseViewDossier(CaseFile file, CaseViewWords words) {
        this.file = file;
        this.words = words;
        this.recorded = file.claims().stream()
                .collect(Collectors.toMap(claim -> claim.claim().id(), Function.identity()));
    }

    List<CaseView.Group> groups() {
        return Arrays.stream(SlotGroup.values()).map(this::group).toList();
    }

    /** Whether sources say something and nothing of it is decided yet. */
    boolean isOpen() {
        return file.dossier().entries().isEmpty()
                && !claims(ClaimStatus.PROPOSED).isEmpty();
    }

    private CaseView.Group group(SlotGroup group) {
        var silent = file.dossier().notStated().stream()
                .filter(type -> type.group() == group && !isStated(type))
                .map(this::labelInSentence)
                .toList();
        var entries = file.dossier().entries(group);
        var rows = new ArrayList<CaseView.Row>();
        for (int index = 0; index < entries.size(); index++) {
            rows.add(row(group.name().toLowerCase(Locale.ROOT) + "-" + index, entries.get(index)));
        }
        return new CaseView.Group(
                "group-" + group.name().toLowerCase(Locale.ROOT),
                words.code("group", group),
                rows,
                silent.isEmpty() ? null : String.join(", ", silent));
    }

    /** Whether a source says it in a claim that still waits for its decision. */
    private boolean isStated(FactType type) {
        return file.claims().stream()
                .map(RecordedClaim::claim)
                .anyMatch(claim ->
                        claim.status() == ClaimStatus.PROPOSED && claim.fact().type() == type);
    }

    private String labelInSentence(FactType type) {
        var label = words.facts().label(type, words.locale());
        return label.substring(0, 1).toLowerCase(words.locale()) + label.substring(1);
    }

    private CaseView.Row row(String id, DossierEntry entry) {
        var standing = entry.standing();
        var claims = Stream.of(entry.supporting(), entry.contesting(), entry.context())
                .flatMap(List::stream)
                .distinct()
                .toList();
        var latest = claims.stream().max(Comparator.comparing(Claim::recordedAt));
        return new CaseView.Row(
                "fact-" + id,
                words.facts().label(entry.slot().type(), words.locale()),
                value(entry),
                how(entry, standing),
                entry.corroboration().origins(),
                latest.map(claim -> claim.source().title()).orElse(null),
                claims.stream().map(this::claim).toList(),
                conflicts(entry));
    }

    private @Nullable String value(DossierEntry entry) {
        var standing = entry.standing();
        var fact = entry.value();
        if (standing == null || fact == null) {
            return entry.context().isEmpty() ? words.say("row.denied-only") : words.say("row.group-only");
        }
        return standing.modality() == Modality.FACT
                ? words.facts().value(fact, words.locale())
                : words.facts().sentence(standing, words.locale());
    }

    private @Nullable String how(DossierEntry entry, @Nullable Claim standing) {
        var said = new ArrayList<String>();
        if (standing != null && standing.modality() != Modality.FACT) {
            said.add(words.facts().label(standing.modality(), words.locale()));
        }
        if (standing != null && standing.scope() == ClaimScope.GROUP) {
            said.add(words.say("row.from-group"));
        }
        if (entry.isUncertain()) {
            said.add(words.say("row.uncertain"));
        }
        return said.isEmpty() ? null : String.join(" · ", said);
    }

    private List<CaseView.ConflictBox> conflicts(DossierEntry entry) {
        return entry.conflicts().stream()
                .filter(conflict -> shownConflicts.add(conflictId(conflict)))
                .map(this::conflict)
                .toList();
    }

    private UUID conflictId(Conflict conflict) {
        return ConflictIds.of(file.details().id(), conflict.key());
    }

    private CaseView.ConflictBox conflict(Conflict conflict) {
        var decision = conflict.decision();
        return new CaseView.ConflictBox(
                conflictId(conflict).toString(),
                words.facts().label(conflict.slot().type(), words.locale()),
                claim(conflict.one()),
                claim(conflict.other()),
                decision == null
                        ? null
                        : words.say(
                                "conflict.decided",
                                words.code("conflict", decision.outcome()),
                                words.day(decision.decidedAt()),
                                decision.note()));
    }

    CaseView.ClaimLine claim(Claim claim) {
        var kept = recorded.get(claim.id());
        var decidedAt = claim.decidedAt();
        return new CaseView.ClaimLine(
                claim.id().toString(),
                words.facts().label(claim.fact().type(), words.locale()),
                words.facts().sentence(claim, words.locale()),
                claim.quote(),
                claim.locator(),
                claim.source().title(),
                claim.source().sourceId().toString(),
                recordedBy(claim, kept),
                kept == null || decidedAt == null
                        ? null
                        : words.say(
                                "claim.decided." + claim.status(),
                                words.who(kept.decidedBy()),
                                words.day(decidedAt),
                                kept.decisionNote() == null ? "" : kept.decisionNote()),
                claim.status().name(),
                claim.scope() == ClaimScope.GROUP,
                claim.individualNote());
    }

    /** Who recorded it and when; and for which case, where that was merged into this one. */
    private String recordedBy(Claim claim, @Nullable RecordedClaim kept) {
        var who = words.who(kept == null ? null : kept.recordedBy());
        var when = words.day(claim.recordedAt());
        return file.merged().stream()
                .filter(merged -> kept != null && merged.caseId().equals(kept.caseId()))
                .findFirst()
                .map(merged -> words.say("claim.recorded-for", who, when, merged.ref()))
                .orElseGet(() -> words.say("claim.recorded", who, when));
    }

    List<CaseView.ClaimLine> claims(ClaimStatus... among) {
        var wanted = Set.of(among);
        return file.claims().stream()
                .map(RecordedClaim::claim)
                .filter(claim -> wanted.contains(claim.status()))
                .filter(claim -> !claim.recordedAt().isAfter(file.dossier().asOf()))
                .sorted(Comparator.comparing(claim -> claim.fact().type()))
                .map(this::claim)
                .toList();
    }

    CaseView.Minimum minimum() {
        var minimum = file.minimum();
        var lines = minimum.facts().stream().map(this::minimumLine).toList();
        var reasons = new ArrayList<String>();
        minimum.facts().stream()
                .filter(fact -> !fact.isCorroborated())
                .collect(Collectors.groupingBy(
                        fact -> fact.corroboration().originGroups(),
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(this::labelOf, Collectors.joining(", "))))
                .forEach((origins, labels) -> reasons.add(
                        origins.isEmpty()
                                ? words.say("minimum.reason.missing", labels)
                                : words.say("minimum.reason.one", originName(origins.get(0)), labels)));
        if (minimum.openConflicts() > 0) {
            reasons.add(words.say("minimum.reason.conflicts", minimum.openConflicts()));
        }
        return new CaseView.Minimum(
                minimum.mayBeVerified(),
                words.say(minimum.mayBeVerified() ? "minimum.may" : "minimum.may-not"),
                reasons,
                lines);
    }

    private String labelOf(MinimumFact fact) {
        return words.code("minimum.in-sentence", fact.element());
    }

    private CaseView.MinimumLine minimumLine(MinimumFact fact) {
        var stated = fact.fact();
        return new CaseView.MinimumLine(
                fact.element().name(),
                words.facts().label(fact.element(), words.locale()),
                stated == null ? null : words.facts().value(stated, words.locale()),
                fact.origins(),
                fact.isMissing()
                        ? words.say("minimum.missing")
                        : fact.isCorroborated()
                                ? words.say("minimum.enough", origins(fact))
                                : words.say("minimum.one-only", origins(fact)),
                fact.isCorroborated(),
                fact.claims().stream().map(this::claim).toList());
    }

    private String origins(MinimumFact fact) {
        return fact.corroboration().originGroups().stream()
                .map(this::originName)
                .collect(Collectors.joining(", "));
    }

    /** An origin by the publisher's name where it has one; claims carry a code in small letters, so that spellings meet. */
    private String originName(String group) {
        var sources = file.sources().stream()
                .map(RecordedSource::source)
                .filter(source -> source.originGroup().strip().equalsIgnoreCase(group))
                .toList();
        return sources.stream()
                .map(NewSource::publisher)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> sources.stream().map(NewSource::originGroup).findFirst())
                .orElse(group);
    }

    Timeline timeline() {
        var today = LocalDate.ofInstant(file.dossier().asOf(), ZoneOffset.UTC);
        return Timeline.of(new CaseViewMoments(words, today).of(file.dossier()), words.locale());
    }

    CaseView.NameLine mainName() {
        var main = file.details().displayName();
        var shown = file.dossier().displayName().orElse(main);
        return nameLine(
                shown,
                names().filter(name -> name.text().equals(shown)).findFirst().orElse(null));
    }

    List<CaseView.NameLine> otherNames() {
        var main = mainName().text();
        return names().filter(name -> !name.text().equals(main))
                .map(name -> nameLine(name.text(), name))
                .distinct()
                .toList();
    }

    private Stream<Name> names() {
        return file.dossier().entries(FactType.NAME).stream()
                .flatMap(entry -> Stream.concat(entry.supporting().stream(), entry.contesting().stream()))
                .map(Claim::fact)
                .filter(Name.class::isInstance)
                .map(Name.class::cast);
    }

    private CaseView.NameLine nameLine(String text, @Nullable Name name) {
        var script = name == null || name.script() == null ? scriptOf(text) : name.script();
        var kind = name == null ? null : name.kind();
        return new CaseView.NameLine(
                text,
                script.equals("Latn") ? null : "und-" + script,
                script.equals("Arab") || script.equals("Hebr") ? "rtl" : "ltr",
                kind == null ? null : words.facts().label(kind, words.locale()));
    }

    private static String scriptOf(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .map(script -> switch (script) {
                    case CYRILLIC -> "Cyrl";
                    case ARABIC -> "Arab";
                    case HEBREW -> "Hebr";
                    case HAN -> "Hani";
                    case GREEK -> "Grek";
                    default -> "Latn";
                })
                .orElse("Latn");
    }
}
