package org.vigil.evidence;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares words, not typography: blanks, quotation marks, dashes and soft hyphens count alike; letters and case do not. */
final class QuoteText {

    private static final Pattern OMISSION =
            Pattern.compile("\\s*(?:\\[\\s*(?:…|\\.\\.\\.)\\s*]|\\(\\s*(?:…|\\.\\.\\.)\\s*\\)|…|\\.\\.\\.)\\s*");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern DOUBLE_MARKS = Pattern.compile("[\\u201C-\\u201F\\u00AB\\u00BB\\u2033]");
    private static final Pattern SINGLE_MARKS = Pattern.compile("[\\u2018-\\u201B\\u2032\\u0060\\u00B4\\u02BC]");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

    private QuoteText() {}

    /** Whether the quote stands in the text; parts around an omission must stand in their order. */
    static boolean standsIn(String quote, String text) {
        var parts = Arrays.stream(OMISSION.split(quote))
                .map(QuoteText::plain)
                .map(QuoteText::withoutOuterMarks)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty()) {
            return false;
        }
        var plainText = plain(text);
        var from = 0;
        for (var part : parts) {
            var found = plainText.indexOf(part, from);
            if (found < 0) {
                return false;
            }
            from = found + part.length();
        }
        return true;
    }

    static String plain(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var visible = INVISIBLE.matcher(composed).replaceAll("");
        var marked = SINGLE_MARKS
                .matcher(DOUBLE_MARKS.matcher(visible).replaceAll("\""))
                .replaceAll("'");
        return BLANKS.matcher(DASHES.matcher(marked).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }

    private static String withoutOuterMarks(String part) {
        return part.length() > 2 && part.startsWith("\"") && part.endsWith("\"")
                ? part.substring(1, part.length() - 1).strip()
                : part;
    }

    /** The words of a page: no scripts, no markup, entities read. */
    static String ofHtml(String html) {
        var words = new StringBuilder(html.length());
        var at = 0;
        while (at < html.length()) {
            var open = html.indexOf('<', at);
            if (open < 0) {
                words.append(html, at, html.length());
                break;
            }
            words.append(html, at, open);
            at = afterTag(html, open, words);
        }
        return org.springframework.web.util.HtmlUtils.htmlUnescape(words.toString());
    }

    private static int afterTag(String html, int open, StringBuilder words) {
        if (html.startsWith("<!--", open)) {
            return after(html, "-->", open);
        }
        var name = tagName(html, open);
        if (name.isEmpty() && !html.startsWith("</", open) && !html.startsWith("<!", open)) {
            words.append('<');
            return open + 1;
        }
        if (name.equals("script") || name.equals("style")) {
            var close = indexOfIgnoringCase(html, "</" + name, open);
            return close < 0 ? html.length() : after(html, ">", close);
        }
        if (!INLINE.contains(name.startsWith("/") ? name.substring(1) : name)) {
            words.append(' ');
        }
        return after(html, ">", open);
    }

    private static final java.util.Set<String> INLINE = java.util.Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "em", "font", "i", "mark", "q", "s", "small", "span", "strong",
            "sub", "sup", "u", "wbr");

    private static String tagName(String html, int open) {
        var end = open + 1;
        while (end < html.length() && end < open + 20 && isNameSign(html.charAt(end), end == open + 1)) {
            end++;
        }
        return html.substring(open + 1, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameSign(char sign, boolean first) {
        return (first && sign == '/')
                || (sign >= 'a' && sign <= 'z')
                || (sign >= 'A' && sign <= 'Z')
                || (!first && sign >= '0' && sign <= '9');
    }

    private static int after(String html, String end, int from) {
        var found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private static int indexOfIgnoringCase(String html, String wanted, int from) {
        for (var at = from; at <= html.length() - wanted.length(); at++) {
            if (html.regionMatches(true, at, wanted, 0, wanted.length())) {
                return at;
            }
        }
        return -1;
    }
}
