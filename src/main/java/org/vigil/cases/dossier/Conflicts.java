package org.vigil.cases.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the contradictions among the accepted claims of a case and applies what people decided on them. */
final class Conflicts {

    private static final Comparator<ConflictDecision> LAST = Comparator.comparing(ConflictDecision::decidedAt)
            .thenComparing(ConflictDecision::outcome)
            .thenComparing(ConflictDecision::note);

    private final Map<ConflictKey, ConflictDecision> decisions = new HashMap<>();

    Conflicts(Collection<ConflictDecision> decisions, Instant asOf) {
        decisions.stream()
                .filter(decision -> !decision.decidedAt().isAfter(asOf))
                .forEach(decision -> this.decisions.merge(
                        decision.conflictKey(), decision, (one, other) -> LAST.compare(one, other) >= 0 ? one : other));
    }

    /** The conflicts of one slot; those whose one side another decision has set aside are over and left out. */
    List<Conflict> among(Slot slot, List<Claim> claims, NameMatcher matcher) {
        var found = new ArrayList<Conflict>();
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                var one = claims.get(i);
                var other = claims.get(j);
                if (contradict(one, other, Facts.relation(one.fact(), other.fact(), matcher))) {
                    var key = ConflictKey.of(slot, one.id(), other.id());
                    found.add(new Conflict(key, slot, one, other, decisions.get(key)));
                }
            }
        }
        var aside = setAside(found);
        return found.stream()
                .filter(conflict -> !conflict.isOpen()
                        || !(aside.contains(conflict.one().id())
                                || aside.contains(conflict.other().id())))
                .toList();
    }

    static Set<ClaimId> setAside(Collection<Conflict> conflicts) {
        return conflicts.stream()
                .flatMap(conflict -> List.of(conflict.one(), conflict.other()).stream()
                        .filter(conflict::setsAside)
                        .map(Claim::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean contradict(Claim one, Claim other, Relation relation) {
        if (one.modality() == Modality.DENIAL || other.modality() == Modality.DENIAL) {
            return one.modality() != other.modality()
                    && (one.modality().asserts() || other.modality().asserts())
                    && one.speaksOfPerson()
                    && other.speaksOfPerson()
                    && relation.agrees();
        }
        return relation == Relation.CONTRADICTS
                && one.modality().asserts()
                && other.modality().asserts()
                && (mayOppose(one, other) && mayOppose(other, one));
    }

    /** A plain statement on the whole group can contradict one on the person; vaguer ones on a group cannot. */
    private static boolean mayOppose(Claim claim, Claim other) {
        return claim.speaksOfPerson() || (claim.modality() == Modality.FACT && other.speaksOfPerson());
    }
}
