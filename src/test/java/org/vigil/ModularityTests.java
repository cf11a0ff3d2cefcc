package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(VigilApplication.class);
    private static final Path DRAWING = Path.of("src/docs/modules.md");

    @Test
    void modulesKeepTheirBorders() {
        MODULES.verify();
    }

    /** Draws the modules into the docs; where the drawing was out of date, the new one is to be committed. */
    @Test
    void theDrawingShowsTheModulesAsTheyAre() throws IOException {
        var drawn = drawing();
        var committed = Files.exists(DRAWING) ? Files.readString(DRAWING) : "";
        Files.writeString(DRAWING, drawn);

        assertThat(committed)
                .as("src/docs/modules.md was out of date and has been drawn anew: commit it")
                .isEqualTo(drawn);
    }

    private static String drawing() {
        var arrows = MODULES.stream()
                .flatMap(module -> dependencies(module).map(to -> "    " + module.getIdentifier() + " --> " + to))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
        var rows = MODULES.stream()
                .map(module -> "| `" + module.getIdentifier() + "` | "
                        + dependencies(module).sorted().distinct().collect(Collectors.joining(", ")) + " |")
                .sorted()
                .collect(Collectors.joining("\n"));
        return """
                # Modules

                Drawn by the build (`ModularityTests`). An arrow means "calls"; `shared` is open to all and left out of the picture.

                ```mermaid
                flowchart TD
                %s
                ```

                | module | calls |
                |---|---|
                %s
                """.formatted(arrows, rows);
    }

    private static java.util.stream.Stream<String> dependencies(ApplicationModule module) {
        return module.getDirectDependencies(MODULES).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .filter(name -> !name.equals("shared")
                        && !name.equals(module.getIdentifier().toString()))
                .distinct();
    }
}
