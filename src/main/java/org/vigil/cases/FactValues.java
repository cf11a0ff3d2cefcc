package org.vigil.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.cases.dossier.InvalidFieldException;
import org.vigil.shared.CountryCode;
import org.vigil.shared.FuzzyDate;
import org.vigil.shared.FuzzyPlace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the values of a fact out of JSON; every refusal names the path and says what is possible. */
final class FactValues {

    private final String path;

    FactValues(String path) {
        this.path = path;
    }

    String at(String field) {
        return path.isEmpty() ? field : field.isEmpty() ? path : path + "." + field;
    }

    Object record(RecordShape shape, JsonNode node, String alsoAllowed) {
        refuseUnknown(shape, node, alsoAllowed);
        var values = new @Nullable Object[shape.parts().size()];
        for (int index = 0; index < values.length; index++) {
            var part = shape.parts().get(index);
            values[index] = value(part, node.get(part.name()));
        }
        try {
            return shape.create(values);
        } catch (InvalidFieldException refused) {
            throw new InvalidFactException(at(refused.field()), String.valueOf(refused.getMessage()));
        } catch (IllegalArgumentException refused) {
            throw new InvalidFactException(path, String.valueOf(refused.getMessage()));
        }
    }

    private void refuseUnknown(RecordShape shape, JsonNode node, String alsoAllowed) {
        for (var name : node.propertyNames()) {
            if (!shape.has(name) && !name.equals(alsoAllowed)) {
                throw new InvalidFactException(
                        at(FactCodec.quoted(name).replace("\"", "")),
                        FactCodec.quoted(name) + " is not a field here: possible are "
                                + String.join(", ", shape.names()) + ".");
            }
        }
    }

    private @Nullable Object value(RecordShape.Part part, @Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            if (part.required()) {
                throw new InvalidFactException(at(part.name()), part.name() + " is missing: fill it in.");
            }
            return part.type() == boolean.class ? Boolean.FALSE : null;
        }
        var type = part.type();
        if (type.isEnum()) {
            return choice(part.name(), node, type);
        }
        if (type == FuzzyDate.class) {
            return new FactValues(at(part.name())).date(node);
        }
        if (type == FuzzyPlace.class) {
            return new FactValues(at(part.name())).place(node);
        }
        return plain(part.name(), type, node);
    }

    private Object plain(String name, Class<?> type, JsonNode node) {
        if (type == boolean.class || type == Boolean.class) {
            require(node.isBoolean(), name, "Write true or false.");
            return node.booleanValue();
        }
        if (type == int.class || type == Integer.class) {
            require(node.isIntegralNumber() && node.canConvertToInt(), name, "Write a whole number.");
            return node.intValue();
        }
        if (type == Double.class) {
            require(node.isNumber(), name, "Write a number.");
            return node.doubleValue();
        }
        require(node.isString(), name, "Write a text in quotation marks.");
        return text(name, type, node.stringValue());
    }

    private Object text(String name, Class<?> type, String text) {
        try {
            return type == CountryCode.class
                    ? CountryCode.of(text)
                    : type == LocalDate.class ? LocalDate.parse(text) : text;
        } catch (DateTimeException impossible) {
            throw new InvalidFactException(at(name), FactCodec.quoted(text) + " is not a day: write it as 2022-05-18.");
        } catch (IllegalArgumentException refused) {
            throw new InvalidFactException(at(name), String.valueOf(refused.getMessage()));
        }
    }

    Object choice(String name, JsonNode node, Class<?> choices) {
        var given = node.isString() ? node.stringValue() : node.toString();
        for (var choice : choices.getEnumConstants()) {
            if (node.isString() && ((Enum<?>) choice).name().equals(given)) {
                return choice;
            }
        }
        throw new InvalidFactException(
                at(name),
                FactCodec.quoted(given) + " is not possible here: choose one of " + FactCodec.possible(choices) + ".");
    }

    /** A date as an object, or as people write it. */
    private Object date(JsonNode node) {
        if (node.isString()) {
            try {
                return FuzzyDate.parse(node.stringValue());
            } catch (IllegalArgumentException refused) {
                throw new InvalidFactException(path, String.valueOf(refused.getMessage()));
            }
        }
        requireObject(node, "Write a date as text, such as \"2022-05-18\", or as an object with earliest and latest.");
        var complete = ((ObjectNode) node).deepCopy();
        if (!complete.hasNonNull("precision")) {
            complete.put("precision", impliedPrecision(node).name());
        }
        return record(RecordShape.DATE, complete, "");
    }

    private static FuzzyDate.Precision impliedPrecision(JsonNode node) {
        var earliest = node.get("earliest");
        if (earliest != null && !earliest.isNull() && earliest.equals(node.get("latest"))) {
            return FuzzyDate.Precision.DAY;
        }
        var limited = node.hasNonNull("earliest") || node.hasNonNull("latest");
        return limited ? FuzzyDate.Precision.RANGE : FuzzyDate.Precision.UNKNOWN;
    }

    /** A place as an object, or as the code of its country. */
    private Object place(JsonNode node) {
        if (node.isString()) {
            return FuzzyPlace.of((CountryCode) text("", CountryCode.class, node.stringValue()), null, null);
        }
        requireObject(
                node, "Write a place as the code of its country, or as an object with country, region and locality.");
        var complete = ((ObjectNode) node).deepCopy();
        var implied = impliedPlace(node);
        if (!complete.hasNonNull("precision")) {
            var point = complete.hasNonNull("lat");
            complete.put("precision", (point ? FuzzyPlace.Precision.EXACT : implied.precision()).name());
        }
        if (!complete.hasNonNull("publicPrecision")) {
            complete.put("publicPrecision", implied.publicPrecision().name());
        }
        return record(RecordShape.PLACE, complete, "");
    }

    private FuzzyPlace impliedPlace(JsonNode node) {
        var country = node.get("country");
        var code = country != null && country.isString()
                ? text("country", CountryCode.class, country.stringValue())
                : null;
        try {
            return FuzzyPlace.of((CountryCode) code, textOf(node.get("region")), textOf(node.get("locality")));
        } catch (IllegalArgumentException refused) {
            throw new InvalidFactException(path, String.valueOf(refused.getMessage()));
        }
    }

    private static @Nullable String textOf(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }

    private void requireObject(JsonNode node, String message) {
        if (!node.isObject()) {
            throw new InvalidFactException(path, message);
        }
    }

    private void require(boolean holds, String name, String message) {
        if (!holds) {
            throw new InvalidFactException(at(name), message);
        }
    }
}
