package org.vigil.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.shared.Refusal;

/** A thousand damaged files: each is read to its end or refused, and none brings the reader down. */
class MutatedListsTest {

    private static final int FILES = 1000;

    @TempDir
    private Path folder;

    @Test
    void readsOrRefusesEveryOne() throws IOException {
        var random = new Random(4711);
        var outcomes = new EnumMap<Damage, int[]>(Damage.class);
        for (int number = 0; number < FILES; number++) {
            var damage = Damage.of(number);
            var file = folder.resolve("list-" + number);
            Files.write(file, damage.make(random));
            var counts = outcomes.computeIfAbsent(damage, one -> new int[3]);
            try {
                var read = ReadList.of(file);
                counts[read.format == null ? 1 : 0]++;
                assertThat(read.ended || read.rows == 0)
                        .as("%s %d", damage, number)
                        .isTrue();
                assertThat(read.records.size() + read.problems.size()).isLessThanOrEqualTo(20 * Damage.ROWS);
            } catch (Refusal refused) {
                counts[2]++;
            }
            Files.delete(file);
        }
        outcomes.forEach((damage, counts) -> assertThat(counts[0] + counts[1] + counts[2])
                .as("%s: read, unknown, refused %s", damage, Arrays.toString(counts))
                .isPositive());
    }

    @Test
    void readsAWorkbookLikeText() throws IOException {
        var file = folder.resolve("list.xlsx");
        Files.write(file, Damage.workbook());

        var read = ReadList.of(file);

        assertThat(read.problems).isEmpty();
        assertThat(read.records).hasSize(Damage.ROWS);
        assertThat(read.records.get(0).year()).isEqualTo(2021);
    }
}
