package org.vigil.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.function.Supplier;

/** Files that only the account which runs Vigil may read (mode 600; a folder made for them has mode 700). */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** The text of a file, which is written the first time that it is asked for. */
    static String kept(Path file, Supplier<String> fresh) throws IOException {
        if (Files.notExists(file)) {
            write(file, fresh.get());
        }
        return Files.readString(file, StandardCharsets.UTF_8).strip();
    }

    /** Bytes that nobody can guess. */
    static byte[] random(int length) {
        var fresh = new byte[length];
        new SecureRandom().nextBytes(fresh);
        return fresh;
    }

    public static void write(Path file, String text) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            makeFolder(folder);
        }
        Files.deleteIfExists(file);
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Makes the folder where there is none; one that is there keeps its mode. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            if (isPosix(folder)) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
