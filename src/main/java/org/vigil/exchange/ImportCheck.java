package org.vigil.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.exchange.ImportStaging.StagedIncident;
import org.vigil.exchange.ImportStaging.StagedProblem;
import org.vigil.exchange.ImportStaging.StagedRecord;
import org.vigil.exchange.ImportStaging.StagedRow;
import org.vigil.exchange.ImportStaging.StagedTie;
import org.vigil.shared.Refusal;

/** The dry run: reads the file from end to end, keeps what it says, and finds what would happen. No case is touched. */
@Component
class ImportCheck {

    static final String UNKNOWN = "refusal.import.unknown-list";

    private static final int START = 64 * 1024;

    private final ImportStore store;
    private final ImportStaging staging;
    private final ImportGrouping grouping;
    private final ImportFiles files;
    private final MappingStore mappings;
    private final ListFormats formats;
    private final List<RowSource> sources;
    private final ExchangeSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ImportCheck(
            ImportStore store,
            ImportStaging staging,
            ImportGrouping grouping,
            ImportFiles files,
            MappingStore mappings,
            ListFormats formats,
            List<RowSource> sources,
            ExchangeSettings settings,
            PlatformTransactionManager manager,
            Clock clock) {
        this.store = store;
        this.staging = staging;
        this.grouping = grouping;
        this.files = files;
        this.mappings = mappings;
        this.formats = formats;
        this.sources = sources;
        this.settings = settings;
        this.transactions = new TransactionTemplate(manager);
        this.clock = clock;
    }

    void check(ImportDetails begun) {
        var id = begun.id();
        transactions.executeWithoutResult(status -> staging.clear(id));
        var file = files.require(id);
        try {
            source(file).read(file, new Staging(begun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CancelledException cancelled) {
            transactions.executeWithoutResult(
                    status -> store.ended(id, ImportState.FAILED, "refusal.import.cancelled", clock.instant()));
            return;
        }
        transactions.executeWithoutResult(status -> {
            var found = grouping.group(id, begun.team());
            var tied = grouping.tie(id, begun.team());
            var portions = grouping.divide(id, settings.portion());
            store.checked(id, found, tied, portions, clock.instant());
        });
    }

    private RowSource source(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(START);
        }
        return sources.stream()
                .filter(source -> source.opens(start))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("file", "refusal.import.no-list"));
    }

    /** Somebody stopped the check. */
    private static final class CancelledException extends RuntimeException {

        CancelledException() {
            super("cancelled", null, false, false);
        }
    }

    /** Collects what is read, and writes it down some thousand rows at a time. */
    private final class Staging implements RowSink {

        private final ImportDetails begun;
        private final List<StagedRow> rows = new ArrayList<>();
        private final List<StagedRecord> records = new ArrayList<>();
        private final List<StagedIncident> incidents = new ArrayList<>();
        private final List<StagedTie> ties = new ArrayList<>();
        private final List<StagedProblem> problems = new ArrayList<>();
        private @Nullable ListFormat known;
        private @Nullable RowReader reader;
        private String format = "";
        private List<String> header = List.of();
        private boolean isMended;
        private long number;
        private long refused;
        private long bytes;

        Staging(ImportDetails begun) {
            this.begun = begun;
        }

        @Override
        public void begin(FileFacts facts) {
            var layout = layout(facts);
            var chosen = formats.choose(begun.format(), layout);
            format = chosen.map(ListFormat::code).orElse(begun.format());
            header = layout.header();
            isMended = header.stream().anyMatch(Cells::isOurs);
            transactions.executeWithoutResult(status -> store.facts(begun.id(), format, facts, Cells.write(header)));
            known = chosen.orElse(null);
            reader = known == null ? null : known.reader(layout);
        }

        @Override
        public void row(RawRow raw) {
            number++;
            if (reader == null || known == null) {
                sample(raw);
                return;
            }
            var row = isMended ? asBefore(raw) : raw;
            var read = formats.read(reader, row);
            rows.add(new StagedRow(number, row));
            if (!read.problems().isEmpty()) {
                refused++;
                read.problems().forEach(problem -> problems.add(new StagedProblem(number, problem)));
            } else {
                take(read, known.knownBy(row));
            }
            if (rows.size() + ties.size() + problems.size() >= settings.checkedAtOnce()) {
                writeDown();
            }
        }

        private void take(Reading read, List<String> cells) {
            for (int sub = 0; sub < read.records().size(); sub++) {
                var record = read.records().get(sub);
                records.add(new StagedRecord(number, sub, Cells.hash(format, header, cells, sub), record));
                for (int no = 0; no < record.ties().size(); no++) {
                    var tie = record.ties().get(no);
                    ties.add(new StagedTie(number, no, hash(record, tie), tie));
                }
            }
            var incident = read.incident();
            if (incident != null) {
                incidents.add(new StagedIncident(number, incident.key()));
            }
        }

        /** By the case that it leads from, where it leads and what it says. */
        private String hash(ImportedRecord record, ImportedTie tie) {
            var cells = new ArrayList<>(
                    List.of(record.personKey(), record.caseKey(), tie.kind().name(), tie.leadsTo()));
            cells.addAll(tie.says());
            return Cells.hash(format, List.of(), cells, 0);
        }

        /** A file of ours, mended: the apostrophes that we put before formulas go again. */
        private static RawRow asBefore(RawRow row) {
            return new RawRow(
                    row.line(), row.cells().stream().map(Cells::original).toList());
        }

        @Override
        public void broken(RowProblem problem, List<String> cells) {
            number++;
            refused++;
            rows.add(new StagedRow(number, new RawRow(problem.line(), cells)));
            problems.add(new StagedProblem(number, problem));
        }

        @Override
        public void read(long read) {
            bytes = read;
        }

        @Override
        public void end() {
            writeDown();
            if (reader == null) {
                throw Refusal.invalid("format", UNKNOWN);
            }
        }

        /** A list that nobody knows: its first rows are kept, so that people see what to say of them. */
        private void sample(RawRow row) {
            rows.add(new StagedRow(number, row));
            if (rows.size() >= ImportStaging.SAMPLES) {
                end();
            }
        }

        /** What the team has said before of a list with these columns holds again. */
        private Layout layout(FileFacts facts) {
            var read = new Layout(begun.fileName(), facts.header(), begun.mapping());
            if (begun.mapping() != null
                    || !begun.format().equals(NewImport.AUTOMATIC)
                    || formats.choose(NewImport.AUTOMATIC, read).isPresent()) {
                return read;
            }
            var kept = transactions.execute(status -> mappings.fitting(begun.team(), read.header()));
            if (kept == null || kept.isEmpty()) {
                return read;
            }
            var json = kept.get().toJson();
            transactions.executeWithoutResult(status -> store.mapped(begun.id(), json));
            return new Layout(begun.fileName(), facts.header(), json);
        }

        private void writeDown() {
            transactions.executeWithoutResult(status -> {
                staging.addRows(begun.id(), rows);
                staging.addRecords(begun.id(), records);
                staging.addIncidents(begun.id(), incidents);
                staging.addTies(begun.id(), ties);
                staging.addProblems(begun.id(), problems);
                if (store.checking(begun.id(), bytes, number, refused, clock.instant())) {
                    throw new CancelledException();
                }
            });
            rows.clear();
            records.clear();
            incidents.clear();
            ties.clear();
            problems.clear();
        }
    }
}
