package org.vigil.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.FuzzyDate;

/** Guesses what columns mean: by the words that their names hold, then by what stands in them. */
final class MappingGuess {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})");
    private static final int MOST_SAMPLES = 3;

    /** The first that fits wins, so the narrow come before the wide. */
    private static final Map<MappedField, Pattern> NAMES = names();

    private MappingGuess() {}

    private static Map<MappedField, Pattern> names() {
        Map<MappedField, Pattern> names = new EnumMap<>(MappedField.class);
        names.put(MappedField.ALIAS, words("alias|aka|pen ?name|pseudonym|nickname|псевдоним|alias|también"));
        names.put(
                MappedField.ARREST_DATE,
                words("arrest.*(date|day)|date.*(arrest|detention|detained)|detained on|arrested|^date$|дата|fecha"));
        names.put(MappedField.RELEASE_DATE, words("release|освобо|liberaci"));
        names.put(MappedField.CENSUS_YEAR, words("^year$|census|^год$|^año$"));
        names.put(MappedField.COUNTRY, words("country|pays|país|страна|^land$|nation$"));
        names.put(MappedField.STATUS, words("status|situation|статус|estado"));
        names.put(
                MappedField.PLACE_HELD,
                words("prison|held (in|at)|place.*deten|custody.*(place|location)|jail|тюрьма|колония"));
        names.put(MappedField.ARREST_AUTHORITY, words("authority|arrested by|detained by|орган"));
        names.put(MappedField.ARREST_PLACE, words("city|town|place|location|locality|город|место|ciudad|lugar"));
        names.put(MappedField.SENTENCE, words("sentence|term|приговор|срок|condena"));
        names.put(MappedField.CHARGE, words("charge|article|accus|обвинен|статья|cargos"));
        names.put(MappedField.OUTLET, words("outlet|media|organi[sz]ation|employer|affiliation|издание|сми|medio"));
        names.put(MappedField.ROLE, words("role|job|profession|occupation|профессия|должность|profesi"));
        names.put(MappedField.SEX, words("^sex$|gender|пол$|sexo|género"));
        names.put(MappedField.AGE, words("^age$|возраст|edad"));
        names.put(MappedField.HEALTH, words("health|здоровье|salud"));
        names.put(MappedField.ID, words("url|link|^id$|identifier|ссылка|enlace"));
        names.put(MappedField.NAME, words("name|journalist|person|имя|фио|nombre|nom$"));
        names.put(MappedField.NOTE, words("note|comment|description|summary|примечан|notas"));
        return names;
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static MappingProposal of(List<String> header, List<RawRow> samples) {
        var columns = new ArrayList<MappingProposal.Column>();
        var taken = EnumSet.noneOf(MappedField.class);
        var monthFirst = false;
        for (int index = 0; index < header.size(); index++) {
            var cells = cells(samples, index);
            monthFirst |= cells.stream().anyMatch(MappingGuess::namesMonthFirst);
            var guess = Cells.isOurs(header.get(index)) ? null : guess(header.get(index), taken);
            guess = guess == null && !Cells.isOurs(header.get(index)) ? guess(cells, taken) : guess;
            if (guess != null && guess != MappedField.NOTE && guess != MappedField.CHARGE) {
                taken.add(guess);
            }
            columns.add(new MappingProposal.Column(
                    header.get(index),
                    guess,
                    cells.stream().distinct().limit(MOST_SAMPLES).toList()));
        }
        return new MappingProposal(columns, monthFirst);
    }

    private static List<String> cells(List<RawRow> samples, int index) {
        return samples.stream()
                .filter(row -> index < row.cells().size())
                .map(row -> row.cells().get(index).strip())
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.length() > 80 ? cell.substring(0, 80) + "…" : cell)
                .toList();
    }

    private static @Nullable MappedField guess(String name, EnumSet<MappedField> taken) {
        var spaced = name.replace('_', ' ').toLowerCase(Locale.ROOT).strip();
        return NAMES.entrySet().stream()
                .filter(entry -> !taken.contains(entry.getKey())
                        && entry.getValue().matcher(spaced).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** What stands in a column may say what its name does not: countries, and dates of which the first is taken for the arrest. */
    private static @Nullable MappedField guess(List<String> cells, EnumSet<MappedField> taken) {
        if (cells.isEmpty()) {
            return null;
        }
        if (!taken.contains(MappedField.COUNTRY) && cells.stream().allMatch(CountryNames::isKnown)) {
            return MappedField.COUNTRY;
        }
        return !taken.contains(MappedField.ARREST_DATE) && cells.stream().allMatch(MappingGuess::isDate)
                ? MappedField.ARREST_DATE
                : null;
    }

    private static boolean isDate(String cell) {
        if (SLASHED.matcher(cell).matches()) {
            return true;
        }
        try {
            return cell.length() > 4 && FuzzyDate.parse(cell).isKnown();
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    /** 12/31/2022 names the month first; 3/4/2022 does not say. */
    private static boolean namesMonthFirst(String cell) {
        var date = SLASHED.matcher(cell);
        return date.matches() && Integer.parseInt(date.group(1)) <= 12 && Integer.parseInt(date.group(2)) > 12;
    }
}
