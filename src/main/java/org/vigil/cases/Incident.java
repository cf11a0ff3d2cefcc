package org.vigil.cases;

import java.time.Instant;
import java.util.List;
import org.vigil.shared.UserId;

/**
 * One event with several victims, and those of its cases that the reader may know of.
 *
 * @param id identity
 * @param about what it is known by
 * @param openedBy who put its cases together
 * @param openedAt when
 * @param cases its cases, one for each person, by reference; where one was merged, the one that stands for it
 */
public record Incident(IncidentId id, NewIncident about, UserId openedBy, Instant openedAt, List<CaseRow> cases) {

    public Incident {
        cases = List.copyOf(cases);
    }

    /** Those on which work goes on: what is done for all of them is done for these. */
    public List<CaseRow> open() {
        return cases.stream().filter(row -> !row.stage().isEnd()).toList();
    }
}
