package org.vigil.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row: records, or the reasons why there are none. A row with one wrong cell is refused whole, so that the mended
 * row does not come in a second time.
 *
 * @param records what it says, one per person
 * @param incident the event that it describes, for the records that name it
 * @param problems why it is refused
 */
public record Reading(
        List<ImportedRecord> records, @Nullable ImportedIncident incident, List<RowProblem> problems) {

    public Reading {
        problems = List.copyOf(problems);
        records = problems.isEmpty() ? List.copyOf(records) : List.of();
    }

    public Reading(List<ImportedRecord> records, List<RowProblem> problems) {
        this(records, null, problems);
    }

    public static Reading of(ImportedIncident incident) {
        return new Reading(List.of(), incident, List.of());
    }

    public static Reading refused(RowProblem problem) {
        return new Reading(List.of(), List.of(problem));
    }
}
