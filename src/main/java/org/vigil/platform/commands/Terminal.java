package org.vigil.platform.commands;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The terminal at which somebody sits, if somebody does. */
final class Terminal {

    private Terminal() {}

    static boolean isThere() {
        return console() != null;
    }

    /** What somebody types without seeing it. */
    static String unseen(String asked) {
        var console = console();
        return console == null ? "" : String.valueOf(console.readPassword("%s", asked));
    }

    /** Since Java 22 there is a console without a terminal too, unless the machine is told otherwise; its input is read all the same. */
    @SuppressWarnings("SystemConsoleNull")
    private static @Nullable Console console() {
        return System.console();
    }
}
