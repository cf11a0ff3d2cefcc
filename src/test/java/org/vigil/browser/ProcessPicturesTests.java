package org.vigil.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Draws the processes for the documentation, anew with {@code mvn test -Dtest=ProcessPicturesTests -Dpictures=true}. */
@BrowserTest
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class ProcessPicturesTests {

    private static final Path MODELS = Path.of("bpmn");
    private static final Path PICTURES = Path.of("src", "docs", "processes");
    private static final String VIEWER =
            "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js";

    private static final String DRAW = """
            async model => {
              document.body.replaceChildren(document.createElement("div"));
              const viewer = new BpmnJS({ container: document.body.firstChild });
              const { warnings } = await viewer.importXML(model);
              if (warnings.length > 0) throw new Error(warnings.map(String).join("; "));
              return (await viewer.saveSVG()).svg;
            }
            """;

    @Test
    void everyProcessStandsInTheDocumentationAsItIsDrawn(Visits visits) throws IOException {
        var page = visits.anonymous().page();
        page.navigate("about:blank");
        page.addScriptTag(new AddScriptTagOptions().setContent(viewer()));

        for (var model : models()) {
            var drawn = page.evaluate(DRAW, Files.readString(MODELS.resolve(model + ".bpmn"), UTF_8));
            var picture = String.valueOf(drawn);
            assertThat(picture).contains("<svg ");
            Files.writeString(PICTURES.resolve(model + ".svg"), picture, UTF_8);
        }
    }

    private static List<String> models() throws IOException {
        try (var files = Files.list(MODELS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bpmn"))
                    .map(name -> name.replace(".bpmn", ""))
                    .sorted()
                    .toList();
        }
    }

    private static String viewer() {
        try (var script = ProcessPicturesTests.class.getResourceAsStream(VIEWER)) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
