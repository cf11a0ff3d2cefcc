package org.vigil.exchange.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.cases.ImportedCase.Said;
import org.vigil.cases.NewSource;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.exchange.ImportedRecord;
import org.vigil.exchange.ImportedRecord.StableId;
import org.vigil.exchange.Reading;
import org.vigil.shared.CountryCode;

/** The export of the U.S. Press Freedom Tracker: one row per incident, which becomes one case per journalist that it names. */
@Component
@Order(30)
class Uspft extends ColumnFormat {

    static final String PUBLISHER = "U.S. Press Freedom Tracker";

    private static final CountryCode COUNTRY = CountryCode.of("US");
    private static final String TARGETS = "targets";

    /** What stands among the targets and is nobody by name. */
    private static final Set<String> NOBODY =
            Set.of("media", "anonymous", "unknown", "press", "journalists", "reporters", "none");

    /** An outlet that stands among the people, or somebody who is named by trade alone. */
    private static final Pattern OUTLET = Pattern.compile(
            "(?i)the\\s.+|.+\\s(herald|post|times|news|tribune|gazette|journal|reporters?|journalists?|cameraman|camerawoman|photographers?|crew|staff)");

    Uspft() {
        super("title", "slug", "categories", "date", TARGETS, "targeted_institutions");
    }

    @Override
    public String code() {
        return "USPFT";
    }

    @Override
    Reading read(Supplier<RowScribe> scribe) {
        var first = scribe.get();
        var people = people(first);
        if (people.isEmpty()) {
            first.problem(TARGETS, first.cell(TARGETS), "import.problem.nobody");
            return first.refused();
        }
        var records = new ArrayList<ImportedRecord>();
        for (var person : people) {
            var row = scribe.get();
            var read = record(row, person);
            if (read == null || !row.isSound()) {
                return row.refused();
            }
            records.add(read);
        }
        return new Reading(records, List.of());
    }

    private static @Nullable ImportedRecord record(RowScribe row, String person) {
        var slug = row.require("slug", Addresses::of);
        var title = row.require("title", UspftCells::text);
        var names = row.read(TARGETS, text -> ListedNames.of(person));
        var incident = new UspftIncident(row);
        if (slug.isEmpty() || title.isEmpty() || names.isEmpty()) {
            return null;
        }
        names.get().names().forEach(name -> row.claim(TARGETS, () -> name));
        incident.claim();
        var source = new NewSource(
                title.get(),
                PUBLISHER,
                "uspft",
                SourceKind.DATASET,
                SourceGrade.UNGRADED,
                "en",
                slug.get(),
                UspftCells.day(row.cell("first_published_at")),
                false);
        return new ImportedRecord(
                names.get().key() + "|" + COUNTRY,
                slug.get(),
                null,
                new StableId(PUBLISHER, slug.get() + "#" + names.get().key()),
                COUNTRY,
                incident.type(),
                incident.year(),
                UspftCells.summary(row.cell("body")),
                List.of(new Said(source, row.claims())));
    }

    /** Who was targeted and is a person: the institutions stand in a column of their own. */
    private static List<String> people(RowScribe row) {
        Set<String> institutions = Arrays.stream(
                        (row.cell("targeted_institutions") + "," + row.cell("affiliation")).split(",", -1))
                .map(Uspft::plain)
                .collect(Collectors.toCollection(TreeSet::new));
        return Cpj.parts(row.cell(TARGETS)).stream()
                .filter(target -> !OUTLET.matcher(target).matches())
                .filter(target -> !NOBODY.contains(plain(target)) && !institutions.contains(plain(target)))
                .toList();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
