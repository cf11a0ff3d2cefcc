package org.vigil.site;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.vigil.publication.document.PublicCase;

/** Tells the description of the API what the public calls take and answer: the parameters that are read, the columns that are written. */
@Component
class OpenDataDescription implements OpenApiCustomizer {

    private static final String THEME = "Open data";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String ROW = "PublishedCase";
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final MessageSource messages;

    OpenDataDescription(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api) {
        for (var call : OpenCall.values()) {
            if (call == OpenCall.EXPORT) {
                for (var format : ExportFormat.values()) {
                    operation(api, call.path() + "." + format.suffix())
                            .ifPresent(operation -> describe(operation, call, format.suffix(), file(api, format)));
                }
            } else {
                operation(api, call.path())
                        .ifPresent(operation -> describe(operation, call, "", content(JSON, answer(api, call))));
            }
        }
    }

    private static Optional<Operation> operation(OpenAPI api, String path) {
        return Optional.ofNullable(api.getPaths().get(path)).map(found -> found.getGet());
    }

    private void describe(Operation operation, OpenCall call, String format, Content answer) {
        var inPath = Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream()
                .filter(parameter -> "path".equals(parameter.getIn()));
        operation
                .tags(List.of(THEME))
                .operationId(call.id() + (format.isEmpty() ? "" : raised(format)))
                .summary(call.summary())
                .parameters(Stream.concat(inPath, call.parameters().stream().map(OpenDataDescription::parameter))
                        .toList());
        var answers = operation.getResponses();
        answers.addApiResponse("200", new ApiResponse().description("As asked").content(answer));
        if (!call.parameters().isEmpty()) {
            answers.addApiResponse(
                    "422", problem("A parameter is unknown, stands twice or has no such value; each is named"));
        }
        if (call == OpenCall.CASE) {
            answers.addApiResponse("410", problem("The case was taken back: take it out of every copy"));
        }
    }

    private static ApiResponse problem(String words) {
        return new ApiResponse().description(words).content(content(PROBLEM, ref("Problem")));
    }

    private static Parameter parameter(OpenCall.Parameter taken) {
        var schema = switch (taken.name()) {
            case "limit", "year" -> schema("integer");
            case "on" -> schema("string", "date");
            case "since" -> schema("string", "date-time");
            default -> schema("string");
        };
        taken.codes().forEach(schema::addEnumItemObject);
        return new Parameter()
                .name(taken.name())
                .in("query")
                .required(false)
                .description(taken.meaning())
                .schema(schema);
    }

    private Content file(OpenAPI api, ExportFormat format) {
        var type = format.mediaType().replaceFirst(";.*", "");
        if (format != ExportFormat.JSON) {
            return content(type, schema("string"));
        }
        var items = schema("object");
        items.addProperty("items", several(row(api)));
        var file = new JsonSchema();
        file.addAllOfItem(read(api, OpenData.class));
        file.addAllOfItem(items);
        return content(type, file);
    }

    private Schema<?> answer(OpenAPI api, OpenCall call) {
        return switch (call) {
            case CASES -> page(row(api));
            case CASE -> read(api, PublicCase.class);
            case STATISTICS -> read(api, PublicApi.Statistics.class);
            case CENSUS -> read(api, PublicApi.CensusAnswer.class);
            case RETRACTIONS -> read(api, RetractionsApi.Retractions.class);
            case DICTIONARY -> read(api, DataDictionary.class);
            case CENSUS_OF_YEAR, EXPORT -> schema("object");
        };
    }

    private static Schema<?> page(Schema<?> row) {
        var next = schema("string");
        next.typesItem("null");
        next.setDescription("Give it as \"after\" for the next page; null on the last");
        var page = schema("object");
        page.addProperty("items", several(row));
        page.addProperty("next", next);
        page.setRequired(List.of("items", "next"));
        return page;
    }

    /** A case as lists and exports write it; what has no value is absent. */
    private Schema<?> row(OpenAPI api) {
        var row = schema("object");
        for (var column : ExportColumn.values()) {
            var value = value(column);
            value.setDescription(meaning(column));
            row.addProperty(column.label(), value);
        }
        api.getComponents().addSchemas(ROW, row);
        return ref(ROW);
    }

    private String meaning(ExportColumn column) {
        var key = "site.data.column." + column.label();
        return String.valueOf(messages.getMessage(key, null, key, Locale.ENGLISH));
    }

    private static Schema<?> value(ExportColumn column) {
        return switch (column.kind()) {
            case TEXT -> schema("string");
            case CODE -> coded(column.label());
            case TEXTS -> several(schema("string"));
            case CODES -> several(coded(column.label()));
            case NUMBER -> schema("integer");
            case DAY -> schema("string", "date");
            case TIME -> schema("string", "date-time");
            case YES_OR_NO -> schema("boolean");
        };
    }

    private static Schema<?> coded(String list) {
        var schema = schema("string");
        Crosswalk.codes(list).forEach(schema::addEnumItemObject);
        return schema;
    }

    /** The schema of a record of ours, under names that no other part of the API has. */
    private static Schema<?> read(OpenAPI api, Type type) {
        var own = type.getTypeName().replaceFirst(".*[.$]", "");
        ModelConverters.getInstance(true).readAll(type).forEach((name, schema) -> {
            rename(schema, own);
            api.getComponents().addSchemas(named(name, own), schema);
        });
        return ref(own);
    }

    private static String named(String name, String own) {
        return name.equals(own) ? own : own + name;
    }

    @SuppressWarnings("rawtypes")
    private static void rename(Schema<?> schema, String own) {
        var reference = schema.get$ref();
        if (reference != null && reference.startsWith(SCHEMAS)) {
            schema.set$ref(SCHEMAS + named(reference.substring(SCHEMAS.length()), own));
        }
        Optional.<Map<String, Schema>>ofNullable(schema.getProperties())
                .ifPresent(properties -> properties.values().forEach(property -> rename(property, own)));
        Optional.<Schema<?>>ofNullable(schema.getItems()).ifPresent(items -> rename(items, own));
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            rename(values, own);
        }
    }

    private static JsonSchema schema(String type) {
        var schema = new JsonSchema();
        schema.typesItem(type);
        return schema;
    }

    private static JsonSchema schema(String type, String format) {
        var schema = schema(type);
        schema.setFormat(format);
        return schema;
    }

    private static JsonSchema several(Schema<?> of) {
        var schema = schema("array");
        schema.setItems(of);
        return schema;
    }

    private static Schema<?> ref(String name) {
        var schema = new JsonSchema();
        schema.set$ref(SCHEMAS + name);
        return schema;
    }

    private static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    private static String raised(String format) {
        return format.substring(0, 1).toUpperCase(Locale.ROOT) + format.substring(1);
    }
}
