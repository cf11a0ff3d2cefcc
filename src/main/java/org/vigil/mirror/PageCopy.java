package org.vigil.mirror;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A page on its way into the mirror, in one pass over its bytes, for a mirror has ten thousands of them: its links are led anew, each
 * drawing stands where it is used, before its main part stands that it is a copy, and what only sets its source in order is left out:
 * nearly a third of its bytes.
 *
 * @param links how they are led
 * @param icons the drawings, by their name: a browser that opens a file takes no drawing out of another file
 */
record PageCopy(Links links, Map<String, byte[]> icons) {

    private static final byte[] NOTHING = new byte[0];
    private static final byte[] LINE = {'\n'};
    private static final byte[] MAIN = Mirror.utf8("<main");
    private static final byte[] USE = Mirror.utf8("<use href=\"");
    private static final byte[] USED = Mirror.utf8("\"></use>");
    private static final String ICON = "/img/icons.svg#";
    private static final List<byte[]> ATTRIBUTES = List.of("href", "src", "action", "srcset", "poster").stream()
            .map(Mirror::utf8)
            .toList();
    private static final byte[] ACTION = Mirror.utf8("action");

    /**
     * @param notice that this is a copy
     * @param found takes the addresses inside the mirror that the page leads to
     */
    byte[] of(Place from, byte[] page, byte[] notice, Set<String> found) {
        return new Pass(from, page, notice, found).bytes();
    }

    /** One pass. */
    private final class Pass {

        private final Place from;
        private final byte[] page;
        private final byte[] notice;
        private final Set<String> found;
        private final byte[] base = Mirror.utf8(links.base());
        private final ByteArrayOutputStream out;
        private int done;
        private boolean noticed;

        Pass(Place from, byte[] page, byte[] notice, Set<String> found) {
            this.from = from;
            this.page = page;
            this.notice = notice;
            this.found = found;
            this.out = new ByteArrayOutputStream(page.length + page.length / 4);
        }

        byte[] bytes() {
            for (var at = 0; at < page.length; at++) {
                var sign = page[at];
                if (sign == '=') {
                    at = Math.max(at, attribute(at));
                } else if (sign == '<' && !noticed && isAt(MAIN, at)) {
                    noticed = true;
                    put(at, new Pass(from, notice, NOTHING, found).bytes(), at);
                } else if (sign == '>' || sign == '\n') {
                    at = shorten(at);
                } else if (sign == base[0] && isAt(base, at)) {
                    put(at, Mirror.utf8(links.elsewhere()), at + base.length);
                }
            }
            out.write(page, done, page.length - done);
            return out.toByteArray();
        }

        /** Blanks with an end of a line among them, behind a tag or before one, are one end of a line. Returns the last place of them. */
        private int shorten(int at) {
            var end = at + 1;
            var lines = page[at] == '\n';
            while (end < page.length && (page[end] == ' ' || page[end] == '\n')) {
                lines |= page[end] == '\n';
                end++;
            }
            var beforeATag = end < page.length && page[end] == '<';
            if (!lines || end <= at + 2 || (page[at] == '\n' && !beforeATag)) {
                return at;
            }
            put(at + 1, page[at] == '\n' ? NOTHING : LINE, end);
            return end - 1;
        }

        /** The last place of the value, where an attribute that leads somewhere has its sign of equality here. */
        private int attribute(int at) {
            var begin = at + 2;
            if (begin >= page.length || page[at + 1] != '"' || !leads(at)) {
                return at;
            }
            var end = begin;
            while (end < page.length && page[end] != '"') {
                end++;
            }
            if (end == page.length) {
                return at;
            }
            var value = new String(page, begin, end - begin, StandardCharsets.UTF_8);
            var use = begin - USE.length;
            if (value.startsWith(ICON) && use >= done && isAt(USE, use) && isAt(USED, end)) {
                put(use, icons.getOrDefault(value.substring(ICON.length()), NOTHING), end + USED.length);
                return end + USED.length - 1;
            }
            put(begin, Mirror.utf8(links.attribute(from, value, ends(ACTION, at), found)), end);
            return end;
        }

        private boolean leads(int end) {
            for (var name : ATTRIBUTES) {
                if (ends(name, end)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a name ends here that does not go on before it. */
        private boolean ends(byte[] name, int end) {
            var begin = end - name.length;
            return begin > 0 && !Character.isLetterOrDigit(page[begin - 1]) && isAt(name, begin);
        }

        private boolean isAt(byte[] text, int at) {
            if (at + text.length > page.length) {
                return false;
            }
            for (var sign = 0; sign < text.length; sign++) {
                if (page[at + sign] != text[sign]) {
                    return false;
                }
            }
            return true;
        }

        /** What stood up to here, then this in place of what stood up to there. */
        private void put(int until, byte[] instead, int next) {
            out.write(page, done, until - done);
            out.writeBytes(instead);
            done = next;
        }
    }
}
