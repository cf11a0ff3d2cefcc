package org.vigil.exchange.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.cases.ImportedCase.Said;
import org.vigil.cases.dossier.Affiliation;
import org.vigil.cases.dossier.Context;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Health;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.cases.dossier.Sex;
import org.vigil.cases.dossier.WorkProfile;
import org.vigil.exchange.CountryNames;
import org.vigil.exchange.ImportedRecord;
import org.vigil.exchange.Reading;
import org.vigil.shared.CleanText;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/**
 * CPJ's export: 33 columns, one row per person and year. The imprisoned and the missing stand in one census after another.
 *
 * <p>A census says who was held by a state at the beginning of 1 December of its year. Photographs are left out: they need consent.
 */
@Component
@Order(20)
class CpjCensus extends ColumnFormat {

    private static final String NAME = "fullName";
    private static final String STATUS = "status";
    private static final String YEAR = "year";
    private static final String COUNTRY = "country";

    private static final Map<String, Affiliation.Medium> MEDIUMS = Map.of(
            "print", Affiliation.Medium.PRINT,
            "radio", Affiliation.Medium.RADIO,
            "television", Affiliation.Medium.TV,
            "internet", Affiliation.Medium.INTERNET);

    CpjCensus() {
        super(YEAR, NAME, STATUS, COUNTRY, "lengthOfSentence", "locationImprisoned");
    }

    @Override
    public String code() {
        return "CPJ_CENSUS";
    }

    @Override
    Reading read(Supplier<RowScribe> scribe) {
        var row = scribe.get();
        var names = row.require(NAME, ListedNames::of);
        var country = row.require(
                COUNTRY, text -> CountryNames.of(text, row.cell("location") + " " + row.cell("locationImprisoned")));
        var year = row.require(YEAR, CpjCensus::year);
        var status = row.require(STATUS, CpjStatus::of);
        if (!row.isSound() || names.isEmpty() || country.isEmpty() || year.isEmpty() || status.isEmpty()) {
            return row.refused();
        }
        names.get().names().forEach(name -> row.claim(NAME, () -> name));
        if (CountryNames.isSeveral(row.cell(COUNTRY))) {
            row.claim(COUNTRY, () -> new Context("Country as listed: " + row.cell(COUNTRY)));
        }
        person(row);
        work(row);
        var happened = new Happened(row, country.get(), year.get());
        switch (status.get()) {
            case IMPRISONED -> happened.imprisoned();
            case MISSING -> happened.missing();
            case KILLED -> CpjDeath.claim(row, happened.place(), year.get());
        }
        if (!row.isSound()) {
            return row.refused();
        }
        return new Reading(List.of(record(row, names.get(), country.get(), year.get(), status.get())), List.of());
    }

    private static ImportedRecord record(
            RowScribe row, ListedNames names, CountryCode country, int year, CpjStatus status) {
        var killed = status == CpjStatus.KILLED;
        var title = switch (status) {
            case IMPRISONED -> "CPJ's census of imprisoned journalists, 1 December " + year;
            case MISSING -> "CPJ's list of missing journalists, " + year;
            case KILLED -> "CPJ's list of killed journalists, " + year;
        };
        return new ImportedRecord(
                names.key() + "|" + country,
                status.name(),
                killed ? null : year,
                null,
                country,
                status == CpjStatus.IMPRISONED
                        ? IncidentType.DETENTION
                        : killed ? IncidentType.OTHER : IncidentType.UNKNOWN,
                year,
                "",
                List.of(new Said(Cpj.source(title, null, String.valueOf(year)), row.claims())));
    }

    static Integer year(String text) {
        if (!text.matches("(19|20)\\d\\d")) {
            throw new IllegalArgumentException(
                    "\"" + CleanText.shown(text) + "\" is not a year: write four digits, for example 2018.");
        }
        return Integer.valueOf(text);
    }

    private static void person(RowScribe row) {
        var gender = row.cell("gender").toUpperCase(Locale.ROOT);
        if (gender.equals("MALE") || gender.equals("FEMALE")) {
            row.claim("gender", () -> new Sex(Sex.Value.valueOf(gender)));
        }
        for (var column : List.of("primaryNationality", "secondaryNationality", "tertiaryNationality")) {
            if (!row.cell(column).isEmpty()) {
                row.claim(column, () -> new Context("Nationality as listed: " + row.cell(column)));
            }
        }
    }

    private static void work(RowScribe row) {
        CpjJobs.claim(row, "jobs");
        var mediums = Cpj.parts(row.cell("mediums"));
        var only = mediums.size() == 1 ? MEDIUMS.get(mediums.get(0).toLowerCase(Locale.ROOT)) : null;
        var terms = switch (row.cell("employedAs").toLowerCase(Locale.ROOT)) {
            case "staff" -> Affiliation.Employment.STAFF;
            case "freelance" -> Affiliation.Employment.FREELANCE;
            default -> null;
        };
        Cpj.outlets(row, "organizations", only, terms);
        if (only == null && !mediums.isEmpty()) {
            row.claim("mediums", () -> new WorkProfile("Works in " + words(mediums)));
        }
        var topics = Cpj.parts(row.cell("coverage"));
        if (!topics.isEmpty()) {
            row.claim("coverage", () -> new WorkProfile("Covers " + words(topics)));
        }
    }

    private static String words(List<String> parts) {
        return String.join(", ", parts).toLowerCase(Locale.ROOT);
    }

    /** What the census says of a person's custody. */
    private record Happened(RowScribe row, CountryCode country, int year) {

        FuzzyPlace place() {
            var locality = row.cell("locality").isEmpty() ? row.cell("location") : row.cell("locality");
            var region = List.of("state", "province", "region").stream()
                    .map(row::cell)
                    // Where the list repeats the town, it names no region: a region may be published, a town may not.
                    .filter(text -> !text.isEmpty() && !text.equals(locality))
                    .findFirst()
                    .orElse("");
            return FuzzyPlace.of(country, region, locality);
        }

        private FuzzyDate censusDay() {
            return FuzzyDate.day(year, 12, 1);
        }

        void imprisoned() {
            row.claim(
                    STATUS,
                    () -> new Custody(
                            null,
                            censusDay(),
                            FuzzyPlace.of(country, null, row.cell("locationImprisoned")),
                            null,
                            PerpetratorCategory.STATE));
            // Where a person worked, lived or was taken: the list does not say which, so it is no arrest's place.
            var location = row.cell("location");
            if (!location.isEmpty() && !location.equals(row.cell("locationImprisoned"))) {
                row.claim("location", () -> new Context("Location as listed: " + location));
            }
            Cpj.charges(row, "charges");
            CpjSentence.claim(row, "sentence", "lengthOfSentence", " by 1 December " + year);
            if (row.cell("healthProblems").equalsIgnoreCase("yes")) {
                row.claim("healthProblems", () -> new Health(null, null, "Health problems in custody", censusDay()));
            }
        }

        void missing() {
            row.claim(STATUS, () -> new Custody(LibertyStatus.MISSING, FuzzyDate.year(year), place(), null, null));
        }
    }
}
