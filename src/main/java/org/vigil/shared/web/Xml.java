package org.vigil.shared.web;

import org.jspecify.annotations.Nullable;

/** Small pieces of XML, with everything in them escaped. */
public final class Xml {

    private Xml() {}

    public static String element(String name, String text) {
        return "<" + name + ">" + Markup.escape(text) + "</" + name + ">\n";
    }

    public static String link(String rel, @Nullable String type, String href) {
        return "<link rel=\"" + rel + "\"" + (type == null ? "" : " type=\"" + type + "\"") + " href=\""
                + Markup.escape(href) + "\"/>\n";
    }
}
