package org.vigil.cases.dossier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who it is and what for, in one word each. */
final class Identity {

    private static final Comparator<DossierEntry> BEST_NAME = Comparator.comparing(
                    (DossierEntry entry) -> -entry.corroboration().origins())
            .thenComparing(Identity::rank)
            .thenComparing(entry -> Objects.requireNonNull(entry.standing()), Claim.BY_AGE);

    private Identity() {}

    static Optional<String> displayName(Dossier dossier) {
        return names(dossier).min(BEST_NAME).map(entry -> name(entry).text());
    }

    static List<String> otherNames(Dossier dossier) {
        var shown = displayName(dossier).orElse("");
        return names(dossier)
                .flatMap(entry -> entry.supporting().stream())
                .map(claim -> ((Name) claim.fact()).text())
                .filter(text -> !text.equals(shown))
                .distinct()
                .sorted()
                .toList();
    }

    static ChargeCategory chargeCategory(Dossier dossier) {
        return Arrays.stream(ChargeCategory.values())
                .filter(category -> category != ChargeCategory.UNKNOWN)
                .filter(category -> origins(dossier, category) > 0)
                .max(Comparator.comparing((ChargeCategory category) -> origins(dossier, category))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(ChargeCategory.NOT_STATED);
    }

    private static Stream<DossierEntry> names(Dossier dossier) {
        return dossier.entries(FactType.NAME).stream().filter(DossierEntry::restsOnFact);
    }

    private static Name name(DossierEntry entry) {
        return (Name) Objects.requireNonNull(entry.value());
    }

    /** A legal name before one of no stated kind, before pen names and the like. */
    private static int rank(DossierEntry entry) {
        var kind = name(entry).kind();
        return kind == Name.Kind.LEGAL ? 0 : kind == null || kind == Name.Kind.UNKNOWN ? 1 : 2;
    }

    private static long origins(Dossier dossier, ChargeCategory category) {
        return dossier.entries(FactType.CHARGE).stream()
                .filter(DossierEntry::restsOnFact)
                .filter(entry -> entry.value() instanceof Charge charge && charge.category() == category)
                .flatMap(entry -> entry.corroboration().originGroups().stream())
                .distinct()
                .count();
    }
}
