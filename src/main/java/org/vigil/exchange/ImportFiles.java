package org.vigil.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;

/** The files of imports as they came, readable by the account that runs Vigil alone. */
@Component
class ImportFiles {

    private final Path folder;

    ImportFiles(ExchangeSettings settings) {
        this.folder = settings.data().resolve("imports");
    }

    /** A file that was kept. */
    record Kept(String sha256, long size) {}

    Kept keep(ImportId id, InputStream content) {
        try {
            makeFolder();
            var digest = Sha256.start();
            var file = of(id);
            Files.createFile(file, onlyOurs("rw-------"));
            try (var hashed = new DigestInputStream(content, digest);
                    var out = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                hashed.transferTo(out);
            }
            return new Kept(HexFormat.of().formatHex(digest.digest()), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeFolder() throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectories(folder, onlyOurs("rwx------"));
        }
    }

    private FileAttribute<?>[] onlyOurs(String permissions) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    Path of(ImportId id) {
        return folder.resolve(id + ".list");
    }

    /** @throws Refusal when the file is gone */
    Path require(ImportId id) {
        var file = of(id);
        if (Files.notExists(file)) {
            throw Refusal.conflict("refusal.import.file-gone");
        }
        return file;
    }

    void forget(ImportId id) {
        try {
            Files.deleteIfExists(of(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
