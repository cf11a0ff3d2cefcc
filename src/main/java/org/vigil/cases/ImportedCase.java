package org.vigil.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Name;
import org.vigil.shared.CaseId;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;

/**
 * A case that a list brings: whole, with each source and what it claims, so that a thousand of them can be written at once.
 *
 * @param id its identity, chosen before it is written, so that writing it twice is impossible
 * @param person whose case it is
 * @param newPerson whether the person begins to exist with it
 * @param country where it happened
 * @param incidentType what happened
 * @param year in which it began; the present year when absent
 * @param summary what is known in free words, for staff alone
 * @param said the sources, each with its claims; the first name is what lists call the person
 */
public record ImportedCase(
        CaseId id,
        UUID person,
        boolean newPerson,
        CountryCode country,
        IncidentType incidentType,
        @Nullable Integer year,
        String summary,
        List<Said> said) {

    /**
     * What one source says.
     *
     * @param source the source
     * @param claims what it says
     */
    public record Said(NewSource source, List<NewClaim> claims) {

        public Said {
            claims = List.copyOf(claims);
        }
    }

    public ImportedCase {
        var cleaned = Limits.optional("summary", summary, 10_000);
        summary = cleaned == null ? "" : cleaned;
        said = List.copyOf(said);
        if (year != null && (year < 1900 || year > 2200)) {
            throw Refusal.invalid("incidentYear", "refusal.year");
        }
        if (names(said).isEmpty()) {
            throw Refusal.invalid("person.names", "refusal.missing");
        }
    }

    String displayName() {
        return names().get(0);
    }

    List<String> names() {
        return names(said);
    }

    private static List<String> names(List<Said> said) {
        return said.stream()
                .flatMap(one -> one.claims().stream())
                .map(NewClaim::fact)
                .filter(fact -> fact.type() == FactType.NAME)
                .map(fact -> ((Name) fact).text())
                .distinct()
                .toList();
    }
}
