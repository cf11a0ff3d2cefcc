package org.vigil.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {

    private static final Kept FIRST =
            new Kept("/", "mark@2026-11-22", "index.html", "a".repeat(64), 12, List.of("/cases", "/", "/elsewhere"));
    private static final Kept CASES = new Kept("/cases", "mark", "cases/index.html", "b".repeat(64), 1, List.of("/"));
    private static final Kept DATA = new Kept("/people.json", "", "people.json", "c".repeat(64), 0, List.of());

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws Exception {
        var mirror = MirrorFolder.of(folder.resolve("mirror"));

        mirror.remember(List.of(DATA, CASES, FIRST));

        assertThat(mirror.before())
                .isEqualTo(Stream.of(FIRST, CASES, DATA).collect(Collectors.toMap(Kept::address, Function.identity())));
    }

    @Test
    void isForgottenWhereALineCannotBeRead() throws Exception {
        var mirror = MirrorFolder.of(folder.resolve("mirror"));
        Files.writeString(
                folder.resolve("mirror/.vigil-mirror"), "/\tkey\tindex.html\t" + "a".repeat(64) + "\t12\t7\n");

        assertThat(mirror.before()).isEmpty();
    }

    @Test
    void refusesWhatIsNoLine() {
        assertThatThrownBy(() -> Kept.parts("/\tkey")).isInstanceOf(IllegalArgumentException.class);
    }
}
