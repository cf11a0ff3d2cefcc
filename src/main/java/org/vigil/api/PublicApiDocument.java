package org.vigil.api;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes the open part of the API for programs that read the open data. The build draws it, and sees that it is of the API as it is. */
@RestController
class PublicApiDocument {

    static final String RESOURCE = "api/public.json";

    private final ObjectNode document;

    PublicApiDocument() {
        this.document = read();
    }

    @GetMapping(path = "/api/v1/public/openapi.json", produces = "application/json")
    @Operation(hidden = true)
    ObjectNode open() {
        var here = document.deepCopy();
        here.putArray("servers")
                .addObject()
                .put(
                        "url",
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString());
        return here;
    }

    private static ObjectNode read() {
        try (var stream = new ClassPathResource(RESOURCE).getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
