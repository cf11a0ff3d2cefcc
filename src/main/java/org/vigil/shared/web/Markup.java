package org.vigil.shared.web;

/** Escapes text for markup that is built in code, which is drawings only; pages are templates. */
public final class Markup {

    private Markup() {}

    /** The text, safe as element content and inside quoted attributes; characters that XML cannot hold are dropped. */
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(escaped, point));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> {
                if (point >= ' ' || point == '\n' || point == '\t') {
                    escaped.appendCodePoint(point);
                }
            }
        }
    }
}
