package org.vigil.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.KnownPersons.Known;
import org.vigil.cases.dossier.Fact;
import org.vigil.matching.Candidate;
import org.vigil.matching.Match;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;

/**
 * Cases that may be about the same person, found across spellings and scripts.
 *
 * <p>A case that the asker may not know of is never among them: the database hides its keys as it hides the case.
 */
@Service
@Transactional(readOnly = true)
public class Duplicates {

    private static final int MOST_SHOWN = 8;
    private static final int LONGEST_NAME = 300;
    private static final String ASKED = "asked";

    private final NameIndex index;
    private final PersonMarkStore marks;
    private final CaseRepository cases;
    private final KnownPersons persons;
    private final StoreNames frequent;

    Duplicates(
            NameIndex index, PersonMarkStore marks, CaseRepository cases, KnownPersons persons, StoreNames frequent) {
        this.index = index;
        this.marks = marks;
        this.cases = cases;
        this.persons = persons;
        this.frequent = frequent;
    }

    /** The likely duplicates of a person of whom only names are known, best first. */
    @RequiresPermission(Permission.CASE_OPEN)
    public List<LikelyDuplicate> find(List<String> names, @Nullable CountryCode country) {
        var code = country == null ? null : country.value();
        return find(new Candidate(ASKED, names, code, null, null, List.of()));
    }

    /** The likely duplicates of a case that is about to be opened with these facts, best first: names find, the rest tells apart. */
    @RequiresPermission(Permission.CASE_OPEN)
    public List<LikelyDuplicate> ofFacts(List<Fact> facts, @Nullable CountryCode country) {
        return find(Sketch.of(ASKED, facts, country));
    }

    private List<LikelyDuplicate> find(Candidate asked) {
        var names = asked.names().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .toList();
        if (names.isEmpty()) {
            return List.of();
        }
        var clean = new Candidate(
                asked.key(),
                names,
                asked.country(),
                asked.heldEarliest(),
                asked.heldLatest(),
                asked.outlets(),
                asked.places(),
                asked.charges());
        return likely(clean, index.casesNamedLike(names, asked.country()));
    }

    /** The likely duplicates of a case that stands; what was decided on before is not asked again. */
    @RequiresPermission(Permission.CASE_READ)
    public List<LikelyDuplicate> ofCase(CaseRef ref) {
        var id = cases.require(ref).id();
        var known = persons.of(List.of(id.value())).get(id.value());
        if (known == null) {
            return List.of();
        }
        var asked = known.candidate();
        var others = new ArrayList<>(index.casesNamedLike(asked.names(), asked.country()));
        others.remove(id.value());
        others.removeAll(marks.settledWith(id));
        return likely(asked, others);
    }

    /** How alike two cases are, and why; absent where one of them does not stand for itself. */
    @RequiresPermission(Permission.CASE_READ)
    public Optional<LikelyDuplicate> between(CaseRef ref, CaseRef other) {
        var one = cases.require(ref).id().value();
        var two = cases.require(other).id().value();
        var both = persons.of(List.of(one, two));
        var asked = both.get(one);
        var known = both.get(two);
        if (asked == null || known == null || one.equals(two)) {
            return Optional.empty();
        }
        return Optional.of(duplicate(frequent.match(asked.candidate(), known.candidate()), known));
    }

    private List<LikelyDuplicate> likely(Candidate asked, List<UUID> ids) {
        Map<UUID, Known> known = persons.of(ids);
        var candidates = known.values().stream().map(Known::candidate).toList();
        return frequent.matcher(asked.country()).likely(asked, candidates, MOST_SHOWN).stream()
                .map(match -> duplicate(
                        match,
                        Objects.requireNonNull(
                                known.get(UUID.fromString(match.candidate().key())))))
                .toList();
    }

    private static LikelyDuplicate duplicate(Match match, Known found) {
        var row = found.row();
        return new LikelyDuplicate(
                row.ref(), row.displayName(), row.country(), row.stage(), match.score(), match.band(), match.why());
    }
}
