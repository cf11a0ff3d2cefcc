package org.vigil.exchange.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As much of JSON Schema as the documented one uses: what does not fit is named by its path. */
final class Schema {

    private static final Path DOCUMENTED = Path.of("src/docs/vigil-format.schema.json");

    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
    }

    static Schema documented() {
        try {
            return new Schema(JsonMapper.shared().readTree(Files.readString(DOCUMENTED)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    List<String> misfits(JsonNode document) {
        return misfits(document, root, "");
    }

    private List<String> misfits(JsonNode value, JsonNode schema, String path) {
        var found = new ArrayList<String>();
        if (schema.has("$ref")) {
            found.addAll(misfits(value, root.at(schema.get("$ref").asString("").substring(1)), path));
        }
        if (schema.has("oneOf")) {
            var fitting = schema.get("oneOf")
                    .valueStream()
                    .filter(one -> misfits(value, one, path).isEmpty())
                    .count();
            if (fitting != 1) {
                var kind = value.path("kind").asString("?");
                schema.get("oneOf")
                        .valueStream()
                        .map(one -> misfits(value, one, path + "(" + kind + ")"))
                        .filter(one -> one.stream().noneMatch(misfit -> misfit.endsWith(".kind")))
                        .forEach(found::addAll);
                found.add(path + " fits " + fitting);
            }
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            found.add(path);
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            found.add(path + " is none of the possible: " + value);
        }
        if (schema.has("pattern")
                && !value.asString("").matches(schema.get("pattern").asString(""))) {
            found.add(path + " has another form: " + value);
        }
        if (schema.has("maxLength")
                && value.asString("").length() > schema.get("maxLength").asInt()) {
            found.add(path + " is too long");
        }
        if (schema.path("type").asString("").equals("object")) {
            found.addAll(object(value, schema, path));
        }
        if (schema.path("type").asString("").equals("array")) {
            for (int index = 0; index < value.size(); index++) {
                found.addAll(misfits(value.get(index), schema.get("items"), path + "[" + index + "]"));
            }
        }
        return found;
    }

    private List<String> object(JsonNode value, JsonNode schema, String path) {
        var found = new ArrayList<String>();
        schema.path("required").valueStream().map(name -> name.asString("")).forEach(name -> {
            if (!value.has(name)) {
                found.add(path + " lacks " + name);
            }
        });
        value.properties().forEach(field -> {
            var known = schema.path("properties").get(field.getKey());
            if (known != null) {
                found.addAll(misfits(field.getValue(), known, path + "." + field.getKey()));
            } else if (schema.path("additionalProperties").isBoolean()) {
                found.add(path + " may not have " + field.getKey());
            }
        });
        return found;
    }
}
