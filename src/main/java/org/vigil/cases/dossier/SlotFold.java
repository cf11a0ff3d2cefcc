package org.vigil.cases.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds the accepted claims of one slot into its rows: values that have nothing to do with each other stand apart. */
final class SlotFold {

    private final Slot slot;
    private final List<Claim> claims;
    private final List<Conflict> conflicts;
    private final Set<ClaimId> setAside;
    private final NameMatcher matcher;

    SlotFold(Slot slot, List<Claim> claims, List<Conflict> conflicts, NameMatcher matcher) {
        this.slot = slot;
        this.claims = claims.stream().sorted(Claim.BY_AGE).toList();
        this.conflicts = conflicts;
        this.setAside = Conflicts.setAside(conflicts);
        this.matcher = matcher;
    }

    List<DossierEntry> entries() {
        var filling = claims.stream().filter(this::fills).toList();
        var others = new ArrayList<>(claims);
        others.removeAll(filling);
        var left = new ArrayList<>(filling);
        left.sort(strongestFirst(filling));
        var entries = new ArrayList<DossierEntry>();
        while (!left.isEmpty()) {
            var head = left.get(0);
            left.removeIf(claim -> relation(claim, head) != Relation.UNRELATED);
            var beside = others.stream()
                    .filter(claim -> relation(claim, head) != Relation.UNRELATED)
                    .toList();
            others.removeAll(beside);
            entries.add(entry(head, filling, beside));
        }
        if (!others.isEmpty()) {
            entries.add(entry(null, List.of(), others));
        }
        return entries;
    }

    private boolean fills(Claim claim) {
        return claim.canFill() && !setAside.contains(claim.id());
    }

    private DossierEntry entry(@Nullable Claim head, List<Claim> filling, List<Claim> beside) {
        var related = filling.stream()
                .filter(claim -> head != null && relation(claim, head) != Relation.UNRELATED)
                .toList();
        var supporting = new ArrayList<>(related.stream()
                .filter(claim -> head != null && relation(claim, head).agrees())
                .toList());
        var contesting = new ArrayList<>(related);
        contesting.removeAll(supporting);
        var context = new ArrayList<Claim>();
        beside.forEach(claim -> (claim.speaksOfPerson() ? contesting : context).add(claim));
        if (head != null) {
            supporting.remove(head);
            supporting.add(0, head);
        }
        var shown = conflicts.stream()
                .filter(conflict -> concerns(conflict, supporting, contesting, context))
                .toList();
        return new DossierEntry(
                slot,
                head,
                head == null ? null : value(head, supporting),
                head == null ? Corroboration.NONE : Corroboration.of(counted(head, supporting)),
                List.copyOf(supporting),
                List.copyOf(contesting),
                List.copyOf(context),
                shown);
    }

    @SafeVarargs
    private static boolean concerns(Conflict conflict, List<Claim>... groups) {
        for (var group : groups) {
            if (group.stream().anyMatch(conflict::involves)) {
                return true;
            }
        }
        return false;
    }

    /** What stands, completed only by claims of the same strength that nobody contradicts. */
    private Fact value(Claim head, List<Claim> supporting) {
        var value = head.fact();
        if (head.modality() != Modality.FACT) {
            return value;
        }
        for (var claim : supporting) {
            var undisputed = conflicts.stream().noneMatch(conflict -> conflict.involves(claim));
            if (claim.modality() == Modality.FACT
                    && undisputed
                    && value.relationTo(claim.fact()).agrees()) {
                value = value.filledFrom(claim.fact());
            }
        }
        return value;
    }

    /** An allegation does not corroborate a fact, nor does the statement that nothing is known. */
    private static List<Claim> counted(Claim head, List<Claim> supporting) {
        return supporting.stream()
                .filter(claim -> claim.modality() == head.modality())
                .filter(claim -> claim.fact().statesUnknown() == head.fact().statesUnknown())
                .toList();
    }

    private Comparator<Claim> strongestFirst(List<Claim> filling) {
        return Comparator.comparing(Claim::modality)
                .thenComparing((Claim claim) -> -agreeingOrigins(claim, filling))
                .thenComparing((Claim claim) -> -refinement(claim, filling))
                .thenComparing(Claim.BY_AGE);
    }

    private int agreeingOrigins(Claim claim, List<Claim> filling) {
        return Corroboration.of(filling.stream()
                        .filter(other -> other.modality() == claim.modality())
                        .filter(other -> relation(claim, other).agrees())
                        .toList())
                .origins();
    }

    /** How many others it refines, less those that refine it. */
    private int refinement(Claim claim, List<Claim> filling) {
        return filling.stream()
                .mapToInt(other -> {
                    var relation = relation(claim, other);
                    return relation == Relation.REFINES ? 1 : relation == Relation.REFINED_BY ? -1 : 0;
                })
                .sum();
    }

    private Relation relation(Claim one, Claim other) {
        return Facts.relation(one.fact(), other.fact(), matcher);
    }
}
