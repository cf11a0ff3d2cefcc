package org.vigil.exchange.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.vigil.cases.dossier.Name;
import org.vigil.exchange.ColumnMapping;
import org.vigil.exchange.MappedField;
import org.vigil.shared.CleanText;
import org.vigil.shared.FuzzyDate;

/** Words and dates of other people's lists in ours. */
final class MappedWords {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");

    private MappedWords() {}

    /** What the list's word means, where people have said so. */
    static String ours(ColumnMapping mapping, String text) {
        return mapping.words().entrySet().stream()
                .filter(entry -> entry.getKey().strip().equalsIgnoreCase(text.strip()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(text);
    }

    /** Columns of that meaning, in a fixed order. */
    static List<String> columns(ColumnMapping mapping, MappedField field) {
        return mapping.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == field)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    static FuzzyDate date(String text, boolean monthFirst) {
        var date = SLASHED.matcher(text);
        if (!date.matches()) {
            return FuzzyDate.parse(text);
        }
        var day = date.group(monthFirst ? 2 : 1);
        var month = date.group(monthFirst ? 1 : 2);
        return FuzzyDate.parse(date.group(3) + "-" + month + "-" + day).withWords(text);
    }

    static void aliases(RowScribe row, String column) {
        for (var alias : row.cell(column).split("[,;/]", -1)) {
            if (!alias.isBlank()) {
                row.claim(column, () -> new Name(alias, ListedNames.script(alias), Name.Kind.PEN_NAME));
            }
        }
    }

    /** The value of an enumeration that a word names: by code, or by our word for it. */
    static <E extends Enum<E>> E choice(String text, Class<E> choices, Map<String, E> known) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        var found = known.get(plain);
        if (found != null) {
            return found;
        }
        try {
            return Enum.valueOf(choices, plain.toUpperCase(Locale.ROOT).replaceAll("[ -]+", "_"));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "\"" + CleanText.shown(text)
                            + "\" is a word that is not known here: say what it means in the mapping, as one of "
                            + String.join(
                                    ", ",
                                    java.util.Arrays.stream(choices.getEnumConstants())
                                            .map(Enum::name)
                                            .toList())
                            + ".",
                    unknown);
        }
    }
}
