package org.vigil.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.vigil.shared.StartRefusedException;

/**
 * A real PostgreSQL of our own, its data kept between starts. Every commit reaches the disk, and nobody is let in without a
 * password: the library switches both off, we switch them on.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final DataFolder folder;
    private final OwnerPassword password;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DataFolder folder, OwnerPassword password) {
        this.postgres = postgres;
        this.folder = folder;
        this.password = password;
    }

    static EmbeddedDatabase startIn(Path data) {
        var folder = hold(data);
        try {
            folder.endOrphan();
            var file = data.resolve("keys").resolve("postgres.password");
            var cluster = data.resolve("postgres");
            var open = Files.notExists(file) && Files.exists(cluster.resolve("PG_VERSION"));
            var password = OwnerPassword.keptIn(file);
            var postgres = start(data, cluster, password, open);
            if (open) {
                password.giveTo(url(postgres), cluster);
            }
            return new EmbeddedDatabase(postgres, folder, password);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new StartRefusedException(
                    "The embedded PostgreSQL did not start in " + data.toAbsolutePath()
                            + ": if another PostgreSQL uses this folder stop it first, else set VIGIL_DATA to an empty folder.",
                    e);
        }
    }

    /** @param open whether this database still lets everybody in, as those of earlier versions do */
    private static EmbeddedPostgres start(Path data, Path cluster, OwnerPassword password, boolean open)
            throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setLocaleConfig("pwfile", password.file().toAbsolutePath().toString()) // an option of initdb like any
                .setConnectConfig("password", password.text())
                .setDataDirectoryCustomizer(ignored -> demandPassword(cluster, open))
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

    private static void demandPassword(Path cluster, boolean open) {
        if (open) {
            return;
        }
        try {
            OwnerPassword.demandIn(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    private static DataFolder hold(Path data) {
        try {
            PrivateFiles.makeFolder(data);
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
        return new DatabaseAddress(url(postgres), "postgres", password.text(), true);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        folder.close();
    }
}
