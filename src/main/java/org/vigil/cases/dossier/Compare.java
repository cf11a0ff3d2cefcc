package org.vigil.cases.dossier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** How the parts of two facts stand to each other; what one leaves out, the other refines. */
final class Compare {

    private Compare() {}

    /** Two values agree when they are equal, and contradict when they are not. */
    static Relation values(@Nullable Object here, @Nullable Object there) {
        var given = presence(here, there);
        return given != null ? given : equal(here, there) ? Relation.SAME : Relation.CONTRADICTS;
    }

    /** Two values of a list; every other value is finer than the one that states that it is unknown. */
    static <E extends Enum<E>> Relation choices(@Nullable E here, @Nullable E there, E unknown) {
        if (here == there || here == null || there == null) {
            return values(here, there);
        }
        if (here == unknown || there == unknown) {
            return here == unknown ? Relation.REFINED_BY : Relation.REFINES;
        }
        return Relation.CONTRADICTS;
    }

    /** The police are a part of the state; two different parts may both have acted. */
    static Relation perpetrators(@Nullable PerpetratorCategory here, @Nullable PerpetratorCategory there) {
        var relation = choices(here, there, PerpetratorCategory.UNKNOWN);
        if (relation != Relation.CONTRADICTS || here == null || there == null) {
            return relation;
        }
        if (here.isState() && there.isState()) {
            return here == PerpetratorCategory.STATE
                    ? Relation.REFINED_BY
                    : there == PerpetratorCategory.STATE ? Relation.REFINES : Relation.COMPLEMENTS;
        }
        return here.isState() || there.isState() ? Relation.CONTRADICTS : Relation.COMPLEMENTS;
    }

    /** Days that cannot both be contradict; a finer one refines a wider one. */
    static Relation dates(@Nullable FuzzyDate here, @Nullable FuzzyDate there) {
        var given = presence(known(here), known(there));
        if (given != null || here == null || there == null) {
            return given == null ? Relation.SAME : given;
        }
        if (!here.compatibleWith(there)) {
            return Relation.CONTRADICTS;
        }
        if (here.sameDaysAs(there)) {
            return Relation.SAME;
        }
        return here.refines(there)
                ? Relation.REFINES
                : there.refines(here) ? Relation.REFINED_BY : Relation.COMPLEMENTS;
    }

    /** Dates of something that may happen more than once: other days add to it. */
    static Relation overlap(@Nullable FuzzyDate here, @Nullable FuzzyDate there) {
        var relation = dates(here, there);
        return relation == Relation.CONTRADICTS ? Relation.COMPLEMENTS : relation;
    }

    static boolean sameDay(@Nullable FuzzyDate here, @Nullable FuzzyDate there) {
        return here != null && there != null && here.isOneDay() && here.sameDaysAs(there);
    }

    static Relation places(@Nullable FuzzyPlace here, @Nullable FuzzyPlace there) {
        var given = presence(known(here), known(there));
        if (given != null || here == null || there == null) {
            return given == null ? Relation.SAME : given;
        }
        return values(here.country(), there.country())
                .and(texts(here.region(), there.region()))
                .and(texts(here.locality(), there.locality()));
    }

    /** Two short texts that name the same thing, or contradict. */
    static Relation texts(@Nullable String here, @Nullable String there) {
        return values(key(here), key(there));
    }

    /** Two texts that describe the same thing in their own words: they add to each other and never contradict. */
    static Relation details(@Nullable String here, @Nullable String there) {
        var first = key(here);
        var second = key(there);
        var given = presence(first, second);
        if (given != null || first == null || second == null) {
            return given == null ? Relation.SAME : given;
        }
        if (first.equals(second)) {
            return Relation.SAME;
        }
        return first.contains(second)
                ? Relation.REFINES
                : second.contains(first) ? Relation.REFINED_BY : Relation.COMPLEMENTS;
    }

    /** Two free statements: the same one, or two that stand side by side. */
    static Relation statements(String here, String there) {
        var relation = details(here, there);
        return relation == Relation.COMPLEMENTS ? Relation.UNRELATED : relation;
    }

    static @Nullable FuzzyDate finer(@Nullable FuzzyDate here, @Nullable FuzzyDate there) {
        return dates(here, there) == Relation.REFINED_BY ? there : here;
    }

    static @Nullable FuzzyPlace finer(@Nullable FuzzyPlace here, @Nullable FuzzyPlace there) {
        return places(here, there) == Relation.REFINED_BY ? there : here;
    }

    static @Nullable String longer(@Nullable String here, @Nullable String there) {
        return details(here, there) == Relation.REFINED_BY ? there : here;
    }

    static <E extends Enum<E>> @Nullable E chosen(@Nullable E here, @Nullable E there, E unknown) {
        return here == null || (here == unknown && there != null) ? there : here;
    }

    /** A text as it is compared: case, blanks and the full stop at the end do not matter. */
    static @Nullable String key(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static @Nullable FuzzyDate known(@Nullable FuzzyDate date) {
        return date != null && date.isKnown() ? date : null;
    }

    private static @Nullable FuzzyPlace known(@Nullable FuzzyPlace place) {
        return place != null && place.isKnown() ? place : null;
    }

    private static @Nullable Relation presence(@Nullable Object here, @Nullable Object there) {
        if (here != null && there != null) {
            return null;
        }
        return here != null ? Relation.REFINES : there != null ? Relation.REFINED_BY : Relation.SAME;
    }

    private static boolean equal(@Nullable Object here, @Nullable Object there) {
        return here != null && here.equals(there);
    }
}
