package org.vigil.exchange.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.CleanText;
import org.vigil.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** Reads the fields of an object of a Vigil file; each refusal names the path of the field and says what is possible. */
final class JsonFields {

    private final JsonNode node;
    private final String path;

    private JsonFields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** @throws Refusal when it is not an object, or has a field that is not among these */
    static JsonFields of(JsonNode node, String path, List<String> fields) {
        if (!node.isObject()) {
            throw Refusal.invalid(path, "refusal.not-an-object");
        }
        var read = new JsonFields(node, path);
        for (var name : node.propertyNames()) {
            if (!fields.contains(name)) {
                var shown = CleanText.shown(name);
                throw Refusal.invalid(read.at(shown), "refusal.unknown-field", shown, String.join(", ", fields));
            }
        }
        return read;
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    JsonNode node(String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            throw Refusal.invalid(at(name), "refusal.missing");
        }
        return value;
    }

    String text(String name) {
        return required(name, textOrNull(name));
    }

    @Nullable
    String textOrNull(String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Refusal.invalid(at(name), "refusal.not-a-text");
        }
        return value.stringValue();
    }

    UUID id(String name) {
        return required(name, idOrNull(name));
    }

    @Nullable
    UUID idOrNull(String name) {
        return read(name, text -> UUID.fromString(text), "refusal.unreadable");
    }

    Instant time(String name) {
        return required(name, timeOrNull(name));
    }

    @Nullable
    Instant timeOrNull(String name) {
        return read(name, text -> Instant.parse(text), "refusal.unreadable");
    }

    @Nullable
    LocalDate dayOrNull(String name) {
        return read(name, text -> LocalDate.parse(text), "refusal.date");
    }

    /** The name of a constant of that enumeration. */
    String code(String name, Class<? extends Enum<?>> possible) {
        var text = text(name);
        var names = Arrays.stream(possible.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(text)) {
            throw Refusal.invalid(at(name), "refusal.not-among", names.stream().collect(Collectors.joining(", ")));
        }
        return text;
    }

    String oneOf(String name, String... possible) {
        var text = text(name);
        if (!List.of(possible).contains(text)) {
            throw Refusal.invalid(at(name), "refusal.not-among", String.join(", ", possible));
        }
        return text;
    }

    long number(String name) {
        var value = node(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw Refusal.invalid(at(name), "refusal.not-a-number");
        }
        return value.longValue();
    }

    boolean flag(String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw Refusal.invalid(at(name), "refusal.not-a-truth");
        }
        return value.booleanValue();
    }

    /** The items of a list; an absent one has none. */
    <T> List<T> list(String name, int most, Item<T> reader) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw Refusal.invalid(at(name), "refusal.not-a-list");
        }
        if (value.size() > most) {
            throw Refusal.invalid(at(name), "refusal.too-many", most);
        }
        var items = new ArrayList<T>(value.size());
        for (int index = 0; index < value.size(); index++) {
            items.add(reader.read(value.get(index), at(name) + "[" + index + "]"));
        }
        return items;
    }

    interface Item<T> {
        T read(JsonNode node, String path);
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Refusal.invalid(at(name), "refusal.missing");
        }
        return value;
    }

    private <T> @Nullable T read(String name, Function<String, T> reader, String otherwise) {
        var text = textOrNull(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Refusal.invalid(at(name), otherwise);
        }
    }
}
