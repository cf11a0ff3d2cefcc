package org.vigil.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.testing.Path.expect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.testing.Api;
import org.vigil.testing.VigilTest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@VigilTest
@SuppressWarnings("NullAway.Init")
class PublicApiDocumentTests {

    private static final Path DRAWN = Path.of("src/main/resources", PublicApiDocument.RESOURCE);

    @Autowired
    private Api api;

    /** Draws it into the resources; where it was out of date, the new one is to be committed. */
    @Test
    void describesTheOpenPartAsItIs() throws IOException {
        var json = JsonMapper.shared();
        var drawn = PublicApiDescription.of(
                expect(200, api.get(Api.NOBODY, "/openapi.json")).json());
        var committed = json.readTree(Files.readString(DRAWN));
        if (!drawn.equals(committed)) {
            Files.writeString(DRAWN, json.writerWithDefaultPrettyPrinter().writeValueAsString(drawn) + "\n");
        }

        assertThat(committed)
                .as("%s was out of date and has been drawn anew: commit it", DRAWN)
                .isEqualTo(drawn);
    }

    @Test
    void namesTheServerThatWasAsked() {
        var served = (ObjectNode)
                expect(200, api.get(Api.NOBODY, "/api/v1/public/openapi.json")).json();

        assertThat(served.at("/servers/0/url").asString()).isEqualTo(api.base());
        assertThat(served.path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/public/"));
    }
}
