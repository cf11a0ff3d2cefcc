package org.vigil.exchange.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.cases.ImportedCase.Said;
import org.vigil.cases.NewSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.Context;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.exchange.ColumnMapping;
import org.vigil.exchange.CountryNames;
import org.vigil.exchange.ImportedRecord;
import org.vigil.exchange.ImportedRecord.StableId;
import org.vigil.exchange.Layout;
import org.vigil.exchange.ListFormat;
import org.vigil.exchange.MappedField;
import org.vigil.exchange.Reading;
import org.vigil.exchange.RowReader;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.Refusal;

/** Any list, once people have said what its columns mean. */
@Component
@Order(90)
class MappedList implements ListFormat {

    @Override
    public String code() {
        return "MAPPED";
    }

    @Override
    public boolean fits(Layout layout) {
        return layout.mapping() != null;
    }

    @Override
    public RowReader reader(Layout layout) {
        var json = layout.mapping();
        if (json == null) {
            throw Refusal.invalid("mapping", "refusal.import.unknown-list");
        }
        var mapping = ColumnMapping.fromJson(json);
        return row -> new Row(new RowScribe(layout, row), mapping, layout.fileName()).read();
    }

    /** One row of such a list. */
    private static final class Row {

        private final RowScribe row;
        private final ColumnMapping mapping;
        private final String fileName;

        Row(RowScribe row, ColumnMapping mapping, String fileName) {
            this.row = row;
            this.mapping = mapping;
            this.fileName = fileName;
        }

        Reading read() {
            var names = one(MappedField.NAME)
                    .flatMap(column -> row.require(column, ListedNames::of))
                    .orElse(null);
            var country = country();
            var year = one(MappedField.CENSUS_YEAR)
                    .flatMap(column -> row.read(column, CpjCensus::year))
                    .orElse(null);
            var arrested = date(MappedField.ARREST_DATE);
            if (!row.isSound() || names == null || country == null) {
                return row.refused();
            }
            each(MappedField.NAME, column -> names.names().forEach(name -> row.claim(column, () -> name)));
            each(MappedField.ALIAS, column -> MappedWords.aliases(row, column));
            new MappedFacts(row, mapping).claim(country, arrested, year);
            each(MappedField.NOTE, column -> row.claim(column, () -> new Context(row.cell(column))));
            if (!row.isSound()) {
                return row.refused();
            }
            return new Reading(List.of(record(names, country, arrested, year)), List.of());
        }

        private ImportedRecord record(
                ListedNames names, CountryCode country, @Nullable FuzzyDate arrested, @Nullable Integer year) {
            var id = one(MappedField.ID)
                    .map(row::cell)
                    .filter(text -> !text.isEmpty())
                    .orElse(null);
            var url = id != null && id.matches("https?://\\S{1,1990}") ? id : null;
            var source = new NewSource(
                    year == null ? fileName : fileName + ", " + year,
                    mapping.publisher(),
                    mapping.publisher().toLowerCase(Locale.ROOT),
                    SourceKind.DATASET,
                    SourceGrade.UNGRADED,
                    null,
                    url,
                    year == null ? null : year.toString(),
                    false);
            var first = arrested == null ? null : arrested.earliest();
            return new ImportedRecord(
                    names.key() + "|" + country + "|" + (id == null ? "" : id),
                    year == null && first != null ? first.toString() : "",
                    year,
                    id == null || id.length() > 1_000 ? null : new StableId(mapping.publisher(), id),
                    country,
                    IncidentType.DETENTION,
                    first != null ? Integer.valueOf(first.getYear()) : year,
                    one(MappedField.SUMMARY).map(row::cell).orElse(""),
                    List.of(new Said(source, row.claims())));
        }

        private @Nullable CountryCode country() {
            var column = one(MappedField.COUNTRY);
            if (column.isEmpty()) {
                return CountryCode.of(String.valueOf(mapping.country()));
            }
            var fallback = mapping.country();
            if (row.cell(column.get()).isEmpty() && fallback != null) {
                return CountryCode.of(fallback);
            }
            return row.require(column.get(), text -> CountryNames.of(MappedWords.ours(mapping, text)))
                    .orElse(null);
        }

        private @Nullable FuzzyDate date(MappedField field) {
            return one(field)
                    .flatMap(column -> row.read(column, text -> MappedWords.date(text, mapping.monthFirst())))
                    .orElse(null);
        }

        private Optional<String> one(MappedField field) {
            return columns(field).stream().findFirst();
        }

        private List<String> columns(MappedField field) {
            return MappedWords.columns(mapping, field);
        }

        private void each(MappedField field, Consumer<String> work) {
            columns(field).stream()
                    .filter(column -> !row.cell(column).isEmpty())
                    .forEach(work);
        }
    }
}
