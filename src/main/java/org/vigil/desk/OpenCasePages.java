package org.vigil.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.cases.FactForm;
import org.vigil.cases.LikelyDuplicate;
import org.vigil.cases.dossier.ClaimScope;
import org.vigil.cases.dossier.FactType;
import org.vigil.cases.dossier.IncidentType;
import org.vigil.cases.dossier.Modality;
import org.vigil.cases.dossier.Name;
import org.vigil.cases.dossier.SlotGroup;
import org.vigil.cases.dossier.SourceKind;
import org.vigil.matching.Band;
import org.vigil.shared.web.Choice;
import org.vigil.shared.web.FieldError;

/** Makes the page of the form to open a case from what was typed so far. */
@Component
class OpenCasePages {

    private static final List<String> SCRIPTS = List.of(
            "Latn", "Cyrl", "Arab", "Hans", "Hant", "Hebr", "Grek", "Geor", "Armn", "Ethi", "Deva", "Beng", "Mymr",
            "Thai", "Khmr", "Hang", "Jpan");

    private final DeskWords words;

    OpenCasePages(DeskWords words) {
        this.words = words;
    }

    OpenCasePage page(OpenCaseForm form, @Nullable List<LikelyDuplicate> duplicates, List<FieldError> errors) {
        var source = form.source();
        return new OpenCasePage(
                IntStream.range(0, form.names().size())
                        .mapToObj(index -> name(form.names().get(index), index))
                        .toList(),
                form.names().size() < OpenCaseForm.MOST_NAMES,
                words.countries(form.country()),
                words.choices(IncidentType.values(), form.incident()),
                form.year(),
                form.summary(),
                source.title(),
                source.publisher(),
                source.originGroup(),
                words.choices(SourceKind.values(), source.kind()),
                source.url(),
                source.publishedAt(),
                source.confidential(),
                IntStream.range(0, form.facts().size())
                        .mapToObj(index -> fact(form.facts().get(index), index))
                        .toList(),
                factTypes(),
                form.facts().size() < OpenCaseForm.MOST_FACTS,
                duplicates == null ? null : shown(duplicates),
                form.openAnyway(),
                errors);
    }

    List<OpenCaseDuplicate> shown(List<LikelyDuplicate> duplicates) {
        return duplicates.stream()
                .map(found -> new OpenCaseDuplicate(
                        found.ref().toString(),
                        found.name(),
                        words.country(found.country()),
                        found.stage().name(),
                        words.say("matching.band." + found.band()),
                        found.band() == Band.SAME,
                        found.why().stream()
                                .map(reason -> words.say(reason.messageKey(), reason.messageArgs()))
                                .toList()))
                .toList();
    }

    private OpenCasePage.NameRow name(OpenCaseForm.TypedName typed, int index) {
        return new OpenCasePage.NameRow(
                "names." + index + ".",
                index,
                typed.text(),
                words.choices(Name.Kind.values(), typed.kind()),
                SCRIPTS.stream()
                        .map(script ->
                                Choice.of(script, words.script(script)).selectedIf(script.equals(typed.script())))
                        .toList());
    }

    private OpenCasePage.FactBlock fact(OpenCaseForm.TypedFact typed, int index) {
        var at = "facts." + index + ".";
        return new OpenCasePage.FactBlock(
                at,
                index,
                typed.type().name(),
                words.label(typed.type()),
                FactForm.of(typed.type()).fields().stream()
                        .map(field -> field(at + "f.", field, typed.fields().getOrDefault(field.name(), "")))
                        .toList(),
                words.choices(Modality.values(), typed.modality()),
                words.choices(ClaimScope.values(), typed.scope()),
                typed.attribution(),
                typed.locator(),
                typed.quote(),
                typed.individualNote(),
                typed.scope().equals(ClaimScope.GROUP.name()));
    }

    private OpenCasePage.Field field(String at, FactForm.Field field, String value) {
        return new OpenCasePage.Field(
                at + field.name(),
                switch (field.kind()) {
                    case LONG_TEXT -> "area";
                    case INTEGER -> "number";
                    case ENUM, COUNTRY, BOOLEAN -> "select";
                    default -> "input";
                },
                words.label(field),
                field.kind() == FactForm.Kind.DATE ? words.say("desk.new.date.hint") : null,
                value,
                choices(field, value),
                !field.required());
    }

    private List<Choice> choices(FactForm.Field field, String value) {
        return switch (field.kind()) {
            case COUNTRY -> words.countries(value);
            case BOOLEAN ->
                Stream.of("true", "false")
                        .map(answer -> Choice.of(answer, words.say("desk.new." + answer))
                                .selectedIf(answer.equals(value)))
                        .toList();
            case ENUM -> {
                var choices = field.choices();
                yield choices == null ? List.of() : words.choices(choices.getEnumConstants(), value);
            }
            default -> List.of();
        };
    }

    private List<OpenCasePage.FactGroup> factTypes() {
        var groups = new LinkedHashMap<SlotGroup, List<Choice>>();
        Arrays.stream(SlotGroup.values()).forEach(group -> groups.put(group, new ArrayList<>()));
        for (var type : FactType.values()) {
            if (type != FactType.NAME) {
                groups.getOrDefault(type.group(), new ArrayList<>()).add(Choice.of(type.name(), words.label(type)));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new OpenCasePage.FactGroup(words.label(group.getKey()), group.getValue()))
                .toList();
    }
}
