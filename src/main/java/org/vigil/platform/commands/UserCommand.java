package org.vigil.platform.commands;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigil.access.AccountManagement;
import org.vigil.access.AccountManagement.NewAccount;
import org.vigil.access.CurrentUser;
import org.vigil.access.Role;
import org.vigil.shared.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Accounts, from the command line. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Adds an account, switches one off, or gives one another password.")
@SuppressWarnings("NullAway.Init")
final class UserCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    static CommandLine line(Vigil vigil) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new Add(vigil))
                .addSubcommand(new Disable(vigil))
                .addSubcommand(new Reset(vigil));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with which account");
    }

    /** What the three have in common: the account, and who acts. */
    @SuppressWarnings("NullAway.Init")
    abstract static class OnAccount implements Callable<Integer> {

        final Vigil vigil;

        @Spec
        CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "The name with which the account signs in.")
        String name;

        @Option(
                names = "--as",
                paramLabel = "ADMIN",
                description = "The administrator who acts; the very first account needs none.")
        @Nullable
        String as;

        OnAccount(Vigil vigil) {
            this.vigil = vigil;
        }

        final <T> T acting(Callable<T> work) {
            var actor = as;
            if (actor != null) {
                return vigil.as(actor, work);
            }
            if (!vigil.the(AccountManagement.class).hasNone()) {
                throw Refusal.invalid("--as", "command.user.as");
            }
            return vigil.the(CurrentUser.class).asSystem(work);
        }

        final int done(String key) {
            spec.commandLine().getOut().println(vigil.say(key, name));
            return 0;
        }
    }

    /** Adds an account. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Adds an account. Its password is asked for on a terminal, else read as the first line of the input.")
    @SuppressWarnings("NullAway.Init")
    static final class Add extends OnAccount {

        @Option(
                names = "--role",
                required = true,
                split = ",",
                paramLabel = "ROLE",
                description = "What it may do: ${COMPLETION-CANDIDATES}; several with commas between them.")
        private Set<Role> roles = new LinkedHashSet<>();

        @Option(names = "--team", split = ",", paramLabel = "TEAM", description = "The teams whose cases it works on.")
        private List<String> teams = List.of();

        @Option(
                names = "--display-name",
                paramLabel = "NAME",
                description = "What colleagues read; the name itself where absent.")
        private @Nullable String displayName;

        Add(Vigil vigil) {
            super(vigil);
        }

        @Override
        public Integer call() {
            var shown = displayName == null ? name : displayName;
            if (!name.matches("[a-z0-9][a-z0-9._-]{0,63}")) {
                throw Refusal.invalid("NAME", "command.user.name");
            }
            if (teams.isEmpty() && roles.stream().anyMatch(Role::isCaseStaff)) {
                throw Refusal.invalid("--team", "command.user.team");
            }
            acting(() -> vigil.the(AccountManagement.class)
                    .add(new NewAccount(name, shown, Passphrase.read(vigil), roles, teams, false)));
            return done("command.user.added");
        }
    }

    /** Switches an account off. */
    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Switches an account off; what it did stays under its name.")
    static final class Disable extends OnAccount {

        Disable(Vigil vigil) {
            super(vigil);
        }

        @Override
        public Integer call() {
            acting(() -> {
                vigil.the(AccountManagement.class).disable(name);
                return name;
            });
            return done("command.user.disabled");
        }
    }

    /** Gives an account another password. */
    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description =
                    "Gives an account another password, asked for or read as in `user add`, and ends its sessions.")
    static final class Reset extends OnAccount {

        Reset(Vigil vigil) {
            super(vigil);
        }

        @Override
        public Integer call() {
            acting(() -> {
                vigil.the(AccountManagement.class).reset(name, Passphrase.read(vigil));
                return name;
            });
            return done("command.user.reset");
        }
    }
}
