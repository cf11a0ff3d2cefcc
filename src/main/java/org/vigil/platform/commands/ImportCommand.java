package org.vigil.platform.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigil.exchange.NewImport;
import org.vigil.exchange.RestoreManagement;
import org.vigil.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a list, or a whole store, in. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Brings a list in: each value as a claim to decide on. A store that Vigil exported can be taken over whole.")
@SuppressWarnings("NullAway.Init")
final class ImportCommand implements Callable<Integer> {

    private static final String MAPPED = "MAPPED";

    private final Vigil vigil;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ActingAs acting;

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private Path file;

    @Option(
            names = "--format",
            paramLabel = "cpj|uspft|vigil|map:FILE",
            description = "What the file is; found out from its columns where this is absent.")
    private @Nullable String format;

    @Option(names = "--dry-run", description = "Say what would happen, and write nothing to any case.")
    private boolean dryRun;

    @Option(
            names = "--keep-decisions",
            description = "Take over a store that Vigil exported, as it was decided there: into an empty Vigil alone.")
    private boolean keepDecisions;

    ImportCommand(Vigil vigil) {
        this.vigil = vigil;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Refusal.invalid("FILE", "command.no-file", file.toString());
        }
        if (keepDecisions && (dryRun || (format != null && !format.equalsIgnoreCase("vigil")))) {
            throw Refusal.invalid("--keep-decisions", "command.import.keep");
        }
        vigil.need(Vigil.Part.DESK);
        var list = keepDecisions ? null : list();
        return vigil.as(
                acting.username,
                () -> list == null
                        ? restore()
                        : new ListImport(vigil, spec.commandLine()).bring(list, wanted(), file, dryRun));
    }

    private int restore() {
        try (var progress = new Progress(vigil.say("command.restoring"), -1)) {
            var restored = vigil.the(RestoreManagement.class).restore(file, progress::at);
            spec.commandLine().getOut().println(vigil.say("command.restored", restored.cases(), restored.incidents()));
        }
        return 0;
    }

    private NewImport list() {
        var name = String.valueOf(file.getFileName());
        var asked = format;
        if (asked != null && asked.toLowerCase(Locale.ROOT).startsWith("map:")) {
            return new NewImport(name, MAPPED, mapping(Path.of(asked.substring("map:".length()))));
        }
        var code = switch (wanted()) {
            case "", "cpj" -> NewImport.AUTOMATIC;
            case "uspft", "vigil" -> wanted().toUpperCase(Locale.ROOT);
            default -> throw Refusal.invalid("--format", "command.import.format");
        };
        return new NewImport(name, code, null);
    }

    /** The format as it was given, in small letters. */
    private String wanted() {
        return format == null ? "" : format.toLowerCase(Locale.ROOT);
    }

    private static String mapping(Path mapping) {
        try {
            return Files.readString(mapping, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw Refusal.invalid("--format", "command.import.file", mapping.toString());
        }
    }
}
