package org.vigil.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import org.vigil.shared.Sha256;
import org.vigil.shared.web.Csv;
import tools.jackson.databind.json.JsonMapper;

/** The cells of a row as the store keeps them, and the hash by which the same row is known again. */
final class Cells {

    static final String OURS = "vigil_";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Cells() {}

    /** PostgreSQL keeps no NUL; a row that holds one is refused before, so what is kept loses nothing. */
    static String write(List<String> cells) {
        return JSON.writeValueAsString(cells);
    }

    static List<String> read(String json) {
        return List.of(JSON.readValue(json, String[].class));
    }

    /** Of the format and of what the cells say: blanks around them and the form of accents do not matter. */
    static String hash(String format, List<String> header, List<String> cells, int sub) {
        var digest = Sha256.start();
        add(digest, format);
        for (int index = 0; index < cells.size(); index++) {
            if (index >= header.size() || !isOurs(header.get(index))) {
                add(digest, Normalizer.normalize(cells.get(index).strip(), Normalizer.Form.NFC));
            }
        }
        add(digest, String.valueOf(sub));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The columns that we add to a file of refused rows say nothing of the row itself. */
    static boolean isOurs(String column) {
        return column.startsWith(OURS);
    }

    /** A cell of a file that we wrote, as it was before it was made plain for spreadsheets. */
    static String original(String cell) {
        var rest = cell.startsWith("'") ? cell.substring(1) : cell;
        return Csv.plain(rest).equals(cell) ? rest : cell;
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0x1F);
    }
}
