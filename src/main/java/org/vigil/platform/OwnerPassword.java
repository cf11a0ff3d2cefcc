package org.vigil.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;

/**
 * The password without which nobody is let into the embedded database: on a machine that others use too, loopback alone keeps
 * nobody out.
 *
 * @param file made at the first start, mode 600; one line of 64 hexadecimal digits
 * @param text that line
 */
record OwnerPassword(Path file, String text) {

    private static final int LENGTH = 32;

    /** Who may sign in, and how: PostgreSQL's {@code pg_hba.conf}. */
    private static final String RULES = """
            # Written by Vigil at each start: nobody signs in without a password.
            local all all              scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    static OwnerPassword keptIn(Path file) throws IOException {
        return new OwnerPassword(
                file, PrivateFiles.kept(file, () -> HexFormat.of().formatHex(PrivateFiles.random(LENGTH)) + "\n"));
    }

    /** From the next start of PostgreSQL in this folder on, or the next time that it reads its rules. */
    static void demandIn(Path cluster) throws IOException {
        Files.writeString(cluster.resolve("pg_hba.conf"), RULES, StandardCharsets.US_ASCII);
    }

    /** A database of before that let everybody in: it gets the password, and the rules at once. */
    void giveTo(String url, Path cluster) throws IOException {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            // Hexadecimal of our own: nothing here comes from outside.
            statement.execute("alter role postgres password '" + text + "'");
            demandIn(cluster);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
