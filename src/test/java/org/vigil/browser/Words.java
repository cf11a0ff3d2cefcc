package org.vigil.browser;

import java.util.Locale;
import org.vigil.shared.language.Bundles;

/** The words of the pages, from the bundles that the pages take them from. */
final class Words {

    private static final Bundles BUNDLES = Bundles.load();

    private Words() {}

    static String say(String key, Object... args) {
        return BUNDLES.getMessage(key, args, Locale.UK);
    }

    /** What a task asks for, as the queue says it. */
    static String task(String key) {
        return say("desk.task." + key);
    }
}
