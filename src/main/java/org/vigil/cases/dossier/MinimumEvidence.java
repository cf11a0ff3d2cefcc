package org.vigil.cases.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers, for each minimum element, the claims that agree on it.
 *
 * <p>One source seldom says an element in the same slot as another: one reports an arrest, the other lists the person as
 * imprisoned. So every claim is asked what it says to the element at the precision that sources share, and the answer that
 * most origins give stands.
 */
final class MinimumEvidence {

    private final Dossier dossier;
    private final List<Claim> claims;

    MinimumEvidence(Dossier dossier) {
        this.dossier = dossier;
        var setAside = Conflicts.setAside(dossier.conflicts());
        this.claims = dossier.entries().stream()
                .flatMap(entry -> Stream.concat(entry.supporting().stream(), entry.contesting().stream()))
                .filter(claim -> claim.modality() == Modality.FACT && !setAside.contains(claim.id()))
                .distinct()
                .toList();
    }

    List<MinimumFact> facts() {
        return Arrays.stream(MinimumElement.values())
                .map(element -> MinimumFact.of(element, claims(element)))
                .toList();
    }

    private List<Claim> claims(MinimumElement element) {
        return switch (element) {
            case NAME -> name();
            case STATUS -> status();
            case DATE -> date();
            case PLACE -> agreeing(Implied::country);
            case ACT -> agreeing(Implied::act);
            case PERPETRATOR_OR_CUSTODIAN -> agreeing(Implied::responsible);
            case LINK_TO_JOURNALISM -> agreeing(Implied::journalism);
        };
    }

    /** The name on which most origins agree; that each of them knows other names too takes nothing away. */
    private List<Claim> name() {
        return best(dossier.entries(FactType.NAME).stream()
                        .map(entry -> entry.supporting().stream()
                                .filter(claim -> claim.modality() == Modality.FACT)
                                .toList()))
                .orElseGet(List::of);
    }

    /** What holds of the person now: that somebody was held says nothing of one who is released. */
    private List<Claim> status() {
        var now = Implied.status(dossier.libertyStatus(LocalDate.ofInstant(dossier.asOf(), ZoneOffset.UTC)));
        if (now == null && dossier.heldUntil().isPresent()) {
            now = Implied.RELEASED;
        }
        var current = now;
        return agreeing(fact -> current == null || current.equals(Implied.status(fact)) ? Implied.status(fact) : null);
    }

    /** The day of the act: a wider range that holds it agrees with it. */
    private List<Claim> date() {
        var dated = claims.stream()
                .filter(claim -> Implied.date(claim.fact()) != null)
                .toList();
        return best(dated.stream()
                        .map(finest -> dated.stream()
                                .filter(claim -> isSameAct(claim, finest))
                                .filter(claim -> Compare.dates(Implied.date(claim.fact()), Implied.date(finest.fact()))
                                        .agrees())
                                .sorted(Comparator.comparing(claim -> claim.equals(finest) ? 0 : 1))
                                .toList()))
                .orElseGet(List::of);
    }

    private static boolean isSameAct(Claim one, Claim other) {
        return one.fact().slot().equals(other.fact().slot());
    }

    /** The claims that give the answer which most origins give. */
    private List<Claim> agreeing(Function<Fact, @Nullable String> answer) {
        var byAnswer = claims.stream()
                .filter(claim -> answer.apply(claim.fact()) != null)
                .collect(groupingBy(claim -> String.valueOf(answer.apply(claim.fact())), TreeMap::new, toList()));
        return best(byAnswer.values().stream()).orElseGet(List::of);
    }

    private static Optional<List<Claim>> best(Stream<List<Claim>> candidates) {
        return candidates
                .filter(candidate -> !candidate.isEmpty())
                .reduce((one, other) -> Corroboration.of(other).origins()
                                > Corroboration.of(one).origins()
                        ? other
                        : one);
    }
}
