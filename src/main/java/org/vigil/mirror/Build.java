package org.vigil.mirror;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which Vigil makes the pages: of another one, every page is made again. */
final class Build {

    private Build() {}

    /** The jar by its size and time; classes in a folder by the time of the folder. */
    static String mark() {
        try {
            var source = Build.class.getProtectionDomain().getCodeSource();
            var text = source == null ? "" : source.getLocation().toString();
            var file = text.replaceFirst("^jar:(nested:)?", "").replaceFirst("/?!.*$", "");
            var path = file.startsWith("file:") ? Path.of(new java.net.URI(file)) : Path.of(file);
            return Long.toHexString(Files.getLastModifiedTime(path).toMillis()) + "-"
                    + Long.toHexString(Files.size(path));
        } catch (IOException | URISyntaxException | IllegalArgumentException unknown) {
            return "unknown-" + Long.toHexString(System.nanoTime());
        }
    }
}
