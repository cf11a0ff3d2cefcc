package org.vigil.platform.commands;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.ExportFilter;
import org.vigil.cases.Stage;
import org.vigil.exchange.ExportFormat;
import org.vigil.exchange.ExportManagement;
import org.vigil.exchange.ExportTarget;
import org.vigil.platform.PrivateFiles;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the cases that an account may know of to a file that only the one who runs the command can read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes the cases that an account may know of to a file of mode 600.")
@SuppressWarnings("NullAway.Init")
final class ExportCommand implements Callable<Integer> {

    private final Vigil vigil;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ActingAs acting;

    @Parameters(
            paramLabel = "FILE",
            description = "The file to write; an existing one is replaced once the new one is whole.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "json|ndjson|csv|xlsx",
            description = "The kind of file; by the ending of its name where this is absent.")
    private @Nullable ExportFormat format;

    @Option(names = "--country", paramLabel = "XX", description = "Only the cases of this country.")
    private @Nullable String country;

    @Option(names = "--stage", paramLabel = "STAGE", description = "Only the cases in this stage.")
    private @Nullable Stage stage;

    ExportCommand(Vigil vigil) {
        this.vigil = vigil;
    }

    @Override
    public Integer call() throws IOException {
        var wanted = format == null ? byName(file) : format;
        var filter = new ExportFilter(country == null ? null : code(country), stage);
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            var written = vigil.as(acting.username, () -> write(wanted, filter, part));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            spec.commandLine().getOut().println(vigil.say("command.exported", written.cases(), file, written.sha256()));
        } finally {
            Files.deleteIfExists(part);
        }
        return 0;
    }

    private ExportManagement.Written write(ExportFormat wanted, ExportFilter filter, Path part) {
        var exports = vigil.the(ExportManagement.class);
        try (var progress = new Progress(vigil.say("command.exporting"), exports.count(filter))) {
            return exports.export(wanted, filter, new ExportTarget() {
                @Override
                public OutputStream open() throws IOException {
                    PrivateFiles.write(part, "");
                    return Files.newOutputStream(part);
                }

                @Override
                public void wrote(long cases) {
                    progress.at(cases);
                }
            });
        }
    }

    private static ExportFormat byName(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        for (var format : ExportFormat.values()) {
            if (name.endsWith("." + format.suffix())) {
                return format;
            }
        }
        throw Refusal.invalid("FILE", "command.format-unclear");
    }

    private static String code(String country) {
        try {
            return CountryCode.of(country).value();
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("--country", "command.country");
        }
    }
}
