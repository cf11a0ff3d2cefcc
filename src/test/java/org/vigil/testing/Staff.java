package org.vigil.testing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.AccountManagement;
import org.vigil.access.AccountManagement.NewAccount;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.access.SignedInUser;
import org.vigil.cases.CaseDetails;
import org.vigil.cases.CaseManagement;
import org.vigil.cases.OpenCase;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Name;
import org.vigil.shared.CountryCode;
import org.vigil.shared.UserId;

/** People to act in tests, and a case for them to act on. Every call of {@code hire} brings somebody new. */
@TestComponent
public class Staff {

    private static final String TEAM = "Central Asia";

    private final JdbcClient jdbc;
    private final CurrentUser currentUser;
    private final TransactionTemplate transactions;
    private final CaseManagement cases;
    private final AccountManagement accounts;

    Staff(
            JdbcClient jdbc,
            CurrentUser currentUser,
            PlatformTransactionManager manager,
            CaseManagement cases,
            AccountManagement accounts) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.currentUser = currentUser;
        this.transactions = new TransactionTemplate(manager);
        this.cases = cases;
    }

    /** An account that can sign in, on a team of that name; a new one when there is none yet. */
    public SignedInUser employ(String username, String team, Role... roles) {
        var known = accounts.byUsername(username);
        if (known.isPresent()) {
            return known.get();
        }
        currentUser.asSystem(() -> accounts.add(new NewAccount(
                username, username, VigilTest.PASSWORD, EnumSet.copyOf(List.of(roles)), List.of(team), false)));
        return named(username);
    }

    /** A new colleague on the team of the test's cases. */
    public SignedInUser hire(Role... roles) {
        return add(UUID.randomUUID(), null, TEAM, roles);
    }

    /** One of the demo's people. */
    public SignedInUser named(String username) {
        return accounts.byUsername(username).orElseThrow();
    }

    /** A new colleague of that name on the team of that name, which begins to exist with its first. */
    public SignedInUser hireFor(String team, String name, Role... roles) {
        currentUser.asSystem(() -> transactions.execute(status -> jdbc.sql(
                        "insert into access.team (id, name) select ?, ? where not exists (select 1 from access.team where name = ?)")
                .params(UUID.randomUUID(), team, team)
                .update()));
        return add(UUID.randomUUID(), name, team, roles);
    }

    /** A second account of the same human. */
    public SignedInUser otherAccountOf(SignedInUser person, Role... roles) {
        return add(person.holder(), null, TEAM, roles);
    }

    /** Somebody who works on other cases. */
    public SignedInUser hireElsewhere(Role... roles) {
        return add(UUID.randomUUID(), null, null, roles);
    }

    private SignedInUser add(UUID holder, @Nullable String called, @Nullable String team, Role... roles) {
        var account = UUID.randomUUID();
        var name = called == null ? "u" + account.toString().substring(0, 13) : called;
        Set<Role> held = EnumSet.copyOf(List.of(roles));
        currentUser.asSystem(() -> transactions.execute(status -> {
            jdbc.sql(
                            "insert into access.user_account (id, username, display_name, holder, password_hash) values (?, ?, ?, ?, 'x')")
                    .params(account, name, name, holder)
                    .update();
            held.forEach(role -> jdbc.sql("insert into access.user_role (user_id, role, granted_by) values (?, ?, ?)")
                    .params(account, role.name(), UserId.SYSTEM.value())
                    .update());
            if (team != null) {
                jdbc.sql("""
                                insert into access.team_member (team_id, user_id, granted_by)
                                select id, ?, ? from access.team where name = ?""").params(account, UserId.SYSTEM.value(), team).update();
            }
            return true;
        }));
        return new SignedInUser(account, name, name, holder, held);
    }

    public <T> T as(SignedInUser user, Callable<T> work) {
        return currentUser.as(user, work);
    }

    /** One transaction in the row context of that person. */
    public void inTransaction(SignedInUser user, Runnable work) {
        as(user, () -> transactions.executeWithoutResult(transaction -> work.run()));
    }

    public void as(SignedInUser user, Runnable work) {
        currentUser.as(user, () -> {
            work.run();
            return true;
        });
    }

    /** Raw SQL in a transaction of the application's own role, in the row context of that person. */
    public int sql(SignedInUser user, String statement, Object... params) {
        return as(
                user,
                () -> transactions.execute(
                        status -> jdbc.sql(statement).params(params).update()));
    }

    public long count(SignedInUser user, String query, Object... params) {
        return as(
                user,
                () -> transactions.execute(status ->
                        jdbc.sql(query).params(params).query(Long.class).single()));
    }

    public CaseDetails openCase() {
        return openCase(hire(Role.INTAKE));
    }

    public CaseDetails openCase(SignedInUser opener) {
        return as(
                opener,
                () -> cases.open(new OpenCase(
                        List.of(Name.of("Test Person")),
                        CountryCode.of("TJ"),
                        IncidentType.ARREST,
                        2022,
                        "",
                        null,
                        List.of())));
    }
}
