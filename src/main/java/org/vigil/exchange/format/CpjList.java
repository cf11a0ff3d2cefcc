package org.vigil.exchange.format;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.cases.ImportedCase.Said;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.PerpetratorCategory;
import org.vigil.exchange.CountryNames;
import org.vigil.exchange.ImportedRecord;
import org.vigil.exchange.Reading;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/**
 * CPJ's public list: seven columns, one row per person, each with an address of its own.
 *
 * <p>The date is that of the arrest; <i>imprisoned</i> means, by CPJ's own definition, held by a state.
 */
@Component
@Order(10)
class CpjList extends ColumnFormat {

    private static final String NAME = "Name";
    private static final String STATUS = "Status";
    private static final String DATE = "Date";
    private static final String COUNTRY = "Country";
    private static final String OUTLET = "Journalist or Media Worker";
    private static final String CHARGES = "Charges";
    private static final String URL = "cpj.org URL";

    CpjList() {
        super(NAME, STATUS, DATE, COUNTRY, URL);
    }

    @Override
    public String code() {
        return "CPJ_LIST";
    }

    @Override
    Reading read(Supplier<RowScribe> scribe) {
        var row = scribe.get();
        var names = row.require(NAME, ListedNames::of);
        var country = row.require(COUNTRY, CountryNames::of);
        var date = row.read(DATE, FuzzyDate::parse).orElse(null);
        var status = row.require(STATUS, CpjStatus::of);
        names.ifPresent(called -> called.names().forEach(name -> row.claim(NAME, () -> name)));
        if (country.isPresent() && status.isPresent()) {
            happened(row, status.get(), date, country.get());
        }
        Cpj.outlets(row, OUTLET, null, null);
        Cpj.charges(row, CHARGES);
        var url = row.read(URL, Addresses::of).orElse(null);
        var source = row.read(NAME, name -> Cpj.source("CPJ's public list: " + shortened(name), url, null));
        if (!row.isSound() || names.isEmpty() || country.isEmpty() || status.isEmpty() || source.isEmpty()) {
            return row.refused();
        }
        var key = names.get().key() + "|" + country.get() + "|" + (url == null ? "" : url);
        return new Reading(
                List.of(new ImportedRecord(
                        key,
                        status.get().name(),
                        null,
                        url == null ? null : new ImportedRecord.StableId(Cpj.PUBLISHER, url),
                        country.get(),
                        status.get() == CpjStatus.IMPRISONED ? IncidentType.DETENTION : IncidentType.UNKNOWN,
                        date == null || date.earliest() == null
                                ? null
                                : date.earliest().getYear(),
                        "",
                        List.of(new Said(source.get(), row.claims())))),
                List.of());
    }

    private static void happened(RowScribe row, CpjStatus status, @Nullable FuzzyDate date, CountryCode country) {
        var place = FuzzyPlace.of(country, null, null);
        switch (status) {
            case IMPRISONED -> {
                row.claim(DATE, () -> new Arrest(date, place, null, null));
                row.claim(STATUS, () -> new Custody(null, null, place, null, PerpetratorCategory.STATE));
            }
            case KILLED -> row.claim(STATUS, () -> new Death(date, place, Death.Cause.KILLING, null, null));
            case MISSING -> row.claim(STATUS, () -> new Custody(LibertyStatus.MISSING, date, place, null, null));
        }
    }

    private static String shortened(String name) {
        return name.length() > 400 ? name.substring(0, 400) : name;
    }
}
