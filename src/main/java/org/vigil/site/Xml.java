package org.vigil.site;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.web.Markup;

/** Small pieces of XML, with everything in them escaped. */
final class Xml {

    private Xml() {}

    static String element(String name, String text) {
        return "<" + name + ">" + Markup.escape(text) + "</" + name + ">\n";
    }

    static String link(String rel, @Nullable String type, String href) {
        return "<link rel=\"" + rel + "\"" + (type == null ? "" : " type=\"" + type + "\"") + " href=\""
                + Markup.escape(href) + "\"/>\n";
    }
}
