package org.vigil.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import org.vigil.access.RowContext;
import org.vigil.shared.KeyRing;
import org.vigil.shared.StartRefusedException;

/**
 * The three database roles that requests run as. Neither owns a table nor bypasses row security; their passwords are derived from
 * the master key, so that every node knows them and nobody writes them down.
 */
record DatabaseRoles(DatabaseAddress address, KeyRing keys) {

    /** Staff work: reads and writes what row-level security lets through. */
    static final String APPLICATION = "vigil_app";

    /** Public reads: SELECT on schema {@code published}, nothing anywhere else. */
    static final String PUBLIC = "vigil_public";

    /** Partners' reads: the same, and the partner level beside it. */
    static final String PARTNER = "vigil_partner";

    String passwordOf(String role) {
        return HexFormat.of().formatHex(keys.derive("database-role/" + role));
    }

    /** Before migrations: the roles that grants and policies name. */
    void create() {
        asOwner(connection -> {
            for (var role : new String[] {APPLICATION, PUBLIC, PARTNER}) {
                try (var statement = connection.createStatement()) {
                    // The password is hexadecimal and the role a constant: nothing here comes from outside.
                    statement.execute(
                            "do $$ begin if not exists (select 1 from pg_roles where rolname = '%1$s') then create role %1$s login noinherit; end if; end $$"
                                    .formatted(role));
                    statement.execute("alter role %s password '%s'".formatted(role, passwordOf(role)));
                }
                refuseRaised(connection, role);
            }
            try (var statement = connection.createStatement()) {
                statement.execute("alter role %s set search_path = engine".formatted(APPLICATION));
                statement.execute("alter role %s set default_transaction_read_only = on".formatted(PUBLIC));
                statement.execute("alter role %s set default_transaction_read_only = on".formatted(PARTNER));
            }
        });
    }

    /** A role that could look past row security would make every policy a decoration. */
    private static void refuseRaised(Connection connection, String role) throws SQLException {
        try (var query = connection.prepareStatement(
                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = ?")) {
            query.setString(1, role);
            try (var rows = query.executeQuery()) {
                if (rows.next() && rows.getBoolean(1)) {
                    throw new StartRefusedException("The database role " + role
                            + " is a superuser, bypasses row security or makes roles: take that from it (ALTER ROLE "
                            + role + " NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB).");
                }
            }
        }
    }

    /** After migrations: the key with which the database checks row contexts. */
    void storeContextKey() {
        asOwner(connection -> {
            try (var statement = connection.prepareStatement(
                    "insert into access.context_key (key) values (?) on conflict (only_one) do update set key = excluded.key")) {
                statement.setBytes(1, RowContext.keyFrom(keys));
                statement.execute();
            }
        });
    }

    private void asOwner(Work work) {
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            work.on(connection);
        } catch (SQLException e) {
            throw new StartRefusedException(
                    "The database at %s refused the owner's sign-in or work: check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD (the role needs CREATEROLE)."
                            .formatted(address.url()),
                    e);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
