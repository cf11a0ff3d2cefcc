package org.vigil.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.matching.Candidate;
import org.vigil.matching.CandidateMatcher;
import org.vigil.matching.Match;
import org.vigil.matching.TokenFrequencies;
import org.vigil.shared.CaseId;
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
    private final JdbcClient jdbc;
    private final CandidateMatcher matcher = new CandidateMatcher(TokenFrequencies.common());

    Duplicates(NameIndex index, PersonMarkStore marks, CaseRepository cases, JdbcClient jdbc) {
        this.index = index;
        this.marks = marks;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** The likely duplicates of a case that is about to be opened, best first. */
    @RequiresPermission(Permission.CASE_OPEN)
    public List<LikelyDuplicate> find(List<String> names, @Nullable CountryCode country) {
        var asked = names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var code = country == null ? null : country.value();
        return likely(new Candidate(ASKED, asked, code, null, null, List.of()), index.casesNamedLike(asked));
    }

    /** The likely duplicates of a case that stands; what was decided on before is not asked again. */
    @RequiresPermission(Permission.CASE_READ)
    public List<LikelyDuplicate> ofCase(CaseRef ref) {
        var id = cases.require(ref).id();
        var known = known(List.of(id.value())).get(id.toString());
        if (known == null) {
            return List.of();
        }
        var others = new ArrayList<>(index.casesNamedLike(known.candidate().names()));
        others.remove(id.value());
        others.removeAll(marks.settledWith(id));
        return likely(known.candidate(), others);
    }

    private List<LikelyDuplicate> likely(Candidate asked, List<UUID> ids) {
        var known = known(ids);
        var candidates = known.values().stream().map(Known::candidate).toList();
        return matcher.likely(asked, candidates, MOST_SHOWN).stream()
                .map(match -> duplicate(match, known))
                .toList();
    }

    private static LikelyDuplicate duplicate(Match match, Map<String, Known> known) {
        var found = java.util.Objects.requireNonNull(known.get(match.candidate().key()));
        return new LikelyDuplicate(
                found.ref(), found.name(), found.country(), found.stage(), match.score(), match.band(), match.why());
    }

    private record Known(CaseRef ref, String name, String country, Stage stage, Candidate candidate) {}

    private Map<String, Known> known(List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select c.id, c.ref, c.display_name, c.country, c.stage, c.held_from_earliest, c.held_from_latest,
                            array(select n.fact->>'text' from cases.claim n
                                  where n.case_id in (select cases.united(c.id)) and n.fact_type = 'NAME' and n.status <> 'REJECTED'
                                  order by n.recorded_at, n.id) as names,
                            array(select a.fact->>'outlet' from cases.claim a
                                  where a.case_id in (select cases.united(c.id)) and a.fact_type = 'AFFILIATION' and a.status <> 'REJECTED') as outlets
                        from cases.detention_case c where c.id in (:ids) and c.stage <> 'MERGED'""").param("ids", ids).query((row, n) -> read(row)).list().stream()
                .collect(Collectors.toMap(known -> known.candidate().key(), Function.identity()));
    }

    private static Known read(ResultSet row) throws SQLException {
        var name = row.getString("display_name");
        var names = texts(row, "names");
        var country = row.getString("country");
        return new Known(
                CaseRef.of(row.getString("ref")),
                name,
                country,
                Stage.valueOf(row.getString("stage")),
                new Candidate(
                        new CaseId(row.getObject("id", UUID.class)).toString(),
                        names.isEmpty() ? List.of(name) : names,
                        country,
                        row.getObject("held_from_earliest", LocalDate.class),
                        row.getObject("held_from_latest", LocalDate.class),
                        texts(row, "outlets")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        var texts = (String[]) row.getArray(column).getArray();
        return Arrays.stream(texts).filter(java.util.Objects::nonNull).toList();
    }
}
