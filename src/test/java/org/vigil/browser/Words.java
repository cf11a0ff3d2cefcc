package org.vigil.browser;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the pages, from the bundles that the pages take them from. */
final class Words {

    private static final List<ResourceBundle> BUNDLES = Stream.of(
                    "layout",
                    "desk",
                    "deskcase",
                    "advocacy",
                    "process",
                    "publication",
                    "dossier",
                    "intake",
                    "matching",
                    "site",
                    "refusals")
            .map(name -> ResourceBundle.getBundle("messages/" + name, Locale.ENGLISH))
            .toList();

    private Words() {}

    static String say(String key, Object... args) {
        var pattern = BUNDLES.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message " + key))
                .getString(key);
        return new MessageFormat(pattern, Locale.UK).format(args);
    }

    /** What a task asks for, as the queue says it. */
    static String task(String key) {
        return say("desk.task." + key);
    }
}
