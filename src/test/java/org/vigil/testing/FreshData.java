package org.vigil.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives the suite an empty folder for its embedded database. */
class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var target = Files.createDirectories(Path.of("target"));
            var data = Files.createTempDirectory(target, "test-data-");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("fresh data", Map.of("vigil.data", data.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
