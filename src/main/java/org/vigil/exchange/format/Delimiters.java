package org.vigil.exchange.format;

/** Finds out what stands between two cells: the sign that parts the header, outside quotation marks, into the most columns. */
final class Delimiters {

    private static final char[] POSSIBLE = {',', ';', '\t', '|'};

    private Delimiters() {}

    static char of(CharSequence start) {
        var best = ',';
        var most = 0;
        for (char sign : POSSIBLE) {
            var count = inFirstRecord(start, sign);
            if (count > most) {
                best = sign;
                most = count;
            }
        }
        return best;
    }

    private static int inFirstRecord(CharSequence start, char sign) {
        var quoted = false;
        var count = 0;
        for (int index = 0; index < start.length(); index++) {
            var here = start.charAt(index);
            if (here == '"') {
                quoted = !quoted;
            } else if (!quoted && here == sign) {
                count++;
            } else if (!quoted && here == '\n' && count > 0) {
                return count;
            }
        }
        return count;
    }
}
