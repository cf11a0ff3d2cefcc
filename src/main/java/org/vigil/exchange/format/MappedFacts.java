package org.vigil.exchange.format;

import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Age;
import org.vigil.cases.dossier.Arrest;
import org.vigil.cases.dossier.Custody;
import org.vigil.cases.dossier.Death;
import org.vigil.cases.dossier.Health;
import org.vigil.cases.dossier.LibertyStatus;
import org.vigil.cases.dossier.Release;
import org.vigil.cases.dossier.Role;
import org.vigil.cases.dossier.Sex;
import org.vigil.exchange.ColumnMapping;
import org.vigil.exchange.MappedField;
import org.vigil.shared.CleanText;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;

/** What a row of a mapped list claims beside names. */
final class MappedFacts {

    private static final Map<String, Sex.Value> SEXES = Map.of(
            "m", Sex.Value.MALE,
            "man", Sex.Value.MALE,
            "м", Sex.Value.MALE,
            "мужской", Sex.Value.MALE,
            "f", Sex.Value.FEMALE,
            "w", Sex.Value.FEMALE,
            "woman", Sex.Value.FEMALE,
            "ж", Sex.Value.FEMALE,
            "женский", Sex.Value.FEMALE);

    private static final Map<String, Role.Kind> ROLES = Map.of(
            "reporter", Role.Kind.JOURNALIST,
            "correspondent", Role.Kind.JOURNALIST,
            "columnist", Role.Kind.JOURNALIST,
            "журналист", Role.Kind.JOURNALIST,
            "блогер", Role.Kind.BLOGGER,
            "vlogger", Role.Kind.VIDEO_BLOGGER,
            "cameraman", Role.Kind.CAMERA_OPERATOR,
            "photojournalist", Role.Kind.PHOTOGRAPHER,
            "lawyer", Role.Kind.MEDIA_LAWYER,
            "редактор", Role.Kind.EDITOR);

    private static final java.util.Set<String> HELD = java.util.Set.of(
            "imprisoned",
            "held",
            "detained",
            "in custody",
            "in prison",
            "jailed",
            "arrested",
            "behind bars",
            "заключен",
            "арестован",
            "задержан");
    private static final java.util.Set<String> FREED =
            java.util.Set.of("released", "freed", "free", "освобожден", "освобождён");
    private static final java.util.Set<String> DEAD =
            java.util.Set.of("killed", "dead", "died", "deceased", "murdered");
    private static final Map<String, LibertyStatus> STATUSES = Map.of(
            "missing", LibertyStatus.MISSING,
            "disappeared", LibertyStatus.MISSING,
            "house arrest", LibertyStatus.HOUSE_ARREST,
            "exiled", LibertyStatus.EXILED,
            "in exile", LibertyStatus.EXILED,
            "sentenced", LibertyStatus.HELD_SERVING,
            "awaiting trial", LibertyStatus.HELD_INVESTIGATION);

    private final RowScribe row;
    private final ColumnMapping mapping;

    MappedFacts(RowScribe row, ColumnMapping mapping) {
        this.row = row;
        this.mapping = mapping;
    }

    void claim(CountryCode country, @Nullable FuzzyDate arrested, @Nullable Integer year) {
        arrest(country, arrested);
        var place = first(MappedField.PLACE_HELD);
        var asOf = year == null ? null : FuzzyDate.year(year);
        each(MappedField.STATUS, column -> status(column, country, asOf, place));
        if (!has(MappedField.STATUS) && !place.isEmpty()) {
            each(
                    MappedField.PLACE_HELD,
                    column -> row.claim(
                            column, () -> new Custody(null, asOf, FuzzyPlace.of(country, null, place), null, null)));
        }
        each(
                MappedField.RELEASE_DATE,
                column -> row.claim(
                        column,
                        () -> new Release(MappedWords.date(row.cell(column), mapping.monthFirst()), null, null)));
        each(MappedField.CHARGE, column -> Cpj.charges(row, column));
        each(MappedField.SENTENCE, column -> CpjSentence.claim(row, column, column, ""));
        each(MappedField.OUTLET, column -> Cpj.outlets(row, column, null, null));
        each(MappedField.ROLE, this::roles);
        each(
                MappedField.SEX,
                column -> row.claim(column, () -> new Sex(MappedWords.choice(said(column), Sex.Value.class, SEXES))));
        each(MappedField.AGE, column -> row.claim(column, () -> age(row.cell(column))));
        each(MappedField.HEALTH, column -> row.claim(column, () -> new Health(null, null, row.cell(column), asOf)));
    }

    private void arrest(CountryCode country, @Nullable FuzzyDate date) {
        var locality = first(MappedField.ARREST_PLACE);
        var authority = first(MappedField.ARREST_AUTHORITY);
        var column = has(MappedField.ARREST_DATE)
                ? MappedField.ARREST_DATE
                : has(MappedField.ARREST_PLACE) ? MappedField.ARREST_PLACE : MappedField.ARREST_AUTHORITY;
        if (date != null || !locality.isEmpty() || !authority.isEmpty()) {
            row.claim(
                    MappedWords.columns(mapping, column).get(0),
                    () -> new Arrest(date, FuzzyPlace.of(country, null, locality), authority, null));
        }
    }

    /** A status is a custody, a release or a death, as the word says. */
    private void status(String column, CountryCode country, @Nullable FuzzyDate asOf, String place) {
        var word = said(column).toLowerCase(Locale.ROOT);
        if (DEAD.contains(word)) {
            row.claim(column, () -> new Death(asOf, FuzzyPlace.of(country, null, null), null, null, null));
        } else if (FREED.contains(word)) {
            row.claim(column, () -> new Release(null, null, null));
        } else {
            row.claim(
                    column,
                    () -> new Custody(
                            HELD.contains(word)
                                    ? null
                                    : MappedWords.choice(said(column), LibertyStatus.class, STATUSES),
                            asOf,
                            FuzzyPlace.of(country, null, place),
                            null,
                            null));
        }
    }

    private void roles(String column) {
        for (var role : Cpj.parts(row.cell(column))) {
            row.claim(
                    column,
                    () -> new Role(MappedWords.choice(MappedWords.ours(mapping, role), Role.Kind.class, ROLES)));
        }
    }

    private static Age age(String text) {
        if (!text.matches("\\d{1,3}")) {
            throw new IllegalArgumentException(
                    "\"" + CleanText.shown(text) + "\" is not an age: write the number of years.");
        }
        return new Age(Integer.parseInt(text), null);
    }

    private String said(String column) {
        return MappedWords.ours(mapping, row.cell(column));
    }

    private boolean has(MappedField field) {
        return MappedWords.columns(mapping, field).stream()
                .anyMatch(column -> !row.cell(column).isEmpty());
    }

    private String first(MappedField field) {
        return MappedWords.columns(mapping, field).stream()
                .map(row::cell)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private void each(MappedField field, Consumer<String> work) {
        MappedWords.columns(mapping, field).stream()
                .filter(column -> !row.cell(column).isEmpty())
                .forEach(work);
    }
}
