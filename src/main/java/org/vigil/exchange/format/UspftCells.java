package org.vigil.exchange.format;

import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Cells of the Tracker's export: "None", "[]" and "False" say nothing; HTML becomes text. */
final class UspftCells {

    private static final int LONGEST_SUMMARY = 10_000;

    private UspftCells() {}

    static String said(RowScribe row, String column) {
        var text = row.cell(column);
        return text.equals("None") || text.equals("[]") || text.equals("False") ? "" : text;
    }

    static String text(String html) {
        return cut(plain(html), 500);
    }

    static String summary(String html) {
        return cut(plain(html), LONGEST_SUMMARY);
    }

    /** The words of a page: paragraphs become lines, markup and scripts go, signs that hide or turn text go. */
    static String plain(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("script,style,iframe,figure,noscript").remove();
        body.select("p,br,li,h1,h2,h3,h4,blockquote,div").append("\\n");
        var text = body.text().replace("\\n", "\n").replaceAll("[ \\t\u00A0]*\n[ \\t\u00A0]*", "\n");
        return text.replaceAll("\n{2,}", "\n")
                .replaceAll("[\\p{Cc}\\p{Cf}&&[^\n]]", "")
                .strip();
    }

    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end).strip() + "…";
    }

    /** The day of "2020-03-10 18:56:58.597549+00:00". */
    static @Nullable String day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? text.substring(0, 10) : null;
    }
}
