package org.vigil.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lucene's files: words and names of what is published. Made anew at each start, never taken for the truth. */
final class TextIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TextIndex.class);
    private static final int MEMORY_MB = 48;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    final WordAnalyzer analyzer = new WordAnalyzer();

    private TextIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setSimilarity(SIMILARITY)
                        .setRAMBufferSizeMB(MEMORY_MB)
                        .setCommitOnClose(false));
        this.searchers = new SearcherManager(writer, null);
    }

    /** @param folder where the files are to be; what an earlier start left there is deleted. Absent: in memory */
    static TextIndex in(@Nullable Path folder) {
        try {
            return new TextIndex(folder == null ? new ByteBuffersDirectory() : emptied(folder));
        } catch (LockObtainFailedException taken) {
            LOG.warn("Another Vigil keeps its search index in the same folder: this one keeps its own in memory");
            return in(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Directory emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
        return directory;
    }

    void add(int row, IndexedCase shown) {
        attempt(() -> writer.addDocument(TextFields.document(row, shown)));
    }

    void replace(int row, IndexedCase shown) {
        attempt(() -> writer.updateDocument(TextFields.of(shown.ref()), TextFields.document(row, shown)));
    }

    void remove(String ref) {
        attempt(() -> writer.deleteDocuments(TextFields.of(ref)));
    }

    /** Lets the next question see what came. */
    void refresh() {
        attempt(() -> {
            searchers.maybeRefreshBlocking();
            return 0;
        });
    }

    /** Writes what was taken back out of the files, too; takes its time. */
    void forget() {
        attempt(() -> {
            writer.forceMergeDeletes(true);
            searchers.maybeRefreshBlocking();
            writer.deleteUnusedFiles();
            return 0;
        });
    }

    <T> T ask(Asking<T> asking) {
        try {
            var searcher = searchers.acquire();
            try {
                return asking.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void attempt(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        attempt(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
            return 0;
        });
    }

    /** Something asked of the index as it stands. */
    interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private interface Writing {
        long write() throws IOException;
    }

    /** Words count by how rare they are and how long the text is; parts of names by how rare they are alone. */
    private static final Similarity SIMILARITY = new PerFieldSimilarityWrapper() {

        private final Similarity words = new BM25Similarity();
        private final Similarity parts = new BM25Similarity(0, 0);

        @Override
        public Similarity get(String field) {
            return field.equals(TextFields.TEXT) ? words : parts;
        }
    };
}
