package org.vigil.desk;

import java.io.IOException;
import java.io.Writer;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.access.AccountManagement;
import org.vigil.access.CurrentUser;
import org.vigil.access.Permission;
import org.vigil.access.Permissions;
import org.vigil.exchange.ImportDetails;
import org.vigil.exchange.ImportId;
import org.vigil.exchange.ImportManagement;
import org.vigil.exchange.ImportState;
import org.vigil.exchange.MappingManagement;
import org.vigil.exchange.NewImport;
import org.vigil.exchange.PlannedCase;
import org.vigil.exchange.RefusedRow;
import org.vigil.exchange.RowProblem;
import org.vigil.shared.UserId;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.Csv;
import org.vigil.shared.web.FieldError;
import org.vigil.shared.web.Link;

/** Puts imports into words. */
@Component
class ImportPagesReader {

    private static final String ANOTHER_VIGIL = "VIGIL";
    private static final int CASES = 20;
    private static final int PROBLEMS = 200;
    private static final int SHOWN_LINES = 3;
    private static final int AT_ONCE = 1000;

    private final ImportManagement imports;
    private final MappingManagement mappings;
    private final AccountManagement accounts;
    private final Permissions permissions;
    private final CurrentUser currentUser;
    private final DeskWords words;
    private final Clock clock;

    ImportPagesReader(
            ImportManagement imports,
            MappingManagement mappings,
            AccountManagement accounts,
            Permissions permissions,
            CurrentUser currentUser,
            DeskWords words,
            Clock clock) {
        this.imports = imports;
        this.mappings = mappings;
        this.accounts = accounts;
        this.permissions = permissions;
        this.currentUser = currentUser;
        this.words = words;
        this.clock = clock;
    }

    ImportsPage list(List<FieldError> errors) {
        var names = accounts.displayNames();
        return new ImportsPage(
                imports.list().stream().map(one -> row(one, names)).toList(),
                may(Permission.IMPORT_RUN),
                Stream.concat(Stream.of(NewImport.AUTOMATIC), imports.formats().stream())
                        .map(code -> Choice.of(code, words.sayOr("import.format." + code, code)))
                        .toList(),
                errors);
    }

    private ImportsPage.Row row(ImportDetails one, Map<UserId, String> names) {
        return new ImportsPage.Row(
                one.id().toString(),
                one.fileName(),
                one.state().name(),
                word(one, imports.isSilent(one)),
                sentence(one),
                words.say("desk.import.who", names.getOrDefault(one.begunBy(), ""), words.ago(one.begunAt())));
    }

    private boolean may(Permission permission) {
        return permissions.holds(currentUser.require(), permission);
    }

    private String word(ImportDetails one, boolean silent) {
        return words.say("import.state." + (silent ? "SILENT" : one.state().name()));
    }

    ImportPage page(ImportId id, int from) {
        var read = imports.get(id);
        var silent = imports.isSilent(read);
        var working = isWorking(read) && !silent;
        var settled = read.state() != ImportState.CHECKING
                && read.state() != ImportState.FAILED
                && read.state() != ImportState.UNDONE;
        var cases = settled ? imports.plan(id, from, CASES) : List.<PlannedCase>of();
        var refused = imports.refused(id, 0, PROBLEMS);
        return new ImportPage(
                id.toString(),
                read.fileName(),
                read.state().name(),
                word(read, silent),
                sentence(read),
                facts(read),
                working,
                working ? percent(read) : -1,
                working ? progress(read) : "",
                read.state() == ImportState.CHECKING ? List.of() : figures(read),
                cases.stream().map(this::shown).toList(),
                pages(id, from, cases),
                problems(refused),
                read.counts().refused() > refused.size()
                        ? words.say("desk.import.more-refused", read.counts().refused() - refused.size())
                        : null,
                may(read, silent));
    }

    private static boolean isWorking(ImportDetails read) {
        return read.state() == ImportState.CHECKING || read.state() == ImportState.RUNNING || read.undoWanted();
    }

