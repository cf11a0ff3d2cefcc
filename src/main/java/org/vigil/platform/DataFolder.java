package org.vigil.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vigil.shared.StartRefusedException;

/**
 * The folder of the embedded database, held by one Vigil at a time.
 *
 * <p>A Vigil that was killed leaves its PostgreSQL behind, running. Whoever holds the folder knows that it is an orphan, and may
 * stop it.
 */
final class DataFolder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static DataFolder hold(Path folder) throws IOException {
        var lock = FileChannel.open(folder.resolve("vigil.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(lock)) {
            lock.close();
            throw new StartRefusedException("Another Vigil uses " + folder.toAbsolutePath()
                    + ": stop it first, or set VIGIL_DATA to another folder.");
        }
        return new DataFolder(folder, lock);
    }

    private static boolean isLocked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return false;
        }
    }

    /** Ends the PostgreSQL that a killed Vigil left behind, the way it ends when it is told to. */
    void endOrphan() throws IOException {
        var orphan = orphan();
        if (orphan.isEmpty()) {
            return;
        }
        orphan.get().destroy();
        try {
            orphan.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            throw new IOException(stubborn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The process that PostgreSQL's own file names, if it lives and is a PostgreSQL: process ids are used again. */
    private Optional<ProcessHandle> orphan() throws IOException {
        var file = folder.resolve("postgres").resolve("postmaster.pid");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10}"))
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
