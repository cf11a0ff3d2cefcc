package org.vigil.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.FactType;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields that a page asks for to enter a fact of one type, and the way from what was typed to the fact. */
public record FactForm(FactType type, List<Field> fields) {

    private static final FactCodec CODEC = new FactCodec();
    private static final Set<String> LONG = Set.of("description", "conditions", "asReported", "outcome");

    /** What a field takes, and so how a page draws it. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        ENUM,
        DATE,
        COUNTRY,
        INTEGER,
        BOOLEAN
    }

    /**
     * One field.
     *
     * @param name its name in the form, such as {@code years} or {@code place.region}
     * @param kind what it takes
     * @param values the choices of an {@code ENUM}, else empty
     * @param choices the enumeration behind them, for their labels
     * @param required whether a fact cannot be without it
     */
    public record Field(
            String name,
            Kind kind,
            List<String> values,
            @Nullable Class<? extends Enum<?>> choices,
            boolean required) {}

    /**
     * What became of a filled form: a fact, or what to correct.
     *
     * @param fact the fact, when nothing is wrong
     * @param errors what is wrong, by field name; an empty name stands for the whole form
     */
    public record Bound(@Nullable Fact fact, Map<String, String> errors) {

        public boolean isValid() {
            return fact != null;
        }
    }

    public static FactForm of(FactType type) {
        return new FactForm(
                type,
                RecordShape.of(type).parts().stream().flatMap(FactForm::fields).toList());
    }

    public static List<FactForm> all() {
        return Arrays.stream(FactType.values()).map(FactForm::of).toList();
    }

    /** The fact that the typed values make; values of other names are not looked at. */
    public Bound bind(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("type", type.name());
        for (var field : fields) {
            var value = typed.getOrDefault(field.name, "").strip();
            if (value.isEmpty()) {
                if (field.required) {
                    errors.put(field.name, "Fill this in.");
                }
                continue;
            }
            put(node, field, value, errors);
        }
        return errors.isEmpty() ? read(node) : new Bound(null, errors);
    }

    /** The values that a form shows to correct a fact. */
    public Map<String, String> values(Fact fact) {
        var values = new LinkedHashMap<String, String>();
        for (var part : RecordShape.of(type).parts()) {
            var value = part.read(fact);
            if (value instanceof FuzzyPlace place) {
                put(values, part.name() + ".country", place.country());
                put(values, part.name() + ".region", place.region());
                put(values, part.name() + ".locality", place.locality());
            } else {
                put(values, part.name(), value instanceof Enum<?> choice ? choice.name() : value);
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }

    private Bound read(ObjectNode node) {
        try {
            return new Bound(CODEC.read(node), Map.of());
        } catch (InvalidFactException refused) {
            return new Bound(null, Map.of(fieldOf(refused.field()), refused.message()));
        }
    }

    /** The field to which a refusal belongs: that of its name, or the first part of what it names. */
    private String fieldOf(String path) {
        return fields.stream()
                .map(Field::name)
                .filter(name -> name.equals(path) || name.startsWith(path + "."))
                .findFirst()
                .orElse("");
    }

    private static void put(ObjectNode node, Field field, String value, Map<String, String> errors) {
        try {
            switch (field.kind) {
                case INTEGER -> node.put(field.name, Integer.parseInt(value));
                case BOOLEAN -> node.put(field.name, truth(value));
                case DATE ->
                    node.put(field.name, FuzzyDate.parse(value).equals(FuzzyDate.unknown()) ? "unknown" : value);
                case ENUM -> node.put(field.name, choice(field, value));
                default ->
                    putText(
                            node,
                            field.name,
                            field.kind == Kind.COUNTRY ? CountryCode.of(value).value() : value);
            }
        } catch (NumberFormatException noNumber) {
            errors.put(field.name, "Write a whole number, such as 34.");
        } catch (IllegalArgumentException refused) {
            errors.put(field.name, String.valueOf(refused.getMessage()));
        }
    }

    private static void putText(ObjectNode node, String name, String value) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            node.put(name, value);
        } else {
            var outer = name.substring(0, dot);
            var nested = node.get(outer) instanceof ObjectNode there ? there : node.putObject(outer);
            nested.put(name.substring(dot + 1), value);
        }
    }

    private static boolean truth(String value) {
        return switch (value) {
            case "true", "on", "yes" -> true;
            case "false", "off", "no" -> false;
            default -> throw new IllegalArgumentException("Choose yes or no.");
        };
    }

    private static String choice(Field field, String value) {
        if (!field.values.contains(value)) {
            throw new IllegalArgumentException("Choose one of the values of the list.");
        }
        return value;
    }

    private static Stream<Field> fields(RecordShape.Part part) {
        var type = part.type();
        if (type == FuzzyPlace.class) {
            return Stream.of(
                    new Field(part.name() + ".country", Kind.COUNTRY, List.of(), null, part.required()),
                    new Field(part.name() + ".region", Kind.TEXT, List.of(), null, false),
                    new Field(part.name() + ".locality", Kind.TEXT, List.of(), null, false));
        }
        if (type.isEnum()) {
            Class<? extends Enum<?>> choices = enumOf(type);
            var values = new ArrayList<String>();
            for (var choice : choices.getEnumConstants()) {
                values.add(choice.name());
            }
            return Stream.of(new Field(part.name(), Kind.ENUM, List.copyOf(values), choices, part.required()));
        }
        return Stream.of(new Field(part.name(), kind(part), List.of(), null, part.required()));
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Enum<?>> enumOf(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }

    private static Kind kind(RecordShape.Part part) {
        var type = part.type();
        if (type == FuzzyDate.class) {
            return Kind.DATE;
        }
        if (type == CountryCode.class) {
            return Kind.COUNTRY;
        }
        if (type == int.class || type == Integer.class) {
            return Kind.INTEGER;
        }
        if (type == Boolean.class) {
            return Kind.BOOLEAN;
        }
        return LONG.contains(part.name()) ? Kind.LONG_TEXT : Kind.TEXT;
    }
}
