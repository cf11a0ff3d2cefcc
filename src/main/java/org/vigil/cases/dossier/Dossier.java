package org.vigil.cases.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Tri;

/**
 * What is known about one case at one time: a pure function of its claims, whatever their order.
 *
 * @param asOf the time whose knowledge it holds
 * @param entries its rows, slot by slot, the best supported first
 * @param conflicts the contradictions among accepted claims, open and closed
 */
public record Dossier(Instant asOf, List<DossierEntry> entries, List<Conflict> conflicts) {

    private static final Comparator<Conflict> BY_SLOT =
            Comparator.comparing(Conflict::slot).thenComparing(Conflict::key);

    public Dossier {
        entries = List.copyOf(entries);
        conflicts = List.copyOf(conflicts);
    }

    public static Dossier of(Collection<Claim> claims, Instant asOf) {
        return of(claims, List.of(), asOf);
    }

    public static Dossier of(Collection<Claim> claims, Collection<ConflictDecision> decisions, Instant asOf) {
        return of(claims, decisions, asOf, NameMatcher.SIMPLE);
    }

    public static Dossier of(
            Collection<Claim> claims, Collection<ConflictDecision> decisions, Instant asOf, NameMatcher matcher) {
        var slots = new TreeMap<Slot, List<Claim>>();
        claims.stream()
                .filter(claim -> claim.isAcceptedAt(asOf))
                .distinct()
                .sorted(Claim.BY_AGE)
                .forEach(claim -> slots.computeIfAbsent(claim.fact().slot(), slot -> new ArrayList<>())
                        .add(claim));
        var finder = new Conflicts(decisions, asOf);
        var entries = new ArrayList<DossierEntry>();
        var conflicts = new ArrayList<Conflict>();
        slots.forEach((slot, said) -> {
            var found = finder.among(slot, said, matcher);
            conflicts.addAll(found);
            entries.addAll(new SlotFold(slot, said, found, matcher).entries());
        });
        return new Dossier(asOf, entries, conflicts.stream().sorted(BY_SLOT).toList());
    }

    public List<DossierEntry> entries(SlotGroup group) {
        return entries.stream().filter(entry -> entry.slot().group() == group).toList();
    }

    public List<DossierEntry> entries(FactType type) {
        return entries.stream().filter(entry -> entry.slot().type() == type).toList();
    }

    public List<Conflict> openConflicts() {
        return conflicts.stream().filter(Conflict::isOpen).toList();
    }

    /** All values of a type that stand as facts, the best supported of each slot first. */
    public <F extends Fact> List<F> values(Class<F> type) {
        return standing(type).toList();
    }

    public <F extends Fact> Optional<F> value(Class<F> type) {
        return standing(type).findFirst();
    }

    private <F extends Fact> Stream<F> standing(Class<F> type) {
        return entries.stream()
                .filter(DossierEntry::restsOnFact)
                .map(DossierEntry::value)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The name to call the person by: the best supported one, a legal one before others. */
    public Optional<String> displayName() {
        return Identity.displayName(this);
    }

    /** Every other name and spelling, in alphabetical order. */
    public List<String> otherNames() {
        return Identity.otherNames(this);
    }

    /** Whether and why the person was at liberty on that day. */
    public LibertyStatus libertyStatus(LocalDate on) {
        return Liberty.status(this, on);
    }

    /** When the last time in custody began; absent when no source says that the person was ever held. */
    public Optional<FuzzyDate> heldSince() {
        return HeldTime.last(this).map(HeldTime::since);
    }

    /** When the last time in custody ended; absent while no source says so. */
    public Optional<FuzzyDate> heldUntil() {
        return HeldTime.last(this).map(HeldTime::until);
    }

    /** How long the last time in custody has lasted up to that day. */
    public Optional<DaysHeld> daysHeld(LocalDate on) {
        return HeldTime.last(this).map(time -> time.days(on));
    }

    /** Whether the person was held by a state at 00:00 of that day, which is how a census counts. */
    public Tri heldOn(LocalDate date) {
        return HeldTime.heldOn(this, date);
    }

    /** In which class of length the sentence of the highest instance falls. */
    public SentenceBucket sentenceBucket() {
        return sentence().map(SentenceBucket::of).orElse(SentenceBucket.NO_SENTENCE_KNOWN);
    }

    /** The sentence of the highest instance that has spoken. */
    public Optional<Sentence> sentence() {
        return values(Sentence.class).stream().max(Comparator.comparing(Sentence::instanceOrFirst));
    }

    /** In what way the person is held on that day; absent when not held. */
    public Optional<DetentionRegime> detentionRegime(LocalDate on) {
        return Liberty.regime(this, on);
    }

    /** The category of the charges that most origins support. */
    public ChargeCategory chargeCategory() {
        return Identity.chargeCategory(this);
    }

    /** Everything that no accepted claim speaks of: not stated, which is never "no". */
    public List<FactType> notStated() {
        var silent = EnumSet.allOf(FactType.class);
        entries.forEach(entry -> silent.remove(entry.slot().type()));
        return List.copyOf(silent);
    }
}
