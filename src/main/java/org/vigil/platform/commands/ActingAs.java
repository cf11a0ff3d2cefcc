package org.vigil.platform.commands;

import picocli.CommandLine.Option;

/** In whose name a command acts. */
@SuppressWarnings("NullAway.Init")
final class ActingAs {

    @Option(
            names = "--as",
            required = true,
            paramLabel = "USER",
            description = "The account that acts. Its roles decide what is possible, and the log names it.")
    String username;
}
