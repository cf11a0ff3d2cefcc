package org.vigil.cases;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.access.SignedInUser;
import org.vigil.shared.CaseId;
import org.vigil.shared.Refusal;
import org.vigil.shared.UserId;

/**
 * Who did what on a case. Compares people, not accounts: two accounts of one human count as one.
 *
 * <p>What was done on a case counts on the one that stands for it. Opening, editing and verifying are remembered by the database itself.
 */
@Component
public class Contributions {

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Set<Contribution> of(CaseId caseId, SignedInUser user) {
        return of(caseId, user.holder());
    }

    /** What the human behind an account was on the case. */
    public Set<Contribution> of(CaseId caseId, UUID holder) {
        return jdbc
                .sql(
                        "select distinct kind from cases.contribution where case_id in (select cases.united(?)) and holder = ?")
                .params(caseId.value(), holder)
                .query(String.class)
                .list()
                .stream()
                .map(Contribution::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refusal (conflict) when the person was one of these on the case: a second person is needed */
    public void refuseAny(CaseId caseId, SignedInUser user, Contribution... kinds) {
        var was = of(caseId, user);
        Arrays.stream(kinds).filter(was::contains).findFirst().ifPresent(kind -> {
            throw Refusal.conflict("refusal.four-eyes." + kind);
        });
    }

    public void remember(CaseId caseId, UserId user, Contribution kind) {
        jdbc.sql("select cases.remember_contribution(?, ?, ?)::text")
                .params(caseId.value(), user.value(), kind.name())
                .query((row, n) -> true)
                .list();
    }
}
