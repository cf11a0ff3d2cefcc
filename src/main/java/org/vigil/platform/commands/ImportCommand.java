package org.vigil.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
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

    private final Vigil vigil;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ActingAs acting;

    @Parameters(paramLabel = "FILE", description = "The file to read.")
    private Path file;

    @Option(
            names = "--keep-decisions",
            description = "Take over a store that Vigil exported, as it was decided there: into an empty Vigil alone.")
    private boolean keepDecisions;

    ImportCommand(Vigil vigil) {
        this.vigil = vigil;
    }

    @Override
    public Integer call() {
        if (!Files.isReadable(file)) {
            throw Refusal.invalid("FILE", "command.no-file", file.toString());
        }
        return vigil.as(acting.username, this::restore);
    }

    private int restore() {
        try (var progress = new Progress(vigil.say("command.restoring"), -1)) {
            var restored = vigil.the(RestoreManagement.class).restore(file, progress::at);
            spec.commandLine().getOut().println(vigil.say("command.restored", restored.cases(), restored.incidents()));
        }
        return 0;
    }
}