    private ImportPage.May may(ImportDetails read, boolean silent) {
        var run = may(Permission.IMPORT_RUN);
        var checked = read.state() == ImportState.CHECKED;
        return new ImportPage.May(
                run && mappings.isUnknown(read),
                run && checked && read.counts().portions() > 0,
                run && isWorking(read) && !silent && !read.cancelWanted() && !read.undoWanted(),
                run && (read.state() == ImportState.CANCELLED || silent),
                may(Permission.CASE_COORDINATE) && read.isWaiting() && !read.undoWanted(),
                may(Permission.IMPORT_UNDO)
                        && !read.undoWanted()
                        && (read.state() == ImportState.DONE || read.state() == ImportState.CANCELLED)
                        && read.counts().portionsDone() > 0);
    }

    private String sentence(ImportDetails read) {
        var counts = read.counts();
        if (read.failureCode() != null) {
            return words.sayOr(read.failureCode(), words.say("refusal.import.failed"));
        }
        return switch (read.state()) {
            case CHECKING -> words.say("desk.import.sentence.CHECKING", counts.rows());
            case CHECKED ->
                words.say(
                                "desk.import.sentence.CHECKED",
                                counts.toCreate(),
                                counts.persons(),
                                counts.joined(),
                                counts.known() + counts.twice(),
                                counts.refused())
                        + (read.format().equals(ANOTHER_VIGIL) ? " " + words.say("desk.import.sentence.VIGIL") : "");
            case UNDONE, FAILED -> words.say("desk.import.sentence." + read.state());
            default ->
                words.say("desk.import.sentence." + read.state(), counts.cases(), counts.toCreate(), counts.claims())
                        + (read.isWaiting()
                                ? " "
                                        + words.say(
                                                "desk.import.sentence.waits",
                                                counts.ties().merges())
                                : "");
        };
    }

    private List<ImportPage.Fact> facts(ImportDetails read) {
        var facts = new ArrayList<ImportPage.Fact>();
        facts.add(fact("format", words.sayOr("import.format." + read.format(), read.format())));
        if (read.charset() != null) {
            facts.add(fact("charset", read.charset()));
        }
        if (read.delimiter() != null) {
            facts.add(fact("delimiter", words.sayOr("import.delimiter." + name(read.delimiter()), read.delimiter())));
        }
        facts.add(fact("size", words.say("desk.import.kilobytes", Math.max(1, read.size() / 1024))));
        facts.add(fact("sha256", read.sha256().substring(0, 16) + "…"));
        return facts;
    }

