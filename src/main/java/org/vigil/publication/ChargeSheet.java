package org.vigil.publication;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Charge;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.ChargeStatus;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.DossierEntry;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.MaximumPenalty;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Plea;
import org.vigil.publication.document.PublicCase;

/** The charges of a published case, each with what became of it, the plea and the highest penalty. */
record ChargeSheet(Dossier dossier, FactWords words, Pseudonym pseudonym) {

    List<PublicCase.ChargeLine> lines() {
        var reported = reported();
        return reported.stream()
                .map(entry -> line(entry, charge(entry), reported.size() == 1))
                .toList();
    }

    /** A list that only names a category means one of the charges that others report in words. */
    private List<DossierEntry> reported() {
        var all = dossier.entries(FactType.CHARGE).stream()
                .filter(entry -> entry.value() instanceof Charge)
                .toList();
        var inWords = all.stream().filter(entry -> !isCategory(charge(entry))).toList();
        return inWords.isEmpty() ? all : inWords;
    }

    private static Charge charge(DossierEntry entry) {
        return (Charge) Objects.requireNonNull(entry.value());
    }

    private static boolean isCategory(Charge charge) {
        var said = charge.asReported().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return Stream.of(ChargeCategory.values())
                .anyMatch(category -> category.name().equals(said));
    }

    private PublicCase.ChargeLine line(DossierEntry entry, Charge charge, boolean only) {
        var stated = Objects.requireNonNull(entry.standing()).modality() == Modality.FACT;
        return new PublicCase.ChargeLine(
                pseudonym.in(stated ? charge.asReported() : words.of(entry)),
                charge.article(),
                charge.category() == null ? null : charge.category().name(),
                said(FactType.CHARGE_STATUS, fact -> ((ChargeStatus) fact).chargeAsReported(), charge, only),
                said(FactType.PLEA, fact -> ((Plea) fact).chargeAsReported(), charge, only),
                said(FactType.MAXIMUM_PENALTY, fact -> ((MaximumPenalty) fact).chargeAsReported(), charge, only));
    }

    /** What is said of this charge; what is said of charges as a whole is said of one only where there is no other. */
    private @Nullable String said(
            FactType type, Function<Fact, @Nullable String> chargeOf, Charge charge, boolean only) {
        var found = dossier.entries(type).stream()
                .filter(entry -> {
                    var of = chargeOf.apply(Objects.requireNonNull(entry.value()));
                    return of == null ? only : of.equalsIgnoreCase(charge.asReported());
                })
                .map(words::of)
                .map(pseudonym::in)
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? null : found;
    }
}
