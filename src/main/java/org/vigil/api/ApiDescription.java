package org.vigil.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the description for machines into what a page shows to people. */
@Component
class ApiDescription {

    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final OpenApiWebMvcResource resource;
    private final JsonMapper json;

    ApiDescription(OpenApiWebMvcResource resource, JsonMapper json) {
        this.resource = resource;
        this.json = json;
    }

    /** The operations by their theme, what is open to everybody first. */
    Map<String, List<ApiOperation>> operations(HttpServletRequest request) {
        var byTheme = new LinkedHashMap<String, List<ApiOperation>>();
        byTheme.put("Open data", new ArrayList<>());
        document(request)
                .path("paths")
                .properties()
                .forEach(path -> METHODS.forEach(method -> {
                    var operation = path.getValue().get(method);
                    if (operation != null) {
                        var theme = operation.path("tags").path(0).asString("API");
                        byTheme.computeIfAbsent(theme, unused -> new ArrayList<>())
                                .add(operation(method, path.getKey(), operation));
                    }
                }));
        return byTheme;
    }

    private static ApiOperation operation(String method, String path, JsonNode operation) {
        var parameters = new ArrayList<String>();
        operation.path("parameters").forEach(parameter -> {
            if (!parameter.path("in").asString("").equals("path")) {
                parameters.add(parameter.path("name").asString(""));
            }
        });
        return new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                parameters,
                operation.path("responses").propertyNames().stream().sorted().toList());
    }

    private JsonNode document(HttpServletRequest request) {
        try {
            return json.readTree(resource.openapiJson(request, "/openapi.json", Locale.ENGLISH));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