    private static String name(String delimiter) {
        return switch (delimiter) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "|" -> "bar";
            default -> "tab";
        };
    }

    private ImportPage.Fact fact(String key, String value) {
        return new ImportPage.Fact(words.say("desk.import.fact." + key), value);
    }

    /** What there is none of is not spoken of: the sentence above says so. */
    private List<ImportPage.Figure> figures(ImportDetails read) {
        var counts = read.counts();
        var ties = counts.ties();
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("rows", counts.rows());
        numbers.put("create", counts.toCreate());
        numbers.put("persons", counts.persons());
        numbers.put("joined", counts.joined());
        numbers.put("skipped", counts.known() + counts.twice());
        numbers.put("refused", counts.refused());
        numbers.put("tags", ties.tags());
        numbers.put("incidents", ties.inIncidents());
        numbers.put("marks", ties.marks());
        numbers.put("merges", ties.merges());
        numbers.put("offered", ties.offered());
        numbers.put("lost", ties.lost());
        return numbers.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> figure(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ImportPage.Figure figure(String key, long number) {
        return new ImportPage.Figure(
                NumberFormat.getIntegerInstance(words.locale()).format(number),
                words.say("desk.import.figure." + key),
                words.say("desk.import.figure." + key + ".hint"));
    }

    private static int percent(ImportDetails read) {
        var counts = read.counts();
        var done = read.state() == ImportState.CHECKING ? counts.bytesRead() : counts.portionsDone();
        var all = read.state() == ImportState.CHECKING ? read.size() : counts.portions();
        return all == 0 ? 0 : (int) Math.min(100, done * 100 / all);
    }

    /** How far, how fast, how long still: the pace since the work was begun or taken up again. */
    private String progress(ImportDetails read) {
        if (read.undoWanted()) {
            return words.say("desk.import.undoing");
        }
        var counts = read.counts();
        var checking = read.state() == ImportState.CHECKING;
        var since = checking || read.runAt() == null ? read.begunAt() : read.runAt();
        var passed = Math.max(1, Duration.between(since, now()).toMillis());
        var done = checking ? counts.bytesRead() : counts.portionsDone() - counts.portionsBefore();
        var left = checking ? read.size() - counts.bytesRead() : counts.portions() - counts.portionsDone();
        var share = counts.portions() == 0 ? 0 : counts.toCreate() * Math.max(0, done) / counts.portions();
        var rate = (checking ? counts.rows() : share) * 1000 / passed;
        return words.say(
                checking ? "desk.import.progress.check" : "desk.import.progress.run",
                checking ? counts.rows() : counts.cases(),
                counts.toCreate(),
                rate,
                words.remaining(done <= 0 ? null : Duration.ofMillis(passed * left / done)));
    }

    private Instant now() {
        return clock.instant();
    }

    private ImportPage.Case shown(PlannedCase planned) {
        return new ImportPage.Case(
                planned.no(),
                String.join(" · ", planned.names()),
                words.country(planned.country()),
                words.say("desk.import.records", planned.records(), planned.claims(), planned.line()),
                planned.ref() == null ? null : planned.ref().toString(),
                planned.joins(),
                planned.likely().stream()
                        .map(found -> new ImportPage.Likely(
                                found.ref().toString(),
                                found.name(),
                                words.say("desk.import.score", Math.round(found.score() * 100)),
                                found.why().stream()
                                        .map(reason -> words.say(reason.messageKey(), reason.messageArgs()))
                                        .reduce((one, other) -> one + " · " + other)
                                        .orElse("")))
                        .toList());
    }

    private List<Link> pages(ImportId id, int from, List<PlannedCase> cases) {
        var pages = new ArrayList<Link>();
        if (from > 1) {
            pages.add(Link.to(
                    "/desk/import/" + id + "?from=" + Math.max(1, from - CASES), words.say("desk.import.before")));
        }
        if (cases.size() == CASES) {
            pages.add(Link.to("/desk/import/" + id + "?from=" + (from + CASES), words.say("desk.import.after")));
        }
        return pages;
    }

    /** What is wrong in many rows alike is said once, with the lines. */
    private List<ImportPage.Problem> problems(List<RefusedRow> refused) {
        Map<ImportPage.Problem, List<Long>> alike = new LinkedHashMap<>();
        refused.stream()
                .flatMap(row -> row.problems().stream())
                .forEach(problem -> alike.computeIfAbsent(
                                new ImportPage.Problem(
                                        "",
                                        problem.column() == null ? "" : problem.column(),
                                        problem.value() == null ? "" : problem.value(),
                                        whatToDo(problem)),
                                one -> new ArrayList<>())
                        .add(problem.line()));
        return alike.entrySet().stream()
                .map(one -> new ImportPage.Problem(
                        lines(one.getValue()),
                        one.getKey().column(),
                        one.getKey().value(),
                        one.getKey().whatToDo()))
                .toList();
    }

    private String lines(List<Long> lines) {
        var first = lines.stream()
                .limit(SHOWN_LINES)
                .map(String::valueOf)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return lines.size() > SHOWN_LINES
                ? words.say("desk.import.more-lines", first, lines.size() - SHOWN_LINES)
                : first;
    }

    private String whatToDo(RowProblem problem) {
        return words.sayOr(
                problem.code(), words.say("desk.refused.field"), problem.args().toArray());
    }

    /** As the file has them, with three columns more; however many there are. */
    void refused(ImportId id, Writer out) throws IOException {
        var header = imports.get(id).ownHeader();
        out.write('\uFEFF');
        out.write(Csv.line(Stream.concat(header.stream(), RefusedRow.ADDED_COLUMNS.stream())
                .toArray()));
        var page = imports.refused(id, 0, AT_ONCE);
        while (!page.isEmpty()) {
            for (var row : page) {
                out.write(Csv.line(cells(row, header.size()).toArray()));
            }
            page = imports.refused(id, page.get(page.size() - 1).no(), AT_ONCE);
        }
    }

    private List<String> cells(RefusedRow row, int columns) {
        var cells = new ArrayList<>(
                row.cells().subList(0, Math.min(columns, row.cells().size())));
        while (cells.size() < columns) {
            cells.add("");
        }
        var first = row.problems().get(0);
        cells.add(String.valueOf(first.line()));
        cells.add(row.problems().stream()
                .map(problem -> problem.column() == null ? "" : problem.column())
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse(""));
        cells.add(row.problems().stream()
                .map(this::whatToDo)
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .orElse(""));
        return cells;
    }
}
