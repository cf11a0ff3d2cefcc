package org.vigil.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @Test
    void letsNobodyInWithoutThePassword(@TempDir Path folder) throws IOException, SQLException {
        var data = folder.resolve("data");
        try (var database = EmbeddedDatabase.startIn(data)) {
            assertRefusesStrangers(database.address());
            assertThat(mode(data)).isEqualTo("rwx------");
            assertThat(mode(data.resolve("keys/postgres.password"))).isEqualTo("rw-------");
        }
        Files.delete(data.resolve("keys/postgres.password"));
        Files.writeString(data.resolve("postgres/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");

        try (var database = EmbeddedDatabase.startIn(data)) { // one of a version that let everybody in
            assertRefusesStrangers(database.address());
        }
        try (var database = EmbeddedDatabase.startIn(data)) {
            assertRefusesStrangers(database.address());
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assertRefusesStrangers(DatabaseAddress address) throws SQLException {
        for (var guess : new String[] {"", "postgres"}) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(address.url(), address.owner(), guess));
        }
        try (var connection = DriverManager.getConnection(address.url(), address.owner(), address.password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}
