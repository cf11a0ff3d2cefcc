package org.vigil.api;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the part of the description that everybody may use: its paths, the schemas that they speak of, and no sign-in. Pure. */
final class PublicApiDescription {

    private static final String PREFIX = "/api/v1/public/";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> NOT_ASKED = List.of("401", "403");

    private PublicApiDescription() {}

    /** The whole description with everything else taken out. */
    static JsonNode of(JsonNode whole) {
        var description = (ObjectNode) whole.deepCopy();
        description.remove(List.of("security", "tags", "servers"));
        var info = (ObjectNode) description.path("info");
        info.put("title", "Vigil: open data");
        info.put(
                "description",
                "Published cases, counts and files. No sign-in; CC BY 4.0: name Vigil and the day, and follow what is taken back.");
        info.putObject("license").put("name", "CC BY 4.0").put("url", "https://creativecommons.org/licenses/by/4.0/");
        var paths = (ObjectNode) description.path("paths");
        paths.remove(paths.propertyNames().stream()
                .filter(path -> !path.startsWith(PREFIX))
                .toList());
        paths.forEach(path -> path.forEach(operation -> {
            ((ObjectNode) operation).remove("security");
            ((ObjectNode) operation.path("responses")).remove(NOT_ASKED);
        }));
        var components = (ObjectNode) description.path("components");
        components.remove("securitySchemes");
        var schemas = (ObjectNode) components.path("schemas");
        schemas.retain(reached(paths, schemas));
        return description;
    }

    private static Set<String> reached(JsonNode paths, JsonNode schemas) {
        var reached = new HashSet<String>();
        var ahead = new ArrayDeque<JsonNode>(List.of(paths));
        while (!ahead.isEmpty()) {
            for (var reference : ahead.pop().findValuesAsString("$ref")) {
                var name = reference.startsWith(SCHEMAS) ? reference.substring(SCHEMAS.length()) : "";
                if (schemas.has(name) && reached.add(name)) {
                    ahead.push(schemas.path(name));
                }
            }
        }
        return reached;
    }
}
