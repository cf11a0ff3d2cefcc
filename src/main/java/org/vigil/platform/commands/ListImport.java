package org.vigil.platform.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;
import org.vigil.exchange.ImportDetails;
import org.vigil.exchange.ImportId;
import org.vigil.exchange.ImportManagement;
import org.vigil.exchange.ImportState;
import org.vigil.exchange.NewImport;
import org.vigil.exchange.RowProblem;
import org.vigil.shared.Refusal;
import picocli.CommandLine;

/** A list on its way in: checked, shown, and written; the same steps as on the page, one after the other. */
final class ListImport {

    private static final int LOOK_EVERY_MILLIS = 200;
    private static final int PROBLEMS_SHOWN = 20;

    private final Vigil vigil;
    private final ImportManagement imports;
    private final PrintWriter out;

    ListImport(Vigil vigil, CommandLine command) {
        this.vigil = vigil;
        this.imports = vigil.the(ImportManagement.class);
        this.out = command.getOut();
    }

    int bring(NewImport list, String wanted, Path file, boolean dryRun) throws IOException {
        ImportId id;
        try (var content = Files.newInputStream(file)) {
            id = imports.begin(list, content);
        }
        var checked = wait(
                id,
                "command.checking",
                Files.size(file),
                details -> details.counts().bytesRead());
        if (checked.state() == ImportState.FAILED) {
            throw Refusal.invalid("FILE", String.valueOf(checked.failureCode()));
        }
        if (wanted.equals("cpj") && !checked.format().startsWith("CPJ")) {
            throw Refusal.invalid("--format", "command.import.other", checked.format());
        }
        say(checked);
        if (dryRun) {
            out.println(vigil.say("command.import.dry"));
            return 0;
        }
        return run(checked);
    }

    private int run(ImportDetails checked) {
        imports.run(checked.id());
        var portions = checked.counts().portions();
        var done = wait(
                checked.id(),
                "command.importing",
                portions,
                details -> details.counts().portionsDone());
        if (done.state() != ImportState.DONE) {
            out.println(vigil.say("command.import.stopped", done.counts().portionsDone(), portions));
            return Commands.FAILED;
        }
        out.println(vigil.say(
                "command.import.done", done.counts().cases(), done.counts().claims()));
        if (done.isWaiting()) {
            out.println(vigil.say("command.import.waits", done.counts().ties().merges()));
        }
        return 0;
    }

    private ImportDetails wait(ImportId id, String what, long most, ToLongFunction<ImportDetails> how) {
        try (var progress = new Progress(vigil.say(what), most)) {
            for (var now = imports.get(id); ; now = imports.get(id)) {
                progress.at(how.applyAsLong(now));
                if (now.state() != ImportState.CHECKING && now.state() != ImportState.RUNNING) {
                    return now;
                }
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void say(ImportDetails checked) {
        var counts = checked.counts();
        out.println(vigil.say(
                "command.import.checked",
                counts.rows(),
                counts.toCreate(),
                counts.persons(),
                counts.joined(),
                counts.known(),
                counts.twice(),
                counts.refused()));
        var ties = counts.ties();
        if (ties.all() + ties.lost() > 0) {
            out.println(vigil.say(
                    "command.import.tied",
                    ties.tags(),
                    ties.inIncidents(),
                    ties.marks(),
                    ties.merges(),
                    ties.offered(),
                    ties.lost()));
        }
        imports.refused(checked.id(), 0, PROBLEMS_SHOWN).stream()
                .flatMap(row -> row.problems().stream())
                .forEach(problem -> out.println(vigil.say(
                        "command.import.problem",
                        String.valueOf(problem.line()),
                        problem.column() == null ? "" : problem.column(),
                        words(problem))));
        if (counts.refused() > PROBLEMS_SHOWN) {
            out.println(vigil.say("command.import.more", counts.refused() - PROBLEMS_SHOWN));
        }
    }

    private String words(RowProblem problem) {
        return vigil.say(problem.code(), problem.args().toArray());
    }
}
