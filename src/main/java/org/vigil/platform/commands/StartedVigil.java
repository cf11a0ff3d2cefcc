package org.vigil.platform.commands;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.vigil.shared.ServerOnly;

/**
 * A Vigil that is started when a command first needs it: migrated and with its rules as ever, but only those of its parts are made that
 * the command asks for. It opens no port, loads no demo and does no work of its own.
 */
final class StartedVigil implements Vigil, AutoCloseable {

    /** No page that a command makes asks for words, which cost more to be made findable than all lists. */
    private static final Map<String, String> SETTINGS = Map.of(
            ServerOnly.COMMAND,
            "true",
            "server.port",
            "-1",
            "vigil.demo",
            "false",
            "vigil.search.text",
            "false",
            "camunda.bpm.job-execution.enabled",
            "false",
            "logging.level.root",
            "error",
            "logging.level.org.vigil",
            "error");

    /** Whoever works on the tables alone has neither entities nor the engine: what asked for them would fail, and be seen. */
    private static final String DESK_PARTS = "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration,"
            + "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
            + "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration";

    private final Class<?> application;
    private final Map<String, String> given;
    private final Set<Part> needed = EnumSet.noneOf(Part.class);
    private @Nullable ConfigurableApplicationContext started;

    StartedVigil(Class<?> application) {
        this(application, Map.of());
    }

    /** @param given settings that go before all others */
    StartedVigil(Class<?> application, Map<String, String> given) {
        this.application = application;
        this.given = Map.copyOf(given);
    }

    @Override
    public void need(Part part) {
        needed.add(part);
    }

    @Override
    public ApplicationContext context() {
        var known = started;
        if (known != null) {
            return known;
        }
        try {
            var fresh = new SpringApplicationBuilder(application)
                    .web(needed.contains(Part.PAGES) ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                    .lazyInitialization(true)
                    .run(settings());
            started = fresh;
            return fresh;
        } catch (RuntimeException failure) {
            throw new NotStartedException(failure);
        }
    }

    /** As words of a command line, which go before every other setting. */
    private String[] settings() {
        var settings = new HashMap<>(SETTINGS);
        if (!needed.contains(Part.DESK)) {
            settings.put("spring.autoconfigure.exclude", DESK_PARTS);
        }
        settings.putAll(given);
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
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
