package org.vigil.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseExports;
import org.vigil.cases.ExportFilter;
import org.vigil.cases.ExportedCase;
import org.vigil.cases.ExportedIncident;
import org.vigil.exchange.format.CaseWriter;
import org.vigil.exchange.format.TableWriter;
import org.vigil.exchange.format.VigilWriter;
import org.vigil.exchange.format.WorkbookWriter;
import org.vigil.shared.Sha256;

/**
 * Taking cases out: all that the asker may know of, and nothing else, for row security decides. That somebody does it stands in
 * the log before the first byte leaves; how much it was, and the file's hash, after the last.
 */
@Service
public class ExportManagement {

    private final CaseExports cases;
    private final TransactionTemplate recording;
    private final TransactionTemplate reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExportManagement(
            CaseExports cases, PlatformTransactionManager transactions, ApplicationEventPublisher events, Clock clock) {
        this.cases = cases;
        this.recording = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.events = events;
        this.clock = clock;
    }

    /**
     * What an export wrote.
     *
     * @param id identity, as the log names it
     * @param cases how many cases
     * @param sha256 hash of the file
     */
    public record Written(UUID id, long cases, String sha256) {}

    /** How many cases an export would hold for the asker. */
    @RequiresPermission(Permission.CASE_READ)
    public long count(ExportFilter filter) {
        return reading.execute(transaction -> cases.count(filter));
    }

    /** Writes the file. The target is opened only after the log has it. */
    @RequiresPermission(Permission.CASE_READ)
    public Written export(ExportFormat format, ExportFilter filter, ExportTarget target) {
        var id = UUID.randomUUID();
        var what = "format=" + format + ",filter=" + filter.codes();
        record(new ExportEvent.ExportBegun(id, what));
        var digest = Sha256.start();
        var source = new Source(filter, target);
        // Opened outside the reading: a session may be written where an answer begins.
        try (var file = new DigestOutputStream(target.open(), digest)) {
            reading.executeWithoutResult(transaction -> write(format, source, file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var hash = HexFormat.of().formatHex(digest.digest());
        record(new ExportEvent.ExportEnded(id, what + ",cases=" + source.count + ",sha256=" + hash));
        return new Written(id, source.count, hash);
    }

    private void write(ExportFormat format, Source source, OutputStream file) {
        try {
            writer(format).write(source, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void record(ExportEvent event) {
        recording.executeWithoutResult(transaction -> events.publishEvent(event));
    }

    private CaseWriter writer(ExportFormat format) {
        return switch (format) {
            case JSON -> VigilWriter.document(clock.instant());
            case NDJSON -> VigilWriter.lines(clock.instant());
            case CSV -> new TableWriter();
            case XLSX -> new WorkbookWriter();
        };
    }

    /** The cases of one export, to be read as often as the format needs. */
    private final class Source implements CaseWriter.Source {

        private final ExportFilter filter;
        private final ExportTarget target;
        private long count;

        private Source(ExportFilter filter, ExportTarget target) {
            this.filter = filter;
            this.target = target;
        }

        @Override
        public void forEachIncident(Consumer<ExportedIncident> reader) {
            cases.forEachIncident(filter, reader);
        }

        @Override
        public void forEachCase(Consumer<ExportedCase> reader) {
            count = 0;
            cases.forEach(filter, found -> {
                reader.accept(found);
                count++;
                target.wrote(count);
            });
        }
    }
}
