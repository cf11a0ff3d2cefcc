package org.vigil.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
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
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong seen = new AtomicLong();
    final ExecutorService tidying = Executors.newSingleThreadExecutor(TextIndex::daemon);
    final WordAnalyzer analyzer = new WordAnalyzer();

    private TextIndex(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setSimilarity(SIMILARITY)
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
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

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "search-files");
        thread.setDaemon(true);
        return thread;
    }

    void add(int row, IndexedCase shown) {
        write(() -> writer.addDocument(TextFields.document(row, shown)));
    }

    void replace(int row, IndexedCase shown) {
        write(() -> writer.updateDocument(TextFields.of(shown.ref()), TextFields.document(row, shown)));
    }

    void remove(String ref) {
        write(() -> writer.deleteDocuments(TextFields.of(ref)));
    }

    /** Counted when it is done: whoever sees the number sees the words. */
    private void write(Writing writing) {
        attempt(writing);
        written.incrementAndGet();
    }

    /** Lets the next question see what came; a question that comes before does it by itself. */
    void refresh() {
        var known = written.get();
        attempt(searchers::maybeRefreshBlocking);
        seen.accumulateAndGet(known, Math::max);
    }

    /** Brings all files together into one, in which words are looked up once; beside the questions. */
    void pack() {
        tidying.execute(() -> tidy(() -> writer.forceMerge(1)));
    }

    /** Writes what was taken back out of the files, too; beside the questions. */
    void forget() {
        tidying.execute(() -> tidy(() -> writer.forceMergeDeletes(true)));
    }

    private void tidy(Writing writing) {
        try {
            writing.write();
        } catch (IOException | RuntimeException failed) {
            if (writer.isOpen()) {
                LOG.warn(
                        "The files of the search index were not tidied: thrown={}",
                        failed.getClass().getName());
            }
        }
    }

    /** Asks all that was written; nothing may be written meanwhile. */
    <T> T ask(Asking<T> asking) {
        if (seen.get() < written.get()) {
            refresh();
        }
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
        tidying.shutdownNow();
        attempt(() -> {
            searchers.close();
            writer.rollback();
            directory.close();
        });
    }

    /** Something asked of the index as it stands. */
    interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private interface Writing {
        void write() throws IOException;
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
