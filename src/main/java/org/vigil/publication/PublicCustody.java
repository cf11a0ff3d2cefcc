package org.vigil.publication;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Dossier;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.ReArrest;
import org.vigil.publication.document.PublicCase;
import org.vigil.shared.FuzzyPlace;

/** Since when, until when, by whom and in which region somebody is held, as far as the public may know. */
final class PublicCustody {

    private PublicCustody() {}

    /** Where the person is held, else where they were taken; what is finer than a region was taken out before. */
    static @Nullable String region(Dossier dossier) {
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

    static PublicCase.@Nullable Held held(Dossier dossier, FactWords words) {
        var since = dossier.heldSince().orElse(null);
        if (since == null) {
            return null;
        }
        var until = dossier.heldUntil().orElse(null);
        return new PublicCase.Held(
                since.earliest(),
                since.latest(),
                words.date(since),
                since.estimated() ? true : null,
                until != null,
                until == null ? null : until.earliest(),
                until == null ? null : until.latest(),
                until == null ? null : words.date(until),
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
}
