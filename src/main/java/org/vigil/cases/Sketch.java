package org.vigil.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Charge;
import org.vigil.cases.dossier.ChargeCategory;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Name;
import org.vigil.matching.Candidate;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** What facts that stand on no case yet tell of a person, as far as it helps to recognise them; {@link KnownPersons} reads the same of cases. */
final class Sketch {

    private static final Set<ChargeCategory> TELL_NOTHING = Set.of(ChargeCategory.OTHER, ChargeCategory.NOT_STATED);

    private Sketch() {}

    static Candidate of(String key, List<Fact> facts, @Nullable CountryCode country) {
        var arrests = all(facts, Arrest.class, Arrest::date);
        var earliest =
                days(arrests, FuzzyDate::earliest).min(LocalDate::compareTo).orElse(null);
        var latest = days(arrests, FuzzyDate::latest).max(LocalDate::compareTo).orElse(null);
        var known = earliest != null && latest != null && !latest.isBefore(earliest);
        var places = Stream.concat(
                all(facts, Arrest.class, Arrest::place).stream(), all(facts, Custody.class, Custody::place).stream());
        return new Candidate(
                key,
                all(facts, Name.class, Name::text),
                country == null ? null : country.value(),
                known ? earliest : null,
                known ? latest : null,
                all(facts, Affiliation.class, Affiliation::outlet),
                places.map(FuzzyPlace::locality)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                all(facts, Charge.class, Charge::category).stream()
                        .filter(category -> !TELL_NOTHING.contains(category))
                        .map(Enum::name)
                        .toList());
    }

    private static <F extends Fact, T> List<T> all(List<Fact> facts, Class<F> kind, Function<F, @Nullable T> part) {
        return facts.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .<T>mapMulti((fact, into) -> {
                    var found = part.apply(fact);
                    if (found != null) {
                        into.accept(found);
                    }
                })
                .distinct()
                .toList();
    }

    private static Stream<LocalDate> days(List<FuzzyDate> dates, Function<FuzzyDate, @Nullable LocalDate> end) {
        return dates.stream().<LocalDate>mapMulti((date, into) -> {
            var day = end.apply(date);
            if (day != null) {
                into.accept(day);
            }
        });
    }
}
