package org.vigil.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.advocacy.ActionId;
import org.vigil.shared.CaseRef;
import org.vigil.workflow.TaskId;
import tools.jackson.databind.JsonNode;

/** The description of the API for machines: how to sign in, and the one form of every refusal. */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {

    private static final String PROBLEM = "Problem";
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "The body or the address cannot be read",
            "401", "Not signed in",
            "403", "Not allowed",
            "404", "Absent, or not for the caller to know of");
    private static final Map<String, String> REFUSED_CHANGES = Map.of(
            "409", "Not possible as things stand: done already, or a second person is needed",
            "412", "The record has changed since the caller saw it",
            "413", "The body is too large",
            "415", "The body is of another type",
            "422", "Fields are wrong; each is named",
            "428", "If-Match is missing");

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(CaseRef.class, new StringSchema().example("TJ-2022-0001"))
                .replaceWithSchema(TaskId.class, new StringSchema())
                .replaceWithSchema(ActionId.class, new StringSchema().format("uuid"))
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .servers(List.of(new Server().url("/")))
                .info(new Info()
                        .title("Vigil")
                        .version("v1")
                        .description(
                                "A media-freedom incident tracker: claims in, dossier out, four eyes on every step.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer"))
                        .addSecuritySchemes(
                                "password",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            api.getPaths().keySet().removeIf(path -> !path.startsWith("/api/"));
            ModelConverters.getInstance(true)
                    .readAll(ProblemWriter.Document.class)
                    .forEach((name, schema) ->
                            api.getComponents().addSchemas(name.equals("Document") ? PROBLEM : name, schema));
            api.getPaths().values().forEach(OpenApiWiring::describe);
        };
    }

    private static void describe(PathItem path) {
        path.readOperationsMap().forEach((method, operation) -> {
            REFUSALS.forEach((status, words) -> refusal(operation, status, words));
            if (method == PathItem.HttpMethod.POST) {
                REFUSED_CHANGES.forEach((status, words) -> refusal(operation, status, words));
                operation.addParametersItem(new HeaderParameter()
                        .name("Idempotency-Key")
                        .description(
                                "Makes the request safe to send again: the same key and request get the same answer")
                        .schema(new StringSchema().maxLength(200)));
            }
            versioned(operation);
        });
    }

    private static void refusal(Operation operation, String status, String words) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(words)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }

    private static void versioned(Operation operation) {
        for (var status : List.of("200", "201")) {
            var answer = operation.getResponses().get(status);
            if (answer != null
                    && operation.getParameters() != null
                    && operation.getParameters().stream().anyMatch(header -> "If-Match".equals(header.getName()))) {
                answer.addHeaderObject(
                        "ETag",
                        new Header().description("The version of the case now").schema(new StringSchema()));
            }
        }
    }
}
