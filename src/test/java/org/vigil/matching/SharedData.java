package org.vigil.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The publishers' own files, which stay outside the repository. */
final class SharedData {

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "Israel and the Occupied Palestinian Territory", "PS",
            "Democratic Republic of the Congo", "CD",
            "Republic of Congo", "CG",
            "Myanmar", "MM",
            "Ivory Coast", "CI",
            "Turkey", "TR");

    private SharedData() {}

    static boolean isPresent() {
        return Files.isReadable(file("cpj-2018-export"));
    }

    private static Path file(String name) {
        return Path.of(System.getProperty("vigil.shared", "../shared"), "data", name + ".csv");
    }

    /** The rows of a file, each by the names of its columns. */
    static List<Map<String, String>> rows(String name) throws IOException {
        var cells = cells(Files.readString(file(name)));
        var header = cells.get(0);
        var rows = new ArrayList<Map<String, String>>();
        for (var line : cells.subList(1, cells.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < Math.min(header.size(), line.size()); i++) {
                row.put(header.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    static @Nullable String iso(@Nullable String country) {
        if (country == null) {
            return null;
        }
        if (OTHER_NAMES.containsKey(country)) {
            return OTHER_NAMES.get(country);
        }
        for (var code : Locale.getISOCountries()) {
            if (new Locale("", code).getDisplayCountry(Locale.ENGLISH).equals(country)) {
                return code;
            }
        }
        return null;
    }

    private static List<List<String>> cells(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        if (!row.isEmpty()) {
            row.add(cell.toString().strip());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
