package org.vigil.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Claim;
import org.vigil.cases.dossier.ClaimId;
import org.vigil.cases.dossier.Conflict;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.FieldClass;
import org.vigil.publication.SummaryOffer.Reason;

/**
 * The part of a dossier that a safety check lets out: a dossier again, so that all that pages derive from it, derives from
 * allowed facts alone.
 *
 * @param dossier what may be published, with places as coarse as the public may see them
 * @param keptBack what may not
 */
record PublicDossier(Dossier dossier, List<Kept> keptBack) {

    private static final Set<FactType> RECOGNISABLE = Set.of(
            FactType.NAME,
            FactType.AFFILIATION,
            FactType.HOME_REGION,
            FactType.OWN_STATEMENT,
            FactType.WORK_PROFILE,
            FactType.COUNSEL);

    /** An entry that stays inside, and why. */
    record Kept(DossierEntry entry, Reason reason) {}

    /**
     * @param known the dossier as it was when safety was checked
     * @param stillAccepted claims that nobody has taken back since
     * @param check what the checker allowed
     */
    static PublicDossier of(Dossier known, Set<ClaimId> stillAccepted, SafetyCheck check) {
        var shown = new ArrayList<DossierEntry>();
        var kept = new ArrayList<Kept>();
        for (var entry : known.entries()) {
            var standing = entry.standing();
            if (standing == null || entry.value() == null || !stillAccepted.contains(standing.id())) {
                continue;
            }
            var coarse = coarse(entry, coarsening(entry, check));
            var reason = coarse == null ? Reason.CONSENT : reason(coarse, check).orElse(null);
            if (coarse == null || reason != null) {
                kept.add(new Kept(entry, Objects.requireNonNull(reason)));
            } else {
                shown.add(coarse);
            }
        }
        var conflicts = shown.stream()
                .flatMap(entry -> entry.conflicts().stream())
                .distinct()
                .toList();
        return new PublicDossier(new Dossier(known.asOf(), shown, conflicts), List.copyOf(kept));
    }

    /** Regions need a consent; the region where somebody is held needs the checker's word beside it. */
    private static Coarsening coarsening(DossierEntry entry, SafetyCheck check) {
        var held = entry.slot().type() == FactType.CUSTODY;
        return new Coarsening(check.covers(Consent.Scope.LOCATION) && (!held || named(check.allowed(), entry)));
    }

    private static Optional<Reason> reason(DossierEntry entry, SafetyCheck check) {
        var type = entry.slot().type();
        if (check.outcome() == SafetyOutcome.PSEUDONYMISED && RECOGNISABLE.contains(type)) {
            return Optional.of(Reason.PSEUDONYM);
        }
        if (named(check.keptBack(), entry)) {
            return Optional.of(Reason.SAFETY_CHECK);
        }
        var scope = scope(type);
        if (scope != null && check.forbids(scope)) {
            return Optional.of(Reason.CONSENT);
        }
        var fieldClass = Objects.requireNonNull(entry.value()).fieldClass();
        if (fieldClass == FieldClass.F0) {
            return Optional.empty();
        }
        if (!named(check.allowed(), entry)) {
            return Optional.of(Reason.FIELD_CLASS);
        }
        // What is left of a place of custody has passed the check above.
        var covered = scope == null ? fieldClass == FieldClass.F1 || type == FactType.CUSTODY : check.covers(scope);
        return covered ? Optional.empty() : Optional.of(Reason.CONSENT);
    }

    private static boolean named(Set<String> slots, DossierEntry entry) {
        return slots.contains(SlotCode.of(entry.slot()))
                || slots.contains(entry.slot().type().name());
    }

    /** The consent that a kind of fact asks for. */
    private static Consent.@Nullable Scope scope(FactType type) {
        return switch (type) {
            case AGE -> Consent.Scope.AGE;
            case HEALTH -> Consent.Scope.HEALTH;
            case CONTACT, COUNSEL, OWN_STATEMENT -> Consent.Scope.FAMILY_STATEMENT;
            case HOME_REGION -> Consent.Scope.LOCATION;
            default -> null;
        };
    }

    private static @Nullable DossierEntry coarse(DossierEntry entry, Coarsening coarsening) {
        var value = coarsening.of(Objects.requireNonNull(entry.value()));
        var standing = coarse(Objects.requireNonNull(entry.standing()), coarsening);
        if (value == null || standing == null) {
            return null;
        }
        return new DossierEntry(
                entry.slot(),
                standing,
                value,
                entry.corroboration(),
                coarse(entry.supporting(), coarsening),
                coarse(entry.contesting(), coarsening),
                List.of(),
                entry.conflicts().stream()
                        .map(conflict -> coarse(conflict, coarsening))
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static List<Claim> coarse(List<Claim> claims, Coarsening coarsening) {
        return claims.stream()
                .map(claim -> coarse(claim, coarsening))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Conflict coarse(Conflict conflict, Coarsening coarsening) {
        var one = coarse(conflict.one(), coarsening);
        var other = coarse(conflict.other(), coarsening);
        return one == null || other == null
                ? null
                : new Conflict(conflict.key(), conflict.slot(), one, other, conflict.decision());
    }

    private static @Nullable Claim coarse(Claim claim, Coarsening coarsening) {
        var fact = coarsening.of(claim.fact());
        return fact == null ? null : with(claim, fact);
    }

    private static Claim with(Claim claim, Fact fact) {
        return new Claim(
                claim.id(),
                claim.source(),
                fact,
                claim.modality(),
                claim.scope(),
                claim.attribution(),
                null,
                null,
                claim.status(),
                claim.recordedAt(),
                claim.decidedAt(),
                claim.supersededAt(),
                claim.individualNote());
    }

    /** Only those of the chosen facts that may be shown; everything when nothing was chosen. */
    PublicDossier chosen(List<ClaimId> facts) {
        if (facts.isEmpty()) {
            return this;
        }
        var wanted = Set.copyOf(facts);
        var entries = dossier.entries().stream()
                .filter(entry ->
                        wanted.contains(Objects.requireNonNull(entry.standing()).id()))
                .toList();
        var conflicts = entries.stream()
                .flatMap(entry -> entry.conflicts().stream())
                .distinct()
                .toList();
        return new PublicDossier(new Dossier(dossier.asOf(), entries, conflicts), keptBack);
    }
}
