package org.vigil.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.vigil.cases.dossier.FactType;

/**
 * The form to open a case exactly as it was typed, so that nothing is lost when something is to be put right.
 *
 * @param names what the person is called
 * @param country where it happened
 * @param incident what happened
 * @param year in which it began
 * @param summary free words
 * @param source the first source
 * @param facts what that source says
 * @param seen references of the likely duplicates that were shown
 * @param openAnyway whether they were looked at and are other people
 */
record OpenCaseForm(
        List<TypedName> names,
        String country,
        String incident,
        String year,
        String summary,
        TypedSource source,
        List<TypedFact> facts,
        List<String> seen,
        boolean openAnyway) {

    static final int MOST_NAMES = 20;
    static final int MOST_FACTS = 40;

    private static final Pattern FACT = Pattern.compile("facts\\.(\\d{1,3})\\..*");
    private static final Pattern NAME = Pattern.compile("names\\.(\\d{1,3})\\..*");

    /** One name, its kind and its script. */
    record TypedName(String text, String kind, String script) {

        static final TypedName EMPTY = new TypedName("", "", "");

        boolean isEmpty() {
            return text.isBlank();
        }
    }

    /** The source. */
    record TypedSource(
            String title,
            String publisher,
            String originGroup,
            String kind,
            String url,
            String publishedAt,
            boolean confidential) {

        boolean isEmpty() {
            return !confidential
                    && List.of(title, publisher, originGroup, kind, url, publishedAt).stream()
                            .allMatch(String::isBlank);
        }
    }

    /** One fact: its type, the fields of that type, and how the source says it. */
    record TypedFact(
            FactType type,
            Map<String, String> fields,
            String modality,
            String scope,
            String attribution,
            String locator,
            String quote,
            String individualNote) {

        static TypedFact of(FactType type, String country) {
            return new TypedFact(
                    type,
                    country.isEmpty() ? Map.of() : Map.of("place.country", country),
                    "FACT",
                    "INDIVIDUAL",
                    "",
                    "",
                    "",
                    "");
        }

        boolean isEmpty() {
            var said = fields.entrySet().stream()
                    .anyMatch(field -> !field.getKey().equals("place.country")
                            && !field.getValue().isBlank());
            return !said && attribution.isBlank() && quote.isBlank() && individualNote.isBlank() && locator.isBlank();
        }
    }

    static OpenCaseForm empty() {
        return new OpenCaseForm(
                List.of(TypedName.EMPTY),
                "",
                "",
                "",
                "",
                new TypedSource("", "", "", "", "", "", false),
                List.of(),
                List.of(),
                false);
    }

    static OpenCaseForm of(MultiValueMap<String, String> typed) {
        var names = new ArrayList<TypedName>();
        for (var index : indexes(NAME, typed)) {
            var at = "names." + index + ".";
            names.add(new TypedName(text(typed, at + "text"), text(typed, at + "kind"), text(typed, at + "script")));
        }
        if (names.isEmpty()) {
            names.add(TypedName.EMPTY);
        }
        var facts = new ArrayList<TypedFact>();
        for (var index : indexes(FACT, typed)) {
            var fact = fact("facts." + index + ".", typed);
            if (fact != null) {
                facts.add(fact);
            }
        }
        return new OpenCaseForm(
                names,
                text(typed, "country"),
                text(typed, "incident"),
                text(typed, "year"),
                text(typed, "summary"),
                new TypedSource(
                        text(typed, "source.title"),
                        text(typed, "source.publisher"),
                        text(typed, "source.originGroup"),
                        text(typed, "source.kind"),
                        text(typed, "source.url"),
                        text(typed, "source.publishedAt"),
                        !text(typed, "source.confidential").isEmpty()),
                facts,
                typed.getOrDefault("seen", List.of()),
                !text(typed, "openAnyway").isEmpty());
    }

    private static TreeSet<Integer> indexes(Pattern pattern, MultiValueMap<String, String> typed) {
        var indexes = new TreeSet<Integer>();
        for (var name : typed.keySet()) {
            var match = pattern.matcher(name);
            if (match.matches()) {
                indexes.add(Integer.valueOf(match.group(1)));
            }
        }
        return indexes;
    }

    private static @Nullable TypedFact fact(String at, MultiValueMap<String, String> typed) {
        var type = typeOf(text(typed, at + "type"));
        if (type == null) {
            return null;
        }
        var fields = new LinkedHashMap<String, String>();
        for (var name : typed.keySet()) {
            if (name.startsWith(at + "f.")) {
                fields.put(name.substring(at.length() + 2), text(typed, name));
            }
        }
        return new TypedFact(
                type,
                fields,
                text(typed, at + "modality"),
                text(typed, at + "scope"),
                text(typed, at + "attribution"),
                text(typed, at + "locator"),
                text(typed, at + "quote"),
                text(typed, at + "individualNote"));
    }

    static @Nullable FactType typeOf(String name) {
        for (var type : FactType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return null;
    }

    private static String text(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    OpenCaseForm withAnotherName() {
        var more = new ArrayList<>(names);
        if (more.size() < MOST_NAMES) {
            more.add(TypedName.EMPTY);
        }
        return with(more, facts);
    }

    OpenCaseForm withoutName(int index) {
        var fewer = new ArrayList<>(names);
        if (index < fewer.size() && fewer.size() > 1) {
            fewer.remove(index);
        }
        return with(fewer, facts);
    }

    OpenCaseForm withFact(FactType type) {
        var more = new ArrayList<>(facts);
        if (more.size() < MOST_FACTS) {
            more.add(TypedFact.of(type, country));
        }
        return with(names, more);
    }

    OpenCaseForm withoutFact(int index) {
        var fewer = new ArrayList<>(facts);
        if (index < fewer.size()) {
            fewer.remove(index);
        }
        return with(names, fewer);
    }

    private OpenCaseForm with(List<TypedName> otherNames, List<TypedFact> otherFacts) {
        return new OpenCaseForm(otherNames, country, incident, year, summary, source, otherFacts, seen, openAnyway);
    }
}
