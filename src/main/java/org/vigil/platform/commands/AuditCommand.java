package org.vigil.platform.commands;

import java.util.concurrent.Callable;
import org.vigil.audit.AuditManagement;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The log, from the command line. */
@Command(name = "audit", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "COMMAND", description = "The log.")
@SuppressWarnings("NullAway.Init")
final class AuditCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    static CommandLine line(Vigil vigil) {
        return new CommandLine(new AuditCommand()).addSubcommand(new Verify(vigil));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the log");
    }

    /** Recomputes the whole chain. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Recomputes the chain of the log; ends with 1 and names the first broken entry where it does not hold.")
    @SuppressWarnings("NullAway.Init")
    static final class Verify implements Callable<Integer> {

        private final Vigil vigil;

        @Spec
        private CommandSpec spec;

        @Mixin
        private ActingAs acting;

        Verify(Vigil vigil) {
            this.vigil = vigil;
        }

        @Override
        public Integer call() {
            var found = vigil.as(
                    acting.username, () -> vigil.the(AuditManagement.class).verify());
            if (!found.ok()) {
                spec.commandLine()
                        .getErr()
                        .println(vigil.say(
                                "command.audit.broken", found.entries(), String.valueOf(found.firstBroken())));
                return Commands.FAILED;
            }
            spec.commandLine().getOut().println(vigil.say("command.audit.whole", found.entries(), found.head()));
            return 0;
        }
    }
}
