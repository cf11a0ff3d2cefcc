package org.vigil.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.Duplicates;
import org.vigil.cases.LikelyDuplicate;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.Name;
import org.vigil.exchange.ImportStaging.Placed;
import org.vigil.shared.CaseRef;
import org.vigil.shared.CountryCode;

/** Shows what an import will write, a page at a time, beside the people in the store who may be the same. */
@Component
class ImportPlan {

    private final ImportStaging staging;
    private final ListFormats formats;
    private final Duplicates duplicates;
    private final JdbcClient jdbc;

    ImportPlan(ImportStaging staging, ListFormats formats, Duplicates duplicates, JdbcClient jdbc) {
        this.staging = staging;
        this.formats = formats;
        this.duplicates = duplicates;
        this.jdbc = jdbc;
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
        var ref = ref(planned.caseId());
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
                compare && ref == null ? likely(names, planned.country()) : List.of());
    }

    private List<LikelyDuplicate> likely(List<String> names, String country) {
        return duplicates.find(names, CountryCode.of(country));
    }

    private static List<String> names(List<ImportedRecord> records) {
        return records.stream()
                .flatMap(record -> record.said().stream())
                .flatMap(said -> said.claims().stream())
                .filter(claim -> claim.fact().type() == FactType.NAME)
                .map(claim -> ((Name) claim.fact()).text())
                .distinct()
                .toList();
    }

    private @Nullable CaseRef ref(UUID id) {
        return jdbc.sql("select ref from cases.detention_case where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(CaseRef::of)
                .orElse(null);
    }
}
