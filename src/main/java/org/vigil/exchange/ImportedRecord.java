package org.vigil.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.ImportedCase.Said;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Name;
import org.vigil.shared.CountryCode;

/**
 * What one row says about one person, read and checked, before it is known whether it opens a case or joins one.
 *
 * @param personKey rows of one list with the same key speak of one person
 * @param caseKey rows of one person with the same key speak of one case, as far as their censuses follow each other
 * @param census the year of a yearly list; a gap between two years begins another case
 * @param stableId under which the publisher keeps the person, so that next year's row joins this year's case
 * @param country where it happened
 * @param incidentType what happened
 * @param year in which it began, for the case's reference
 * @param summary what is known in free words, for staff alone
 * @param said the sources and what each claims; at least one name
 * @param called what other records of the file call it
 * @param ties what leads from it to words, events and other records
 */
public record ImportedRecord(
        String personKey,
        String caseKey,
        @Nullable Integer census,
        @Nullable StableId stableId,
        CountryCode country,
        IncidentType incidentType,
        @Nullable Integer year,
        String summary,
        List<Said> said,
        @Nullable String called,
        List<ImportedTie> ties) {

    /**
     * How a publisher names a person for good.
     *
     * @param publisher who gives the id
     * @param id the id
     */
    public record StableId(String publisher, String id) {}

    public ImportedRecord {
        said = List.copyOf(said);
        ties = List.copyOf(ties);
    }

    /** A record that stands by itself. */
    public ImportedRecord(
            String personKey,
            String caseKey,
            @Nullable Integer census,
            @Nullable StableId stableId,
            CountryCode country,
            IncidentType incidentType,
            @Nullable Integer year,
            String summary,
            List<Said> said) {
        this(personKey, caseKey, census, stableId, country, incidentType, year, summary, said, null, List.of());
    }

    /** What the person is called first. */
    public String displayName() {
        return said.stream()
                .flatMap(one -> one.claims().stream())
                .filter(claim -> claim.fact().type() == FactType.NAME)
                .map(claim -> ((Name) claim.fact()).text())
                .findFirst()
                .orElse("");
    }
}
