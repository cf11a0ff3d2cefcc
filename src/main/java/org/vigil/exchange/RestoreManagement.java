package org.vigil.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.RequiresPermission;
import org.vigil.cases.CaseRestores;
import org.vigil.cases.ExportedCase;
import org.vigil.cases.ExportedIncident;
import org.vigil.exchange.format.VigilCaseReader;
import org.vigil.exchange.format.VigilReader;
import org.vigil.shared.Refusal;
import org.vigil.shared.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * Taking a whole store over from a file of Vigil's own format, with the decisions that were made there: into an empty Vigil, all
 * of it or nothing. Everywhere else a file brings proposals.
 */
@Service
public class RestoreManagement {

    private static final int PORTION = 500;

    private final CaseRestores restores;
    private final CurrentUser currentUser;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    RestoreManagement(
            CaseRestores restores,
            CurrentUser currentUser,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.restores = restores;
        this.currentUser = currentUser;
        this.transactions = new TransactionTemplate(transactions);
        this.events = events;
    }

    /**
     * What was taken over.
     *
     * @param incidents how many events with several victims
     * @param cases how many cases
     */
    public record Restored(long incidents, long cases) {}

    /**
     * Takes the file over; the progress hears how many cases have been read.
     *
     * @throws Refusal when the store is not empty, or a record of the file is wrong; nothing was changed then
     */
    @RequiresPermission(Permission.CASE_COORDINATE)
    public Restored restore(Path file, LongConsumer progress) {
        var id = UUID.randomUUID();
        var by = currentUser.id();
        var sha256 = hashOf(file);
        record(new RestoreEvent.RestorationBegun(id, "sha256=" + sha256));
        return currentUser.asSystem(() -> transactions.execute(transaction -> {
            var taking = new Taking(restores.begin(id, sha256, by), progress);
            try (var content = Files.newInputStream(file)) {
                taking.read(content);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            events.publishEvent(new RestoreEvent.StoreRestored(
                    id,
                    "sha256=" + sha256 + ",by=" + by + ",incidents=" + taking.incidents + ",cases=" + taking.cases));
            return new Restored(taking.incidents, taking.cases);
        }));
    }

    private void record(RestoreEvent event) {
        transactions.executeWithoutResult(transaction -> events.publishEvent(event));
    }

    private static String hashOf(Path file) {
        try {
            return Sha256.hex(file);
        } catch (IOException unreadable) {
            throw Refusal.invalid("file", "refusal.file-unreadable");
        }
    }

    /** Gathers records to portions. */
    private static final class Taking implements VigilReader.Records {

        private final CaseRestores.Restoration restoration;
        private final LongConsumer progress;
        private final List<ExportedIncident> waitingIncidents = new ArrayList<>();
        private final List<ExportedCase> waitingCases = new ArrayList<>();
        private long incidents;
        private long cases;

        private Taking(CaseRestores.Restoration restoration, LongConsumer progress) {
            this.restoration = restoration;
            this.progress = progress;
        }

        private void read(InputStream content) throws IOException {
            VigilReader.read(content, this);
            flush();
            restoration.finish();
        }

        @Override
        public void record(long line, JsonNode record) {
            try {
                if (record.path("kind").asString("").equals("INCIDENT")) {
                    waitingIncidents.add(VigilCaseReader.incident(record));
                    incidents++;
                } else {
                    waitingCases.add(VigilCaseReader.read(record));
                    cases++;
                }
            } catch (Refusal refused) {
                var field = refused.fields().get(0);
                throw Refusal.invalid(
                        "line " + line + " " + field.field(),
                        field.code(),
                        field.args().toArray());
            }
            if (waitingIncidents.size() + waitingCases.size() >= PORTION) {
                flush();
            }
        }

        @Override
        public void broken(long line, String code) {
            throw Refusal.invalid("line " + line, code);
        }

        private void flush() {
            restoration.addIncidents(List.copyOf(waitingIncidents));
            restoration.addCases(List.copyOf(waitingCases));
            waitingIncidents.clear();
            waitingCases.clear();
            progress.accept(cases);
        }
    }
}
