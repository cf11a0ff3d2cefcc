package org.vigil.platform.commands;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A Vigil that is started when a command first needs it: it opens no port, loads no demo and does no work of its own. */
final class StartedVigil implements Vigil, AutoCloseable {

    /** By this setting those who tell people of a start know that nobody asked for one. */
    static final String COMMAND = "vigil.command";

    private static final Map<String, Object> SETTINGS = Map.of(
            COMMAND,
            "true",
            "server.port",
            "-1",
            "vigil.demo",
            "false",
            "camunda.bpm.job-execution.enabled",
            "false",
            "logging.level.root",
            "error",
            "logging.level.org.vigil",
            "error");

    private final Class<?> application;
    private @Nullable ConfigurableApplicationContext started;
    private boolean serving;

    StartedVigil(Class<?> application) {
        this.application = application;
    }

    @Override
    public ApplicationContext context() {
        var known = started;
        if (known != null) {
            return known;
        }
        try {
            var settings = new HashMap<>(SETTINGS);
            if (serving) {
                settings.put("server.port", "0");
                settings.put("server.address", "127.0.0.1");
            }
            var fresh = new SpringApplicationBuilder(application)
                    .initializers(context -> context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new org.springframework.core.env.MapPropertySource("command", settings)))
                    .run();
            started = fresh;
            return fresh;
        } catch (RuntimeException failure) {
            throw new NotStartedException(failure);
        }
    }

    /** The one command that reads pages has them on a port of this machine that nobody else knows of, for as long as it runs. */
    @Override
    public URI pages() {
        serving = started == null;
        return Vigil.super.pages();
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    /** The start failed, and said why. */
    static final class NotStartedException extends RuntimeException {

        NotStartedException(Throwable cause) {
            super(cause);
        }
    }
}
