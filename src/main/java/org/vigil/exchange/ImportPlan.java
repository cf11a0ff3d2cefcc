package org.vigil.exchange;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.cases.Duplicates;
import org.vigil.cases.LikelyDuplicate;
import org.vigil.cases.NewClaim;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.Name;
import org.vigil.exchange.ImportStaging.Placed;
import org.vigil.shared.CountryCode;

/** Shows what an import will write, a page at a time, beside the people in the store who may be the same. */
@Component
class ImportPlan {

    private final ImportStaging staging;
    private final ListFormats formats;
    private final Duplicates duplicates;

    ImportPlan(ImportStaging staging, ListFormats formats, Duplicates duplicates) {
        this.staging = staging;
        this.formats = formats;
        this.duplicates = duplicates;
    }

    List<PlannedCase> cases(ImportDetails read, int first, int count, boolean compare) {
        var reader = formats.of(read.format()).reader(read.layout());
        Map<Integer, List<ImportedRecord>> records = staging.placed(read.id(), first, first + count - 1).stream()
                .collect(Collectors.groupingBy(
                        Placed::caseNo,
                        Collectors.mapping(
                                placed -> formats.read(reader, placed.row())
                                        .records()
                                        .get(placed.sub()),
                                Collectors.toList())));
        return staging.cases(read.id(), first, first + count - 1).stream()
                .map(planned -> shown(planned, records.getOrDefault(planned.no(), List.of()), compare))
                .toList();
    }

    private PlannedCase shown(ImportStaging.PlannedCase planned, List<ImportedRecord> records, boolean compare) {
        var names = names(records);
        var ref = planned.ref();
        return new PlannedCase(
                planned.no(),
                planned.joins(),
                ref,
                names.isEmpty() ? List.of(planned.displayName()) : names,
                planned.country(),
                planned.line(),
                planned.records(),
                records.stream()
                        .flatMap(record -> record.said().stream())
                        .mapToInt(said -> said.claims().size())
                        .sum(),
                compare && ref == null ? likely(records, planned.country()) : List.of());
    }

    private List<LikelyDuplicate> likely(List<ImportedRecord> records, String country) {
        return duplicates.ofFacts(facts(records).toList(), CountryCode.of(country));
    }

    private static Stream<Fact> facts(List<ImportedRecord> records) {
        return records.stream()
                .flatMap(record -> record.said().stream())
                .flatMap(said -> said.claims().stream())
                .map(NewClaim::fact);
    }

    private static List<String> names(List<ImportedRecord> records) {
        return facts(records)
                .filter(Name.class::isInstance)
                .map(fact -> ((Name) fact).text())
                .distinct()
                .toList();
    }
}
