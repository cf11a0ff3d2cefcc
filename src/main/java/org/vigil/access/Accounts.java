package org.vigil.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.UserId;

/** Accounts as the sign-in and every request read them: one statement, with the roles held now. */
@Repository
class Accounts {

    private static final String SELECT = """
            select u.id, u.username, u.display_name, u.holder, u.password_hash,
                   coalesce((select string_agg(r.role, ',') from access.user_role r where r.user_id = u.id), '') as roles
            from access.user_account u where u.enabled and\s""";

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(SignedInUser user, String passwordHash) {}

    Optional<Account> byUsername(String username) {
        return jdbc.sql(SELECT + "u.username = :name")
                .param("name", username)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<SignedInUser> byId(UserId id) {
        return jdbc.sql(SELECT + "u.id = :id")
                .param("id", id.value())
                .query((row, n) -> read(row).user())
                .optional();
    }

    /** Those who work on cases, by name. */
    List<SignedInUser> caseStaff() {
        return jdbc.sql(SELECT
                        + "exists (select 1 from access.user_role r where r.user_id = u.id and r.role not in ('PARTNER', 'AUDITOR', 'ADMIN'))"
                        + " order by u.display_name, u.id")
                .query((row, n) -> read(row).user())
                .list();
    }

    UUID holderOf(UserId account) {
        return jdbc.sql("select access.holder_of(?)")
                .param(account.value())
                .query(UUID.class)
                .single();
    }

    List<AccountRow> list() {
        return jdbc.sql("""
                        select u.username, u.display_name, u.enabled, u.created_at,
                            coalesce((select string_agg(r.role, ',') from access.user_role r where r.user_id = u.id), '') as roles,
                            array(select t.name from access.team t join access.team_member m on m.team_id = t.id
                                  where m.user_id = u.id order by t.name) as teams
                        from access.user_account u order by u.username""")
                .query((row, n) -> new AccountRow(
                        row.getString("username"),
                        row.getString("display_name"),
                        roles(row.getString("roles")),
                        List.of((String[]) row.getArray("teams").getArray()),
                        row.getBoolean("enabled"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(SignedInUser user, String passwordHash, UserId grantedBy) {
        jdbc.sql(
                        "insert into access.user_account (id, username, display_name, holder, password_hash) values (?, ?, ?, ?, ?)")
                .params(user.account(), user.username(), user.displayName(), user.holder(), passwordHash)
                .update();
        for (var role : user.roles()) {
            jdbc.sql("insert into access.user_role (user_id, role, granted_by) values (?, ?, ?)")
                    .params(user.account(), role.name(), grantedBy.value())
                    .update();
        }
    }

    void disable(UserId id) {
        jdbc.sql("update access.user_account set enabled = false where id = ?")
                .param(id.value())
                .update();
    }

    void reset(SignedInUser user, String passwordHash, Instant now) {
        jdbc.sql("update access.user_account set password_hash = ? where id = ?")
                .params(passwordHash, user.account())
                .update();
        jdbc.sql("update access.api_token set revoked_at = ? where user_id = ? and revoked_at is null")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), user.account())
                .update();
        jdbc.sql("delete from access.web_session where principal_name = ?")
                .param(user.username())
                .update();
    }

    UUID team(String name) {
        return jdbc.sql("select id from access.team where name = ?")
                .param(name)
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    var id = UUID.randomUUID();
                    jdbc.sql("insert into access.team (id, name) values (?, ?)")
                            .params(id, name)
                            .update();
                    return id;
                });
    }

    void join(UUID team, UserId user, UserId grantedBy) {
        jdbc.sql(
                        "insert into access.team_member (team_id, user_id, granted_by) values (?, ?, ?) on conflict do nothing")
                .params(team, user.value(), grantedBy.value())
                .update();
    }

    Optional<Team> teamOf(UserId user) {
        return jdbc.sql("""
                        select t.id, t.name from access.team t join access.team_member m on m.team_id = t.id
                        where m.user_id = ? order by m.granted_at, t.name limit 1""")
                .param(user.value())
                .query((row, n) -> new Team(row.getObject("id", UUID.class), row.getString("name")))
                .optional();
    }

    List<Team> teamsOf(UserId user) {
        return jdbc.sql("""
                        select t.id, t.name from access.team t join access.team_member m on m.team_id = t.id
                        where m.user_id = ? order by t.name""")
                .param(user.value())
                .query((row, n) -> new Team(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static Account read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Account(
                new SignedInUser(
                        row.getObject("id", UUID.class),
                        row.getString("username"),
                        row.getString("display_name"),
                        row.getObject("holder", UUID.class),
                        roles(row.getString("roles"))),
                row.getString("password_hash"));
    }

    private static Set<Role> roles(String joined) {
        return joined.isEmpty()
                ? Set.of()
                : Arrays.stream(joined.split(","))
                        .map(Role::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
