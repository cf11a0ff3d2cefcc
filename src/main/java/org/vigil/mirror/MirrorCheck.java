package org.vigil.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Sha256;

/** Checks a mirror with nothing but a public key: the signature, every file, nothing beside them, and that no link leads to nothing. */
public final class MirrorCheck {

    private static final Pattern LINK = Pattern.compile("\\b(?:href|src|action)=\"([^\"]*)\"");
    private static final Pattern OUTSIDE = Pattern.compile("(?:[a-z][a-z0-9+.-]*:|//|#).*");

    private MirrorCheck() {}

    /**
     * What a check found.
     *
     * @param signed whether the key's holder signed the list
     * @param fingerprint of the key
     * @param files how many files are listed
     * @param links how many links inside the mirror were followed
     * @param changed files that are not as they were signed
     * @param absent files that are listed and not there
     * @param foreign files that are there and not listed
     * @param broken links that lead to nothing, as "file → link"
     */
    public record Result(
            boolean signed,
            String fingerprint,
            int files,
            long links,
            List<String> changed,
            List<String> absent,
            List<String> foreign,
            List<String> broken) {

        public boolean ok() {
            return signed && changed.isEmpty() && absent.isEmpty() && foreign.isEmpty() && broken.isEmpty();
        }
    }

    /**
     * @param pem the public key, from elsewhere than the copy; absent to take the copy's own, which proves no more than that the
     *     copy is whole
     */
    public static Result check(Path folder, @Nullable String pem) throws IOException {
        var key = pem == null ? Files.readString(folder.resolve(Mirrors.KEY_FILE), StandardCharsets.US_ASCII) : pem;
        var list = Files.readAllBytes(folder.resolve(Sums.FILE));
        var signed = MirrorKey.isSigned(key, list, Files.readAllBytes(folder.resolve(Sums.SIGNATURE)));
        if (!signed) {
            return new Result(false, MirrorKey.fingerprint(key), 0, 0, List.of(), List.of(), List.of(), List.of());
        }
        var sums = read(list);
        var check = new Walk(folder, sums);
        check.files();
        return new Result(
                true,
                MirrorKey.fingerprint(key),
                sums.hashes().size(),
                check.links,
                check.changed,
                check.absent,
                check.foreign(),
                check.broken);
    }

    private static Sums read(byte[] list) throws IOException {
        try {
            return Sums.of(list);
        } catch (IllegalArgumentException unreadable) {
            throw new IOException("The signed list cannot be read", unreadable);
        }
    }

    /** One go through the files. */
    private static final class Walk {

        private final Path folder;
        private final Sums sums;
        private final List<String> changed = new ArrayList<>();
        private final List<String> absent = new ArrayList<>();
        private final List<String> broken = new ArrayList<>();
        private long links;

        Walk(Path folder, Sums sums) {
            this.folder = folder;
            this.sums = sums;
        }

        void files() throws IOException {
            for (var listed : sums.hashes().entrySet()) {
                try {
                    var content = Files.readAllBytes(folder.resolve(listed.getKey()));
                    if (!listed.getValue().equals(Sha256.hex(content))) {
                        changed.add(listed.getKey());
                    }
                    follow(listed.getKey(), content);
                } catch (NoSuchFileException missing) {
                    absent.add(listed.getKey());
                }
            }
        }

        private void follow(String file, byte[] content) {
            if (!file.endsWith(".html")) {
                return;
            }
            var link = LINK.matcher(new String(content, StandardCharsets.UTF_8));
            while (link.find()) {
                var to = link.group(1);
                if (!to.isEmpty() && !OUTSIDE.matcher(to).matches()) {
                    links++;
                    if (!sums.hashes().containsKey(target(file, to))) {
                        broken.add(file + " → " + to);
                    }
                }
            }
        }

        private static String target(String file, String link) {
            var way = link.replaceFirst("[?#].*", "");
            return way.startsWith("/")
                    ? way
                    : Path.of("/" + file)
                            .resolveSibling(way)
                            .normalize()
                            .toString()
                            .substring(1)
                            .replace('\\', '/');
        }

        List<String> foreign() throws IOException {
            var found = new TreeSet<String>();
            try (var walk = Files.walk(folder)) {
                walk.filter(Files::isRegularFile)
                        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                        .filter(file -> !sums.hashes().containsKey(file)
                                && !file.equals(Sums.FILE)
                                && !file.equals(Sums.SIGNATURE)
                                && !MirrorFolder.isState(file))
                        .forEach(found::add);
            }
            return List.copyOf(found);
        }
    }
}
