package org.vigil.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;

/**
 * The folder of a mirror. It belongs to the mirror alone: whatever the mirror does not hold any more is taken out of it, so that
 * nothing that was taken back is left behind, not even by a run that was killed.
 */
final class MirrorFolder {

    /** What the folder held after the last run; by this file it is known as a mirror's. */
    private static final String STATE = ".vigil-mirror";

    private final Path folder;
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();

    private MirrorFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    static MirrorFolder of(Path folder) throws IOException {
        var mirror = new MirrorFolder(folder);
        if (Files.notExists(mirror.folder)) {
            Files.createDirectories(mirror.folder);
        }
        if (!Files.isDirectory(mirror.folder)) {
            throw Refusal.invalid("DIR", "mirror.no-folder");
        }
        if (Files.notExists(mirror.state())) {
            try (var there = Files.list(mirror.folder)) {
                if (there.findAny().isPresent()) {
                    throw Refusal.invalid("DIR", "mirror.foreign-folder");
                }
            }
            Files.writeString(mirror.state(), "", StandardCharsets.UTF_8);
        }
        return mirror;
    }

    static boolean isState(String file) {
        return file.equals(STATE);
    }

    private Path state() {
        return folder.resolve(STATE);
    }

    /** What the last run wrote, by address; nothing where an earlier Vigil wrote it otherwise. */
    Map<String, Kept> before() throws IOException {
        try {
            var lines = Files.readAllLines(state(), StandardCharsets.UTF_8).stream()
                    .map(Kept::parts)
                    .toList();
            var read = new ArrayList<Kept>(lines.size());
            var kept = new HashMap<String, Kept>();
            for (var line : lines) {
                var file = Kept.of(
                        line,
                        number -> lines.get(number)[0],
                        number -> read.get(number).links());
                read.add(file);
                kept.put(file.address(), file);
            }
            return kept;
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Map.of();
        }
    }

    void remember(Collection<Kept> files) throws IOException {
        var sorted = files.stream().sorted(Comparator.comparing(Kept::address)).toList();
        var numbers = new HashMap<String, Integer>();
        sorted.forEach(file -> numbers.put(file.address(), numbers.size()));
        var first = new HashMap<List<String>, Integer>();
        var lines =
                sorted.stream().map(file -> file.line(numbers, first) + "\n").collect(Collectors.joining());
        write(STATE, lines.getBytes(StandardCharsets.UTF_8));
    }

    boolean holds(Kept file) {
        try {
            return Files.size(path(file.file())) == file.size();
        } catch (IOException absent) {
            return false;
        }
    }

    /** Writes a file whole or not at all; one that is the same already stays as it is, with its time. */
    String write(String file, byte[] content) throws IOException {
        var hash = Sha256.hex(content);
        var path = path(file);
        var there = path.toFile();
        var size = there.length();
        if (size == 0 && !there.exists()) {
            makeFolder(Objects.requireNonNull(path.getParent()));
            Files.write(path, content);
        } else if (size != content.length || !Arrays.equals(content, Files.readAllBytes(path))) {
            replace(file, content);
        }
        return hash;
    }

    private void makeFolder(Path parent) throws IOException {
        if (!folders.contains(parent)) {
            Files.createDirectories(parent);
            folders.add(parent);
        }
    }

    private void replace(String file, byte[] content) throws IOException {
        var path = path(file);
        var part = path.resolveSibling(path.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
    }

    boolean delete(String file) throws IOException {
        return Files.deleteIfExists(path(file));
    }

    /** Takes out whatever the mirror does not hold; returns how many files went. */
    int keepOnly(Set<String> files) throws IOException {
        var needed = new HashSet<String>();
        for (var file : files) {
            for (var end = file.lastIndexOf('/'); end > 0 && needed.add(file.substring(0, end)); ) {
                end = file.lastIndexOf('/', end - 1);
            }
        }
        return keepOnly(folder, "", files, needed);
    }

    /** Asks nothing of the disk about what is known by its name. */
    private static int keepOnly(Path in, String way, Set<String> files, Set<String> folders) throws IOException {
        var gone = 0;
        try (var there = Files.newDirectoryStream(in)) {
            for (var path : there) {
                var name = way + path.getFileName();
                if (folders.contains(name)) {
                    gone += keepOnly(path, name + "/", files, folders);
                } else if (!files.contains(name) && !isState(name)) {
                    gone += delete(path);
                }
            }
        }
        return gone;
    }

    /** A file, or a folder with all that it holds. */
    private static int delete(Path path) throws IOException {
        var gone = 0;
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            try (var there = Files.newDirectoryStream(path)) {
                for (var inside : there) {
                    gone += delete(inside);
                }
            }
            Files.delete(path);
            return gone;
        }
        Files.delete(path);
        return 1;
    }

    private Path path(String file) {
        var path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            throw new IllegalArgumentException("Outside of the mirror");
        }
        return path;
    }
}
