package org.vigil.desk;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.FactForm;
import org.vigil.cases.NewClaim;
import org.vigil.cases.NewSource;
import org.vigil.cases.OpenCase;
import org.vigil.cases.SourceGrade;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.InvalidFieldException;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.shared.CountryCode;
import org.vigil.shared.Refusal;
import org.vigil.shared.web.FieldError;

/** Reads a filled form into the command that opens a case, or says at which fields it cannot, all of them at once. */
final class OpenCaseReading {

    private static final int MOST_ASKED_WITH = OpenCaseForm.MOST_NAMES + OpenCaseForm.MOST_FACTS;

    private final OpenCaseForm form;
    private final DeskWords words;
    private final List<FieldError> errors = new ArrayList<>();

    OpenCaseReading(OpenCaseForm form, DeskWords words) {
        this.form = form;
        this.words = words;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** The command, when nothing is wrong. */
    @Nullable
    OpenCase read() {
        var names = names();
        var country = country();
        var year = year();
        var source = source();
        var claims = claims();
        if (!errors.isEmpty() || country == null) {
            return null;
        }
        try {
            return new OpenCase(names, country, incident(), year, form.summary(), source, claims);
        } catch (Refusal refused) {
            refused.fields().forEach(field -> wrong(idOf(field.field()), words.say(field)));
            return null;
        }
    }

    /** Every name and fact that can be read already; what cannot is left out. */
    List<Fact> facts() {
        var facts = new ArrayList<Fact>(names());
        for (var typed : form.facts()) {
            var fact = FactForm.of(typed.type()).bind(typed.fields()).fact();
            if (fact != null) {
                facts.add(fact);
            }
        }
        return facts.size() > MOST_ASKED_WITH ? facts.subList(0, MOST_ASKED_WITH) : facts;
    }

    private static String idOf(String field) {
        return switch (field) {
            case "person.names" -> "names.0.text";
            case "incidentYear" -> "year";
            case "claims" -> "newFact";
            default -> field;
        };
    }

    private List<Name> names() {
        var names = new ArrayList<Name>();
        for (int index = 0; index < form.names().size(); index++) {
            var typed = form.names().get(index);
            if (!typed.isEmpty()) {
                try {
                    names.add(new Name(typed.text(), script(typed), one(Name.Kind.values(), typed.kind())));
                } catch (InvalidFieldException refused) {
                    wrong("names." + index + "." + refused.field(), String.valueOf(refused.getMessage()));
                } catch (IllegalArgumentException refused) {
                    wrong("names." + index + ".text", String.valueOf(refused.getMessage()));
                }
            }
        }
        if (names.isEmpty() && errors.isEmpty()) {
            wrong("names.0.text", words.say("desk.new.name.missing"));
        }
        return names;
    }

    /** The script that was chosen, else that of the first letter. */
    private static @Nullable String script(OpenCaseForm.TypedName typed) {
        if (!typed.script().isEmpty()) {
            return typed.script();
        }
        return typed.text()
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(letter -> UScript.getShortName(UScript.getScript(letter)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable CountryCode country() {
        if (form.country().isEmpty()) {
            wrong("country", words.say("desk.new.country.missing"));
            return null;
        }
        try {
            return CountryCode.of(form.country());
        } catch (IllegalArgumentException unknown) {
            wrong("country", String.valueOf(unknown.getMessage()));
            return null;
        }
    }

    private IncidentType incident() {
        var chosen = one(IncidentType.values(), form.incident());
        return chosen == null ? IncidentType.UNKNOWN : chosen;
    }

    private @Nullable Integer year() {
        if (form.year().isEmpty()) {
            return null;
        }
        if (!form.year().matches("\\d{4}")) {
            wrong("year", words.say("desk.new.year.wrong"));
            return null;
        }
        return Integer.valueOf(form.year());
    }

    private @Nullable NewSource source() {
        var typed = form.source();
        if (typed.isEmpty()) {
            return null;
        }
        var kind = one(SourceKind.values(), typed.kind());
        var origin = typed.originGroup().isEmpty()
                ? typed.publisher().isEmpty() ? typed.title() : typed.publisher()
                : typed.originGroup();
        try {
            return new NewSource(
                    typed.title(),
                    typed.publisher(),
                    origin.length() > 200 ? origin.substring(0, 200) : origin,
                    kind == null ? SourceKind.UNKNOWN : kind,
                    SourceGrade.UNGRADED,
                    null,
                    typed.url(),
                    typed.publishedAt(),
                    typed.confidential());
        } catch (Refusal refused) {
            refused.fields()
                    .forEach(field -> wrong(
                            field.field(),
                            field.field().equals("source.title") && field.code().equals("refusal.missing")
                                    ? words.say("desk.new.source.title.missing")
                                    : words.say(field)));
            return null;
        }
    }

    private List<NewClaim> claims() {
        var claims = new ArrayList<NewClaim>();
        for (int index = 0; index < form.facts().size(); index++) {
            var typed = form.facts().get(index);
            if (!typed.isEmpty()) {
                var before = errors.size();
                var claim = claim("facts." + index + ".", typed);
                if (claim != null) {
                    claims.add(claim);
                }
                sayWhichFact(before, index + 1, typed);
            }
        }
        return claims;
    }

    /** In the summary above the form, an error has to say by itself which of the facts it means. */
    private void sayWhichFact(int from, int number, OpenCaseForm.TypedFact typed) {
        for (var error : errors.subList(from, errors.size()).toArray(FieldError[]::new)) {
            var said = words.say("desk.new.fact.error", number, words.label(typed.type()), error.message());
            errors.set(errors.indexOf(error), new FieldError(error.field(), said));
        }
    }

    private @Nullable NewClaim claim(String at, OpenCaseForm.TypedFact typed) {
        var fact = fact(at, typed);
        var modality = one(Modality.values(), typed.modality());
        var scope = one(ClaimScope.values(), typed.scope());
        if (modality == null || scope == null) {
            wrong(at + (modality == null ? "modality" : "scope"), words.say("desk.new.choose"));
            return null;
        }
        if (fact == null) {
            // The fact is wrong already; what else is wrong is said at the same time.
            checkRest(at, typed, modality, scope);
            return null;
        }
        return said(at, typed, fact, modality, scope);
    }

    private void checkRest(String at, OpenCaseForm.TypedFact typed, Modality modality, ClaimScope scope) {
        said(at, typed, Name.of("-"), modality, scope);
    }

    private @Nullable NewClaim said(
            String at, OpenCaseForm.TypedFact typed, Fact fact, Modality modality, ClaimScope scope) {
        try {
            return new NewClaim(
                    null,
                    fact,
                    modality,
                    scope,
                    typed.attribution(),
                    typed.locator(),
                    typed.quote(),
                    typed.individualNote());
        } catch (Refusal refused) {
            refused.fields()
                    .forEach(field -> wrong(
                            at + field.field(),
                            field.field().equals("locator") && field.code().equals("refusal.missing")
                                    ? words.say("desk.new.locator.missing")
                                    : words.say(field)));
            return null;
        }
    }

    private @Nullable Fact fact(String at, OpenCaseForm.TypedFact typed) {
        var shape = FactForm.of(typed.type());
        var bound = shape.bind(typed.fields());
        bound.errors()
                .forEach((field, message) -> wrong(
                        field.isEmpty() ? at + "f." + shape.fields().get(0).name() : at + "f." + field, message));
        return bound.fact();
    }

    private void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
