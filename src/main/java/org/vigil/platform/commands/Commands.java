package org.vigil.platform.commands;

import java.io.PrintWriter;
import org.vigil.shared.StartRefusedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code vigil}: without another word it serves pages, with one it does that and ends. */
@Command(
        name = "vigil",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Vigil, a media-freedom incident tracker. Without a command it serves its pages.",
        footer = {
            "",
            "Settings stand in config/application.yml and in the environment, as for the server. A command beside the",
            "embedded database needs it for itself: stop the server first."
        })
public final class Commands implements Runnable {

    /** What a command ends with when it could not do what was asked. */
    static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Commands() {}

    /** Whether these words ask for a command, and not for the server with settings. */
    public static boolean areAskedFor(String... args) {
        return args.length > 0
                && (!args[0].startsWith("-")
                        || args[0].equals("--help")
                        || args[0].equals("-h")
                        || args[0].equals("--version")
                        || args[0].equals("-V"));
    }

    /** Runs the command in a Vigil of its own, which serves nothing; returns the code to end with. */
    public static int run(Class<?> application, String... args) {
        try (var vigil = new StartedVigil(application)) {
            return line(vigil).execute(args);
        }
    }

    /** The commands of this Vigil. */
    static CommandLine line(Vigil vigil) {
        return new CommandLine(new Commands())
                .addSubcommand(new ImportCommand(vigil))
                .addSubcommand(new ExportCommand(vigil))
                .addSubcommand(UserCommand.line(vigil))
                .addSubcommand(AuditCommand.line(vigil))
                .addSubcommand(new MirrorCommand(vigil))
                .addSubcommand(new PrepareCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Commands::misunderstood)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command.getErr(), vigil));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which command");
    }

    private static int misunderstood(ParameterException wrong, String[] args) {
        var command = wrong.getCommandLine();
        command.getErr()
                .println(wrong.getMessage() + ": `vigil "
                        + command.getCommandSpec().qualifiedName(" ").replaceFirst("^vigil ?", "")
                        + (command.getParent() == null ? "" : " ") + "--help` says what is possible.");
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int failed(Exception failure, PrintWriter out, Vigil vigil) {
        if (failure instanceof StartedVigil.NotStartedException) {
            return FAILED; // The start has said its sentence itself.
        }
        out.println(failure instanceof StartRefusedException ? failure.getMessage() : vigil.sentence(failure));
        return FAILED;
    }

    /** The version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"Vigil " + (version == null ? "(from its classes)" : version)};
        }
    }
}
