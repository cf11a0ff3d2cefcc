package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTest {

    @TempDir
    Path folder;

    @Test
    void aQuestionSeesWhatWasWrittenBeforeIt() {
        try (var index = TextIndex.in(folder)) {
            index.add(0, called("Zafar", 0));
            assertThat(borne(index, "zafar")).isEqualTo(1);

            index.replace(0, called("Rahmon", 0));

            assertThat(borne(index, "rahmon")).isEqualTo(1);
        }
    }

    /** However few of many they are: a word of one case does not wait in the files until others are taken back. */
    @Test
    void wordsThatWereTakenBackLeaveTheFiles() throws ExecutionException, InterruptedException {
        try (var index = TextIndex.in(folder)) {
            for (var row = 0; row < 200; row++) {
                index.add(row, called(row == 77 ? "Muhabbat" : "Zafar", row));
            }
            index.pack();
            index.remove(called("", 77).ref());

            index.forget();
            index.tidying.submit(() -> {}).get();
            index.refresh();

            assertThat(borne(index, "muhabbat")).isZero();
            assertThat(borne(index, "zafar")).isEqualTo(199);
            assertThat(index.<Integer>ask(searcher -> searcher.getIndexReader().numDeletedDocs()))
                    .isZero();
        }
    }

    /** In the files; what is only marked as deleted counts. */
    private static int borne(TextIndex index, String word) {
        return index.ask(searcher -> searcher.getIndexReader().docFreq(new Term(TextFields.TEXT, word)));
    }

    private static IndexedCase called(String name, int row) {
        return new IndexedCase(
                "TJ-2022-%04d".formatted(row + 1),
                1,
                IndexedCases.LONG_AGO,
                null,
                "TJ",
                "HELD_TRIAL",
                "ANTI_STATE",
                "UNKNOWN",
                List.of("JOURNALIST"),
                "FEMALE",
                List.of("RADIO"),
                false,
                IndexedCases.heldSince("2022-05-18"),
                List.of(name),
                "She wrote of the protests.");
    }
}
