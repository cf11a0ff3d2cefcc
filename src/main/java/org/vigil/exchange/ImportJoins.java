package org.vigil.exchange;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.CaseQueries;
import org.vigil.cases.ImportedCase;
import org.vigil.shared.CaseId;

/** Adds what a list says to a case that stands, as a person would: the same use cases, so the work on the case hears of it. */
@Component
class ImportJoins {

    private final CaseManagement cases;
    private final CaseQueries queries;
    private final JdbcClient jdbc;

    ImportJoins(CaseManagement cases, CaseQueries queries, JdbcClient jdbc) {
        this.cases = cases;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    /** @return how many claims were proposed */
    int join(ImportId id, CaseId caseId, List<ImportedCase.Said> said) {
        var ref = queries.details(caseId).ref();
        var claims = 0;
        for (var one : said) {
            var source = cases.addSource(ref, one.source(), null);
            claims += cases.propose(
                            ref,
                            one.claims().stream()
                                    .map(claim -> claim.saidBy(source))
                                    .toList(),
                            null)
                    .size();
            jdbc.sql("insert into exchange.import_joined (import_id, case_id, source_id) values (?, ?, ?)")
                    .params(id.value(), caseId.value(), source)
                    .update();
        }
        return claims;
    }
}
