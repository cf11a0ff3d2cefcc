package org.vigil.cases;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.vigil.cases.dossier.Fact;
import org.vigil.cases.dossier.FactType;
import org.vigil.shared.CleanText;
import org.vigil.shared.CountryCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as JSON, in the database and in the API: {@code {"type":"ARREST","date":"2022-05-18",…}}. What is not known to the
 * fact's record is refused with the path of the field, never ignored.
 */
public final class FactCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    public String toJson(Fact fact) {
        return JSON.writeValueAsString(toNode(fact));
    }

    public ObjectNode toNode(Fact fact) {
        var node = JSON.createObjectNode();
        node.put("type", fact.type().name());
        putAll(node, RecordShape.of(fact.type()), fact);
        return node;
    }

    /** Reads what {@link #toJson} wrote, or what a partner sends. */
    public Fact fromJson(String json) {
        try {
            return read(JSON.readTree(json), "");
        } catch (JacksonException broken) {
            throw new InvalidFactException("", "This is not JSON that can be read: check quotes, commas and brackets.");
        }
    }

    public Fact read(JsonNode node) {
        return read(node, "");
    }

    /** Reads a fact that stands at the given path of a larger document; the path leads the field of every refusal. */
    public Fact read(JsonNode node, String path) {
        if (!node.isObject()) {
            throw new InvalidFactException(
                    path, "A fact is an object with a type, for example {\"type\":\"AGE\",\"years\":34}.");
        }
        var values = new FactValues(path);
        var type = node.get("type");
        if (type == null || type.isNull()) {
            throw new InvalidFactException(
                    values.at("type"), "A fact needs a type: one of " + possible(FactType.class) + ".");
        }
        var shape = RecordShape.of((FactType) values.choice("type", type, FactType.class));
        return (Fact) values.record(shape, node, "type");
    }

    private static void putAll(ObjectNode node, RecordShape shape, Object record) {
        for (var part : shape.parts()) {
            var value = part.read(record);
            if (value instanceof Integer number) {
                node.put(part.name(), number);
            } else if (value instanceof Double number) {
                node.put(part.name(), number);
            } else if (value instanceof Boolean flag) {
                putFlag(node, part, flag);
            } else if (value instanceof Record nested && !(value instanceof CountryCode)) {
                putAll(
                        node.putObject(part.name()),
                        part.type() == RecordShape.DATE.type() ? RecordShape.DATE : RecordShape.PLACE,
                        nested);
            } else if (value != null) {
                node.put(part.name(), value instanceof Enum<?> choice ? choice.name() : value.toString());
            }
        }
    }

    /** A flag that is always there is written only when it is set. */
    private static void putFlag(ObjectNode node, RecordShape.Part part, boolean flag) {
        if (flag || part.type() == Boolean.class) {
            node.put(part.name(), flag);
        }
    }

    static String possible(Class<?> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(choice -> ((Enum<?>) choice).name())
                .collect(Collectors.joining(", "));
    }

    static String quoted(String text) {
        return "\"" + CleanText.shown(text) + "\"";
    }
}
