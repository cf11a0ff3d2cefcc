package org.vigil.platform.commands;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.vigil.shared.Refusal;

/** A password as a command gets it: typed unseen, or the first line of the input. Never an argument, which others could see. */
final class Passphrase {

    private Passphrase() {}

    static String read(Vigil vigil) {
        if (!Terminal.isThere()) {
            return firstLine();
        }
        var typed = Terminal.unseen(vigil.say("command.password"));
        var again = Terminal.unseen(vigil.say("command.password.again"));
        if (!typed.equals(again)) {
            throw Refusal.invalid("password", "command.password.differs");
        }
        return typed;
    }

    private static String firstLine() {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
