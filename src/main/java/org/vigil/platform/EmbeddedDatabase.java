package org.vigil.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.vigil.shared.StartRefusedException;

/**
 * A real PostgreSQL of our own, its data kept between starts. Every commit reaches the disk: the library switches fsync off, we
 * switch it on.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final DataFolder folder;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DataFolder folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    static EmbeddedDatabase startIn(Path data) {
        var folder = hold(data);
        try {
            folder.endOrphan();
            return new EmbeddedDatabase(start(data), folder);
        } catch (IOException | IllegalStateException e) {
            throw new StartRefusedException(
                    "The embedded PostgreSQL did not start in " + data.toAbsolutePath()
                            + ": if another PostgreSQL uses this folder stop it first, else set VIGIL_DATA to an empty folder.",
                    e);
        }
    }

    private static EmbeddedPostgres start(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("postgres"))
                .setOverrideWorkingDirectory(
                        data.resolve("postgres-binaries").toAbsolutePath().toFile())
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "UTC")
                .setRegisterShutdownHook(false) // ours ends it, after those who use it
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
    }

    private static DataFolder hold(Path data) {
        try {
            Files.createDirectories(data);
            return DataFolder.hold(data);
        } catch (IOException e) {
            throw new StartRefusedException(
                    "Vigil may not write to " + data.toAbsolutePath()
                            + ": set VIGIL_DATA to a folder that it may write to.",
                    e);
        }
    }

    DatabaseAddress address() {
        // The library's own address carries the superuser, which would win over the role that a pool signs in with.
        return new DatabaseAddress(
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres", "postgres", "", true);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        folder.close();
    }
}
