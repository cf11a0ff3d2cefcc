package org.vigil.cases;

import java.util.List;
import java.util.UUID;
import org.vigil.shared.CaseId;
import org.vigil.shared.DomainEvent;

/**
 * Cases of a list are about to be removed as if they had never come; whoever keeps something of them lets go.
 *
 * @param importId the import
 * @param cases its cases
 */
public record CasesTakenBack(UUID importId, List<CaseId> cases) implements DomainEvent {

    public CasesTakenBack {
        cases = List.copyOf(cases);
    }

    @Override
    public String action() {
        return "CASES_TAKEN_BACK";
    }

    @Override
    public String entity() {
        return "IMPORT";
    }

    @Override
    public String entityId() {
        return importId.toString();
    }

    @Override
    public String details() {
        return "cases=" + cases.size();
    }
}
