package org.vigil.platform.commands;

import java.util.Locale;
import org.vigil.shared.language.Bundles;

/** What a command says that starts no Vigil; read when one does, and not for every command. */
final class Sentences {

    private static final Bundles BUNDLES = Bundles.load();

    private Sentences() {}

    static String say(String key, Object... args) {
        return BUNDLES.getMessage(key, args, Locale.ENGLISH);
    }
}
